import type { Page } from "@playwright/test";
import { data, mutate, query } from "./api.ts";

/** An indication of the person's own in the first tranche and its term sheet, as the pages would make them; its address. */
export async function indicate(page: Page, amountText: string, origin?: string): Promise<string> {
  const form = await data(await query(page, "indication.draft", { draftId: null, fresh: true }, origin));
  const [tranche] = form.tranches;
  const [first] = form.available;
  const terms = {
    trancheId: tranche.id,
    amountText,
    currency: tranche.currency,
    language: "en",
    vehicle: "Vehicle Nº 8",
    limit: "",
    conditions: [],
    reliedOn: [first.id],
  };
  const draft = await data(
    await mutate(page, "indication.saveDraft", { draftId: null, terms, expectedRevision: 0 }, origin),
  );
  const language = "en";
  const { reviewSha256, amends } = await data(
    await query(page, "indication.review", { draftId: draft.id, language }, origin),
  );
  const submission = {
    draftId: draft.id,
    reviewSha256,
    amends: amends?.versionId ?? null,
    language,
    acknowledged: true,
  };
  const { indicationId, versionId } = await data(await mutate(page, "indication.submit", submission, origin));
  await data(await mutate(page, "termSheet.issue", { indicationVersionId: versionId, language }, origin));
  return `/en/indications/${indicationId}`;
}
