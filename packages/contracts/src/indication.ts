import { z } from "zod";
import { Id, Sha256 } from "./ids.ts";
import type { DraftStanding } from "./indication-draft.ts";
import { Language } from "./language.ts";
import { Currency, Money } from "./money.ts";
import type { Instrument, TrancheView } from "./raise.ts";
import type { Reading, Readings, Statement } from "./reading.ts";
import type { ScenarioPatch } from "./scenario.ts";
import { plainName } from "./text.ts";

export const ConditionKind = z.enum(["committee", "diligence", "regulatory", "co_investor", "leverage", "other"]);
export type ConditionKind = z.infer<typeof ConditionKind>;
export const Condition = z.strictObject({
  kind: ConditionKind,
  text: z.string().trim().min(3, "conditionTooShort").max(1000, "tooLong"),
});
export type Condition = z.infer<typeof Condition>;

/** What the investor states. Kept as a draft until it is submitted, so nothing typed is lost. */
export const IndicationTerms = z.strictObject({
  trancheId: Id,
  amount: Money,
  vehicle: z.string().overwrite(plainName).trim().min(2, "required").max(200, "tooLong"),
  limit: z.string().trim().max(300, "tooLong"),
  conditions: z.array(Condition).max(20, "tooMany"),
  reliedOn: z.array(Id).min(1, "reliedOnMissing").max(200, "tooMany"),
});
export type IndicationTerms = z.infer<typeof IndicationTerms>;

/** The draft as typed: not yet valid, autosaved. `amountText` is the reader's own text in his language. */
export const DraftTerms = z.strictObject({
  trancheId: Id.nullable(),
  amountText: z.string().max(60),
  currency: Currency,
  language: Language,
  vehicle: z.string().overwrite(plainName).max(200),
  limit: z.string().max(300),
  conditions: z.array(z.strictObject({ kind: ConditionKind, text: z.string().max(1000) })).max(20),
  reliedOn: z.array(Id).max(200),
});
export type DraftTerms = z.infer<typeof DraftTerms>;
export const SaveDraft = z.strictObject({
  draftId: Id.nullable(),
  terms: DraftTerms,
  expectedRevision: z.number().int().min(0),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

export type DraftView = {
  id: string;
  revision: number;
  terms: DraftTerms;
  savedAt: string;
  amends: string | null;
  standing: DraftStanding;
};

export const ReviewIndication = z.strictObject({ draftId: Id, language: Language });
/** The read-back before submission: exactly what will be sealed. `reviewSha256` binds the submission to it. */
export type ReviewView = {
  draftId: string;
  revision: number;
  standing: DraftStanding;
  reviewSha256: string;
  /** The organisation's indication in force in this tranche, whose next version this would be; null for a first one. */
  amends: AmendedVersion | null;
  organisation: string;
  signer: string;
  tranche: TrancheView;
  amount: Money;
  digits: Record<Language, string>;
  words: Record<Language, string>;
  vehicle: string;
  limit: string;
  conditions: Condition[];
  reliedOn: ReliedOn[];
  /** How far each of `reliedOn` was opened, by its id. */
  readings: Record<string, Readings>;
  statement: Statement;
  /** The risk factors as far as this reader has opened them; null where they are not open to them. */
  riskFactors: DocumentReading | null;
  /** What has to be read before this can be sent, and has not been. */
  unread: DocumentReading[];
  legend: { id: string; version: number; text: string };
};
/** A version of an indication that a draft would replace. */
export type AmendedVersion = {
  versionId: string;
  indicationId: string;
  number: number;
  amount: Money;
  submittedAt: string;
  submittedBy: string;
};
export type DocumentReading = { id: string; title: string; version: number; reading: Reading };

/** A version relied on: a published document, the case of a site, a scenario of the investor's own, or an answer. */
export type ReliedOn = {
  kind: "document" | "site" | "scenario" | "answer";
  id: string;
  title: string;
  version: number;
  sha256: string;
  publishedAt: string;
  /** The engine that the hash of a site's case is of; entries sealed before it was named have none. */
  engineVersion?: string;
  /** What a scenario changes, on which version of its site: the investor discloses it by naming it here. */
  scenario?: { site: string; baseVersion: number; currency: string; engineVersion: string; patch: ScenarioPatch };
};

/** `amends`: the version in force that the review named; null where it named none. */
export const SubmitIndication = z.strictObject({
  draftId: Id,
  reviewSha256: Sha256,
  amends: Id.nullable(),
  language: Language,
  acknowledged: z.literal(true, { error: "acknowledgementMissing" }),
});
export type SubmitIndication = z.infer<typeof SubmitIndication>;
export const WithdrawIndication = z.strictObject({ indicationId: Id, reason: z.string().trim().max(500, "tooLong") });
export type WithdrawIndication = z.infer<typeof WithdrawIndication>;
export const GetIndication = z.strictObject({ indicationId: Id });

export type IndicationState = "submitted" | "withdrawn";
/** A receipt or a term sheet today: of the version in force, of one that a later version replaced, of a withdrawn indication. */
export type PaperState = "current" | "superseded" | "withdrawn";

export type IndicationVersionView = {
  id: string;
  number: number;
  amount: Money;
  vehicle: string;
  limit: string;
  conditions: Condition[];
  reliedOn: ReliedOn[];
  legend: { id: string; version: number; text: string };
  language: Language;
  submittedAt: string;
  submittedBy: string;
  receiptSha256: string;
  state: PaperState;
  /** Null for what was sealed before statements were composed from the record. */
  statement: Statement | null;
  termSheets: { id: string; language: Language; number: number; issuedAt: string; sha256: string }[];
};
export type IndicationView = {
  id: string;
  state: IndicationState;
  tranche: TrancheView;
  current: IndicationVersionView;
  versions: IndicationVersionView[];
  withdrawnAt: string | null;
  abilities: { amend: boolean; withdraw: boolean; issueTermSheet: boolean };
};

export const IssueTermSheet = z.strictObject({ indicationVersionId: Id, language: Language });
export type IssueTermSheet = z.infer<typeof IssueTermSheet>;
export type TermSheetView = {
  id: string;
  number: number;
  language: Language;
  tranche: string;
  amount: Money;
  issuedAt: string;
  sha256: string;
  state: PaperState;
  indicationId: string;
};

/** The book as staff see it: per tranche, then line by line. */
export type BookView = {
  asOf: string;
  tranches: {
    tranche: TrancheView;
    live: Money;
    coverage: number;
    orders: number;
    withdrawn: number;
  }[];
  lines: {
    indicationId: string;
    versionId: string;
    version: number;
    organisation: string;
    organisationKind: string;
    country: string;
    tranche: string;
    instrument: Instrument;
    amount: Money;
    state: IndicationState;
    conditions: number;
    signer: string;
    submittedAt: string;
    receiptSha256: string;
  }[];
};
