import {
  amountInWords,
  type FieldProblem,
  formatMoney,
  IndicationTerms,
  type Language,
  minorOf,
  parseAmount,
  type ReviewView,
} from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, type SignedIn, signedIn, transact } from "../context.ts";
import { invalid } from "../errors.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { loadDraft } from "./draft.ts";
import { currentLegend, loadTranche } from "./load.ts";
import { resolveReliedOn } from "./relied-on.ts";

/** Reads a draft back exactly as it would be sealed: the amount in digits and words, in both languages. */
export function reviewIndication({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: { draftId: string; language: Language };
}): Promise<ReviewView> {
  const actor = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "indication.draft", { type: "indication", organisationId: actor.organisation.id });
    return buildReview(tx, ctx, actor, input.draftId, input.language);
  });
}

/** Used by the review screen and again by the submission, so that what is sealed is what was read. */
export async function buildReview(
  tx: Db,
  ctx: Ctx,
  actor: SignedIn,
  draftId: string,
  language: Language,
): Promise<ReviewView> {
  const draft = await loadDraft(tx, actor, draftId);
  const { terms: typed } = draft;
  const problems: FieldProblem[] = [];
  const amount = parseAmount(typed.amountText, typed.language, typed.currency);
  if (!amount.ok) problems.push({ path: "amountText", code: amount.problem });
  const parsed = IndicationTerms.safeParse({
    trancheId: typed.trancheId,
    amount: amount.ok ? amount.money : { minor: "1", currency: typed.currency },
    vehicle: typed.vehicle,
    limit: typed.limit,
    conditions: typed.conditions,
    reliedOn: typed.reliedOn,
  });
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      problems.push({
        path: issue.path.join("."),
        code: issue.path[0] === "trancheId" ? "trancheMissing" : issue.message,
      });
  if (problems.length || !parsed.success || !amount.ok) throw invalid("invalidInput", problems);
  const terms = parsed.data;
  const tranche = await loadTranche(tx, terms.trancheId, language);
  if (terms.amount.currency !== tranche.currency)
    throw invalid("invalidInput", [
      { path: "currency", code: "currencyDiffers", values: { currency: tranche.currency } },
    ]);
  if (minorOf(terms.amount) < minorOf(tranche.minimumTicket))
    throw invalid("invalidInput", [
      { path: "amountText", code: "belowMinimum", values: { minimum: formatMoney(tranche.minimumTicket, language) } },
    ]);
  if (minorOf(terms.amount) > minorOf(tranche.cap))
    throw invalid("invalidInput", [
      { path: "amountText", code: "aboveCap", values: { cap: formatMoney(tranche.cap, language) } },
    ]);
  const reliedOn = await resolveReliedOn(tx, ctx, terms.reliedOn);
  if (reliedOn.length !== new Set(terms.reliedOn).size)
    throw invalid("invalidInput", [{ path: "reliedOn", code: "reliedOnGone" }]);
  const legend = await currentLegend(tx, language);
  const sealed = { ...terms, reliedOn, legend: { id: legend.id, version: legend.version }, language };
  return {
    draftId: draft.id,
    revision: draft.revision,
    reviewSha256: sha256(canonical(sealed)),
    organisation: actor.organisation.name,
    signer: actor.name,
    tranche,
    amount: terms.amount,
    digits: { en: formatMoney(terms.amount, "en"), fr: formatMoney(terms.amount, "fr") },
    words: { en: amountInWords(terms.amount, "en"), fr: amountInWords(terms.amount, "fr") },
    vehicle: terms.vehicle,
    limit: terms.limit,
    conditions: terms.conditions,
    reliedOn,
    legend,
  };
}
