import type { Page } from "@playwright/test";
import { data, mutate, query } from "./api.ts";
import { indicate } from "./indicate.ts";

/** A scenario of the person's own, as saving it in the page would make it; its id. */
export async function savedScenario(page: Page, name: string): Promise<string> {
  const slug = "site-a-southwest-us";
  const { versionId, assumptions } = await data(await query(page, "site.get", { slug }));
  const patch = { "costs.energyPrice": assumptions.costs.energyPrice * 1.33 };
  const input = { slug, baseVersionId: versionId, name, note: "For us alone", patch, forkedFrom: null };
  return (await data(await mutate(page, "scenario.save", input))).id;
}

/** One of each thing that an investor makes, as the pages would make it: their ids. */
export async function makeThings(investor: Page, staff: Page) {
  const scenario = await savedScenario(investor, "A case to look at");
  const question = { category: "market", subject: "Looked at", text: "Which?", language: "en", anchor: null };
  const { id } = await data(await mutate(investor, "question.ask", { ...question, scenarioId: scenario }));
  const words = { subject: "Looked at", text: "Which?" };
  const content = { audience: "asker", answer: { en: "This one.", fr: "" }, wording: { en: words, fr: words } };
  const answer = await data(
    await mutate(staff, "question.saveAnswer", { questionId: id, content, expectedRevision: 0 }),
  );
  await data(await mutate(staff, "question.publishAnswer", { questionId: id, expectedRevision: answer.revision }));
  const indication = (await indicate(investor, "280,000,000")).split("/").at(-1) ?? "";
  const { tranches, available } = await data(await query(investor, "indication.draft", { draftId: null, fresh: true }));
  const [{ id: trancheId, currency }] = tranches;
  const terms = { trancheId, currency, amountText: "290,000,000", language: "en", vehicle: "Vehicle", limit: "" };
  const draft = await data(
    await mutate(investor, "indication.saveDraft", {
      draftId: null,
      terms: { ...terms, conditions: [], reliedOn: [available[0].id] },
      expectedRevision: 0,
    }),
  );
  return { scenario, question: id as string, indication, draft: draft.id as string };
}
