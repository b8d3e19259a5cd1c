import { z } from "zod";
import { Sha256 } from "./ids.ts";
import type { PaperState } from "./indication.ts";

/** The closed list of what can be recorded. Permission actions and evidence actions are the same strings. */
export const EVIDENCE_ACTIONS = [
  "raise.seed",
  "session.request",
  "session.start",
  "session.end",
  "agreement.accept",
  "section.read",
  "network.read",
  "site.read",
  "site.workbook",
  "room.read",
  "document.page",
  "document.download",
  "document.original",
  "document.upload",
  "document.publish",
  "document.discard",
  "document.withdraw",
  "document.restore",
  "file.withhold",
  "section.draft",
  "section.publish",
  "section.discard",
  "section.withdraw",
  "section.restore",
  "site.draft",
  "site.publish",
  "site.discard",
  "site.withdraw",
  "site.restore",
  "scenario.read",
  "scenario.save",
  "scenario.rename",
  "scenario.share",
  "scenario.archive",
  "question.read",
  "question.ask",
  "question.withdraw",
  "answer.draft",
  "answer.publish",
  "indication.submit",
  "indication.amend",
  "indication.withdraw",
  "indication.ready",
  "indication.return",
  "indication.discard",
  "receipt.download",
  "term_sheet.issue",
  "term_sheet.download",
  "book.read",
  "evidence.read",
  "evidence.export",
  "person.erase",
  "evidence.check",
] as const;
export const EvidenceAction = z.enum(EVIDENCE_ACTIONS);
export type EvidenceAction = z.infer<typeof EvidenceAction>;

export type EvidenceObject = { type: string; id: string; label?: string; version?: number; sha256?: string };

/** One sealed entry, as exported: the hash is SHA-256 over the canonical JSON of all other fields. */
export type EvidenceEntry = {
  stream: string;
  seq: number;
  id: string;
  at: string;
  action: EvidenceAction;
  actor: {
    kind: "investor" | "staff" | "member" | "visitor" | "system";
    userId: string | null;
    organisationId: string | null;
  };
  object: EvidenceObject;
  payload: Record<string, unknown>;
  personalDigest: string | null;
  previous: string;
  hash: string;
};

export const ListEvidence = z.strictObject({
  cursor: z.string().max(200).optional(),
  action: EvidenceAction.optional(),
  organisationId: z.uuid().optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListEvidence = z.infer<typeof ListEvidence>;

export type EvidenceView = EvidenceEntry & {
  person: { name: string; email: string; organisation: string; ip: string; userAgent: string } | null;
};
/** What contradicts the record: `root` and `signature` are of a checkpoint, `uncovered` of the whole; the rest of an entry. */
export type RecordProblem = {
  stream: string;
  seq: number;
  reason: "gap" | "hash" | "link" | "head" | "personal" | "leaf" | "root" | "signature" | "extra";
};

/** A checkpoint: `size` entries under one root, signed. `root` in base64, as the note says it. */
export type CheckpointView = { number: number; at: string; size: number; root: string; note: string };

/** What is quickly said of the record: its last checkpoint, and the entries since. */
export type RecordState = {
  checkpoint: CheckpointView | null;
  /** The checkpoints before it, newest first; a few. */
  earlier: Pick<CheckpointView, "number" | "at" | "size">[];
  /** The operator's public keys, newest first. */
  keys: string[];
  since: { ok: boolean; entries: number; more: boolean; problems: RecordProblem[] };
  whole: WholeCheck | null;
};

/** The latest check of the whole record. `stopped`: it does not come on any more. */
export type WholeCheck = {
  state: "waiting" | "running" | "done" | "stopped";
  askedAt: string;
  askedBy: string | null;
  size: number;
  done: number;
  streams: number;
  finishedAt: string | null;
  ok: boolean;
  problems: RecordProblem[];
};

export const TakeProof = z.strictObject({ entryId: z.uuid("unknownId") });
export type TakeProof = z.infer<typeof TakeProof>;
/** Two checkpoints by their numbers. */
export const TakeConsistency = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});
export type TakeConsistency = z.infer<typeof TakeConsistency>;

export const VerifyHash = z.strictObject({ sha256: Sha256 });
/** What may be said to anyone who holds a fingerprint. */
export type VerifyView =
  | { known: false }
  | {
      known: true;
      kind: "receipt" | "term_sheet";
      version: number;
      issuedAt: string;
      state: PaperState;
    };
