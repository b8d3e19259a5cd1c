import type { Openings, PublishSite, RestoreSite, SiteVersion, WithdrawSite } from "@fabroom/contracts";
import { ENGINE_VERSION } from "@fabroom/finance";
import type { Ctx } from "../context.ts";
import { readOpenings } from "../versioned/read-openings.ts";
import { discardDraft, restoreVersion, withdrawPublication } from "../versioned/undo.ts";
import { assertComputable, caseHash } from "./case.ts";
import { lockSite } from "./load.ts";

/** Gives up a case's draft as it was seen. */
export const discardSite = ({ ctx, input: { slug, base } }: { ctx: Ctx; input: PublishSite }) =>
  discardDraft(ctx, "site", (tx) => lockSite(tx, slug), base);

/**
 * Takes a published case back: lists, network and figures are computed from what is in force then. Scenarios and
 * indications that rest on the withdrawn version stay readable as they were kept.
 */
export const withdrawSite = ({ ctx, input: { slug, ...act } }: { ctx: Ctx; input: WithdrawSite }) =>
  withdrawPublication(ctx, "site", (tx) => lockSite(tx, slug), act);

const NOTES = {
  en: (number: number) => `Version ${number} restored`,
  fr: (number: number) => `Version ${number} rétablie`,
};

/** An earlier case as a new draft, of today's engine. @throws Invalid where this engine refuses its assumptions */
export const restoreSite = ({ ctx, input: { slug, base, number } }: { ctx: Ctx; input: RestoreSite }) =>
  restoreVersion(ctx, "site", (tx) => lockSite(tx, slug), {
    base,
    number,
    copy: async ({ content }) => ({
      content,
      caseSha256: caseHash(await assertComputable(content.assumptions, "assumptions")),
      engineVersion: ENGINE_VERSION,
      changeNote: NOTES[ctx.actor.language](number),
    }),
  });

/** Which investors have read one version of a case. */
export const openingsOfSite = ({ ctx, input }: { ctx: Ctx; input: SiteVersion }): Promise<Openings> =>
  readOpenings(ctx, "site", (tx) => lockSite(tx, input.slug), input.number);
