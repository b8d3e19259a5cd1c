import type { DraftTerms, Language } from "@fabroom/contracts";
import type { Ctx } from "../context.ts";
import { saveDraft } from "../indication/draft.ts";
import { reviewIndication } from "../indication/review.ts";
import { submitIndication } from "../indication/submit.ts";
import type { TestRaise } from "./raise.ts";

/** Terms that can be submitted, with some of them changed. */
export const termsFor = (raise: TestRaise, change: Partial<DraftTerms> = {}): DraftTerms => ({
  trancheId: raise.trancheId("network-equity"),
  amountText: "250,000,000",
  currency: "USD",
  language: "en",
  vehicle: "Alpha Holding S.à r.l.",
  limit: "",
  conditions: [{ kind: "committee", text: "Approval of the committee" }],
  reliedOn: [raise.nodeId("information-memorandum"), raise.siteId("north")],
  ...change,
});

export const newDraft = (raise: TestRaise, ctx: Ctx, change: Partial<DraftTerms> = {}) =>
  saveDraft({ ctx, input: { draftId: null, terms: termsFor(raise, change), expectedRevision: 0 } });

/** A draft with the review that its submission must bear. */
export async function reviewed(
  raise: TestRaise,
  ctx: Ctx,
  change: Partial<DraftTerms> = {},
  language: Language = "en",
) {
  const draft = await newDraft(raise, ctx, change);
  const review = await reviewIndication({ ctx, input: { draftId: draft.id, language } });
  return {
    draft,
    review,
    input: {
      draftId: draft.id,
      reviewSha256: review.reviewSha256,
      amends: review.amends?.versionId ?? null,
      language,
      acknowledged: true as const,
    },
  };
}

/** Draft, review and submission in one. */
export async function submitted(
  raise: TestRaise,
  ctx: Ctx,
  change: Partial<DraftTerms> = {},
  language: Language = "en",
) {
  const { input } = await reviewed(raise, ctx, change, language);
  return submitIndication({ ctx, input });
}
