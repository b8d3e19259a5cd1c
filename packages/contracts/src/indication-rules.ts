import type { FieldProblem } from "./errors.ts";
import { type DraftTerms, IndicationTerms } from "./indication.ts";
import type { Language } from "./language.ts";
import { formatMoney, type Money, minorOf, parseAmount } from "./money.ts";
import type { TrancheView } from "./raise.ts";

type Read = { ok: true; terms: IndicationTerms } | { ok: false; problems: FieldProblem[] };
type Bounds = Pick<TrancheView, "currency" | "minimumTicket" | "cap">;

/**
 * Reads what was typed as the terms of an indication, or says by field what stands in the way. The one place of these
 * rules: the form asks while one types, the review and the submission ask again.
 * @param tranche what the amount is measured by; null where none is chosen, which is a problem of its own
 * @param language of the reader, for the amounts named in a problem
 */
export function readTerms(typed: DraftTerms, tranche: Bounds | null, language: Language): Read {
  const problems: FieldProblem[] = [];
  const amount = parseAmount(typed.amountText, typed.language, typed.currency);
  if (!amount.ok) problems.push({ path: "amountText", code: amount.problem });
  const parsed = IndicationTerms.safeParse({
    trancheId: typed.trancheId,
    // stands in for an amount whose problem is named already
    amount: amount.ok ? amount.money : { minor: "1", currency: typed.currency },
    vehicle: typed.vehicle,
    limit: typed.limit,
    conditions: typed.conditions,
    reliedOn: typed.reliedOn,
  });
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues)
      problems.push({ path: path.join("."), code: path[0] === "trancheId" ? "trancheMissing" : message });
  if (amount.ok && tranche) problems.push(...boundsProblems(amount.money, tranche, language));
  return parsed.success && problems.length === 0 ? { ok: true, terms: parsed.data } : { ok: false, problems };
}

function boundsProblems(amount: Money, { currency, minimumTicket, cap }: Bounds, language: Language): FieldProblem[] {
  if (amount.currency !== currency) return [{ path: "currency", code: "currencyDiffers", values: { currency } }];
  if (minorOf(amount) < minorOf(minimumTicket)) {
    const values = { minimum: formatMoney(minimumTicket, language) };
    return [{ path: "amountText", code: "belowMinimum", values }];
  }
  if (minorOf(amount) > minorOf(cap))
    return [{ path: "amountText", code: "aboveCap", values: { cap: formatMoney(cap, language) } }];
  return [];
}
