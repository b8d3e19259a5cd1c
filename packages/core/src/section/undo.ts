import type { Openings, PublishSection, RestoreSection, SectionVersion, WithdrawSection } from "@fabroom/contracts";
import type { Ctx } from "../context.ts";
import { readOpenings } from "../versioned/read-openings.ts";
import { discardDraft, restoreVersion, withdrawPublication } from "../versioned/undo.ts";
import { lockSection } from "./load.ts";

/** Gives up a chapter's draft as it was seen. */
export const discardSection = ({ ctx, input: { key, base } }: { ctx: Ctx; input: PublishSection }) =>
  discardDraft(ctx, "section", (tx) => lockSection(tx, key), base);

/** Takes a published chapter back: readers see the version before, or none. */
export const withdrawSection = ({ ctx, input: { key, ...act } }: { ctx: Ctx; input: WithdrawSection }) =>
  withdrawPublication(ctx, "section", (tx) => lockSection(tx, key), act);

/** An earlier text of a chapter as a new draft. */
export const restoreSection = ({ ctx, input: { key, base, number } }: { ctx: Ctx; input: RestoreSection }) =>
  restoreVersion(ctx, "section", (tx) => lockSection(tx, key), {
    base,
    number,
    copy: ({ content }) => ({ content }),
  });

/** Which investors have read one version of a chapter. */
export const openingsOfSection = ({ ctx, input }: { ctx: Ctx; input: SectionVersion }): Promise<Openings> =>
  readOpenings(ctx, "section", (tx) => lockSection(tx, input.key), input.number);
