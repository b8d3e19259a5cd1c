import type { Assumptions } from "../assumptions.ts";
import type { IncentiveBase } from "../incentives/types.ts";
import type { Series, SourceLine, SourcesAndUses, UseLine } from "../result.ts";
import type { Plan } from "../timeline/plan.ts";

/**
 * Sources and uses up to completion in the shape of the public CHIPS workbook: each use with the share eligible for the
 * investment credit, sources as equity, debt, government incentives and the project's own cash.
 */
export function presentSources(a: Assumptions, plan: Plan, s: Series): SourcesAndUses {
  const end = plan.completionPeriod;
  const total = (value: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < end; i++) sum += value(i);
    return sum;
  };
  const of = (column: Float64Array) => total((i) => column[i] as number);
  const own = (i: number) =>
    (s.operatingCashFlow[i] as number) - (s.sustainingCapex[i] as number) - (s.prepaymentReceived[i] as number);
  const use = (id: string, amount: number, en: string, fr: string, eligibleShare = 0): UseLine => ({
    id,
    label: { en, fr },
    amount,
    eligibleShare,
  });
  const building = eligible(a, "building");
  const uses = [
    use("land", of(s.landCapex), "Land", "Terrain"),
    use(
      "building",
      of(s.buildingCapex),
      "Construction: shell and clean room",
      "Construction : bâtiment et salle blanche",
      building,
    ),
    use("tools", of(s.toolCapex), "Equipment", "Équipements", eligible(a, "tools")),
    use("other", of(s.otherCapex), "Infrastructure and other", "Infrastructures et autres", building),
    use(
      "startUp",
      total((i) => Math.max(0, -own(i))),
      "Start-up cost and working capital",
      "Frais de démarrage et fonds de roulement",
    ),
    use(
      "interest",
      of(s.capitalisedInterest) + of(s.softLoanInterest),
      "Interest during construction",
      "Intérêts intercalaires",
    ),
    use("fees", of(s.financingFees), "Financing fees", "Commissions de financement"),
    use("clawback", of(s.clawback), "Incentives paid back", "Aides restituées"),
    use("reserve", s.dsraBalance[end - 1] as number, "Debt service reserve", "Réserve de service de la dette"),
    use("cash", s.cash[end - 1] as number, "Cash at completion", "Trésorerie à l’achèvement"),
  ];
  const equity = of(s.equityDraw) + of(s.dsraEquity);
  const third = equity * a.funding.thirdPartyShare;
  const source = (id: string, kind: SourceLine["kind"], amount: number, en: string, fr: string): SourceLine => ({
    id,
    kind,
    label: { en, fr },
    amount,
  });
  const sources = [
    source("sponsorEquity", "equity", equity - third, "Sponsor equity", "Fonds propres du sponsor"),
    source("thirdPartyEquity", "equity", third, "Third-party equity", "Fonds propres de tiers"),
    source("seniorDebt", "debt", of(s.debtDraw), "Senior debt", "Dette senior"),
    source("softLoans", "debt", of(s.softLoanDraw), "Government loans", "Prêts publics"),
    source("grants", "incentive", of(s.grants), "Grants", "Subventions"),
    source("credits", "incentive", of(s.investmentCredits), "Investment credits", "Crédits d’impôt investissement"),
    source("inKind", "incentive", of(s.inKind), "Contributions in kind", "Apports en nature publics"),
    source("prepayments", "other", of(s.prepaymentReceived), "Customer prepayments", "Acomptes des clients"),
    source(
      "ownCash",
      "other",
      total((i) => Math.max(0, own(i))),
      "Operating cash before completion",
      "Flux d’exploitation avant achèvement",
    ),
  ];
  const add = (lines: readonly { amount: number }[]) => lines.reduce((sum, line) => sum + line.amount, 0);
  return { uses, sources, totalUses: add(uses), totalSources: add(sources) };
}

/** Share of a class of assets that the investment credits of the case take as their basis. */
function eligible(a: Assumptions, base: IncentiveBase): number {
  const credits = a.incentives.filter(
    (item) => item.type === "investmentCredit" && (item.base === base || item.base === "capex"),
  );
  return Math.min(
    1,
    credits.reduce((sum, item) => Math.max(sum, item.eligibleShare), 0),
  );
}
