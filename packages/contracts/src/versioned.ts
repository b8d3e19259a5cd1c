import { z } from "zod";
import { Id } from "./ids.ts";
import { keepable } from "./text.ts";

const DraftSeen = z.strictObject({
  versionId: Id,
  /** How often it had been saved. */
  revision: z.number().int().min(1),
});

/** What a write began from. It is refused where something else stands by then, so that nobody's work is lost unseen. */
export const Base = z.strictObject({
  /** The draft as it was seen; null where there was none. */
  draft: DraftSeen.nullable(),
  /** The number of the version in force; 0 where there was none. */
  published: z.number().int().min(0),
});
export type Base = z.infer<typeof Base>;

/** For acts on a draft: there must have been one to see. */
export const DraftBase = z.strictObject({ ...Base.shape, draft: DraftSeen });
export type DraftBase = z.infer<typeof DraftBase>;

/** What a withdrawal leaves in force: the version before the withdrawn one, where there is one, or nothing. */
export const AfterWithdrawal = z.enum(["previous", "nothing"]);
export type AfterWithdrawal = z.infer<typeof AfterWithdrawal>;

/** What every withdrawal of a publication says, beside the name of the thing. It leaves drafts alone, so it names none. */
export const withdrawal = {
  /** The number of the version in force, as it was seen. */
  published: z.number().int().min(1),
  leave: AfterWithdrawal,
  /** Kept in the record; readers are not shown it. */
  reason: z.string().trim().min(1, "required").max(500, "tooLong").refine(keepable, "invalidValue"),
};
export const VersionNumber = z.number().int().min(1, "unknownId").max(1_000_000, "unknownId");

export type VersionState = "draft" | "published" | "superseded" | "withdrawn" | "discarded";

/** One line of a history, for those who edit: newest first. */
export type VersionEntry = {
  versionId: string;
  number: number;
  state: VersionState;
  /** Empty where the version came with the raise. */
  editedBy: string;
  editedAt: string;
  publishedAt: string | null;
  /** Who discarded or withdrew it, and when. */
  ended: { by: string; at: string } | null;
  note: string;
  restoredFrom: number | null;
};

/** What stands in the way of a write: who saved, published, discarded or withdrew it, and when. */
export type CurrentVersion = {
  revision: number;
  /** Null for what has no versions, such as a name. */
  versionNumber: number | null;
  editedBy: string;
  /** Null where the moment is not kept. */
  editedAt: string | null;
};

/** Which investors have opened one version: persons are counted, not named. */
export type Openings = {
  people: number;
  organisations: { name: string; people: number; first: string; last: string }[];
};

/** What its reader had and has no longer: a version that was withdrawn after they had opened it. */
export type WithdrawnVersion = { version: number; at: string };

/** What the person may do with the versions of a thing. */
export type EditAbilities = { edit: boolean; publish: boolean; discard: boolean; withdraw: boolean; restore: boolean };
