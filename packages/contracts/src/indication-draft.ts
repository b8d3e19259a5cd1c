import { z } from "zod";
import { Id } from "./ids.ts";
import type { Money } from "./money.ts";

/**
 * Where a draft stands on its way to a signatory. `preparation`: being written; `ready`: handed over as it is now;
 * `returned`: handed back with a note. A change takes a draft that was handed over back into preparation.
 */
export const DraftState = z.enum(["preparation", "ready", "returned", "discarded"]);
export type DraftState = z.infer<typeof DraftState>;

const OfDraft = { draftId: Id, expectedRevision: z.number().int().min(1) };
/** Hands a draft over to the signatories of the organisation, as it reads at this revision. */
export const ReadyDraft = z.strictObject(OfDraft);
export type ReadyDraft = z.infer<typeof ReadyDraft>;
export const ReturnDraft = z.strictObject({
  ...OfDraft,
  note: z.string().trim().min(3, "noteTooShort").max(1000, "tooLong"),
});
export type ReturnDraft = z.infer<typeof ReturnDraft>;
export const DiscardDraft = z.strictObject(OfDraft);
export type DiscardDraft = z.infer<typeof DiscardDraft>;

/** How a draft stands, as its own organisation sees it. Nobody else sees any of it. */
export type DraftStanding = {
  state: DraftState;
  preparedBy: string;
  /** Whether the reader began it. */
  mine: boolean;
  savedBy: string;
  readyAt: string | null;
  returned: { note: string; by: string; at: string } | null;
  /** What the reader may do with it as it stands. */
  abilities: { edit: boolean; ready: boolean; submit: boolean; return: boolean; discard: boolean };
};

/** A draft in the organisation's list: what it is about, how it stands, and what became of it. */
export type DraftLine = {
  id: string;
  revision: number;
  tranche: string | null;
  /** Null where what was typed is no amount yet. */
  amount: Money | null;
  savedAt: string;
  standing: DraftStanding;
  submitted: { indicationId: string; by: string; at: string } | null;
};
