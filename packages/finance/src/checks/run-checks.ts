import type { Assumptions } from "../assumptions.ts";
import type { Check, ModelResult } from "../result.ts";
import * as accounts from "./check-accounts.ts";
import * as financing from "./check-financing.ts";
import * as operations from "./check-operations.ts";
import { largest } from "./gaps.ts";
import { networkTies, reproduces, seedRepeats } from "./probe.ts";

/** Every check is a deviation over its scale, or a count of differing bits: 0 within this. */
const CHECK_TOLERANCE = 1e-6;

type Rule = readonly [id: number, en: string, fr: string, measure: () => number, tolerance?: number];

/**
 * The checks of one result, computed anew from its columns and statements, not read from the stages that made them.
 * Values are relative to the size of what is compared; 22 and 23 count values that differ in any bit. The last one, the
 * master check, counts the others that fail.
 */
export function runChecks(a: Assumptions, result: ModelResult): Check[] {
  const s = result.series;
  const sized = [
    s.totalAssets,
    s.totalLiabilities,
    s.paidInCapital,
    s.retainedEarnings,
    s.capex,
    s.revenue,
    s.distributions,
  ];
  const money = Math.max(1, result.headline.capex, ...sized.map(largest));
  const rules: readonly Rule[] = [
    [1, "Sources equal uses", "Ressources égales aux emplois", () => accounts.sourcesEqualUses(a, result, money)],
    [2, "Balance sheet balances", "Bilan équilibré", () => accounts.balanceSheet(result, money)],
    [3, "Cash is never negative", "Trésorerie jamais négative", () => accounts.cashNotNegative(result, money)],
    [
      4,
      "Cash flow ties to cash",
      "Tableau de flux raccordé à la trésorerie",
      () => accounts.cashFlowTies(result, money),
    ],
    [5, "Debt is repaid at maturity", "Dette soldée à maturité", () => financing.debtRepaid(result)],
    [6, "Draws equal the commitment", "Tirages égaux à l’engagement", () => financing.drawsEqualCommitment(result)],
    [7, "Principal equals debt", "Remboursements égaux à la dette", () => financing.principalEqualsDebt(result)],
    [8, "Fixed assets roll to zero", "Immobilisations soldées", () => accounts.bookValue(result, money)],
    [
      9,
      "Tax depreciation equals the tax basis",
      "Amortissement fiscal égal à la base",
      () => operations.taxBasis(a, result, money),
    ],
    [10, "Tax losses roll", "Déficits fiscaux raccordés", () => operations.lossesRoll(a, result, money)],
    [
      11,
      "Reserve at target, released at the end",
      "Réserve à sa cible, libérée en fin",
      () => financing.reserveMet(result, money),
    ],
    [12, "Retained earnings roll", "Report à nouveau raccordé", () => accounts.retainedEarnings(result, money)],
    [
      13,
      "Distributions within cash, none in lock-up",
      "Distributions dans la limite de la trésorerie",
      () => financing.distributionsCovered(result, money),
    ],
    [
      14,
      "Working capital unwinds",
      "Besoin en fonds de roulement soldé",
      () => accounts.workingCapitalUnwinds(result, money),
    ],
    [15, "Quarters and years add up", "Trimestres et exercices égaux aux mois", () => accounts.rollUps(result)],
    [16, "Wafers tie", "Plaquettes raccordées", () => operations.wafersTie(a, result)],
    [17, "Yields between 0 and 1", "Rendements entre 0 et 1", () => operations.yieldsInRange(result)],
    [18, "Rates of return solve their flows", "Les TRI annulent leurs flux", () => financing.ratesSolve(result)],
    [19, "Site cash equals network cash", "Flux du site égaux à ceux du réseau", () => networkTies(a, result)],
    [
      20,
      "Equity is what lenders and tax leave",
      "Fonds propres égaux au solde du projet",
      () => financing.valueIdentity(a, result, money),
    ],
    [
      21,
      "Incentives within their award",
      "Aides dans la limite de leur droit",
      () => operations.incentivesWithinAward(a, result, money),
    ],
    [22, "Same assumptions, same bits", "Mêmes hypothèses, mêmes bits", () => reproduces(a, result), 0],
    [23, "Same seed, same draws", "Même graine, mêmes tirages", () => seedRepeats(a), 0],
  ];
  const checks = rules.map(([id, en, fr, measure, tolerance = CHECK_TOLERANCE]): Check => {
    const value = measure();
    return { id, label: { en, fr }, value, tolerance, ok: value <= tolerance };
  });
  const failed = checks.filter((check) => !check.ok).length;
  const label = { en: "Model closes", fr: "Le modèle boucle" };
  checks.push({ id: 24, label, value: failed, tolerance: 0, ok: failed === 0 });
  return checks;
}
