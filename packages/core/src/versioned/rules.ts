import type { Base, VersionState } from "@fabroom/contracts";

type Seen = { id: string; number: number; revision: number };
/** What stands of a thing now: its draft, and the version in force. */
export type Standing<Row extends Seen = Seen> = { draft: Row | null; published: Row | null };

/** `published`: somebody has published the draft that was seen; `version`: another version is in force; `draft`: the draft is another one or gone. */
export type Difference = "published" | "version" | "gone" | "edited";

/** How what stands differs from what a write began from; null where it does not. */
export function differenceFrom(base: Base, { draft, published }: Standing): Difference | null {
  if (base.draft && published?.id === base.draft.versionId) return "published";
  if (base.published !== (published?.number ?? 0)) return "version";
  if (base.draft === null) return draft ? "edited" : null;
  if (draft?.id !== base.draft.versionId) return "gone";
  return draft.revision === base.draft.revision ? null : "edited";
}

/** What a writer that sees this begins from. */
export const baseOf = ({ draft, published }: Standing): Base => ({
  draft: draft && { versionId: draft.id, revision: draft.revision },
  published: published?.number ?? 0,
});

/** The version that comes back into force when the one after it is withdrawn: the latest superseded one. */
export function previousOf<Row extends { number: number; state: VersionState }>(rows: readonly Row[]): Row | null {
  const superseded = rows.filter(({ state }) => state === "superseded");
  return superseded.sort((a, b) => b.number - a.number)[0] ?? null;
}

/** Whether a version may be brought back as a draft: what is in force or is being written need not. */
export const isRestorable = (state: VersionState): boolean => state !== "draft" && state !== "published";
