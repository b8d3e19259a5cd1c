import type { HeadlineName } from "../result.ts";
import type { Label, Unit } from "./field.ts";

export interface OutputField {
  /** Path inside a ModelResult. */
  path: `headline.${HeadlineName}`;
  unit: Unit;
  label: Label;
  /** Which way is good: 1 up, -1 down, 0 neither. */
  direction: 1 | -1 | 0;
}

const row = (name: HeadlineName, unit: Unit, direction: 1 | -1 | 0, en: string, fr: string): OutputField => ({
  path: `headline.${name}`,
  unit,
  direction,
  label: { en, fr },
});

/** The headline outputs, in the order a reader meets them. */
export const OUTPUT_FIELDS: readonly OutputField[] = [
  row("projectIrr", "ratioPerYear", 1, "Project IRR after tax", "TRI projet après impôt"),
  row("projectIrrPreTax", "ratioPerYear", 1, "Project IRR before tax", "TRI projet avant impôt"),
  row("equityIrr", "ratioPerYear", 1, "Equity IRR", "TRI des fonds propres"),
  row("npv", "currencyM", 1, "Project NPV at WACC", "VAN du projet au CMPC"),
  row("equityNpv", "currencyM", 1, "Equity NPV at cost of equity", "VAN des fonds propres au coût des fonds propres"),
  row("moic", "multiple", 1, "Multiple of invested equity", "Multiple des fonds propres investis"),
  row("paybackYears", "years", -1, "Payback", "Délai de récupération"),
  row("discountedPaybackYears", "years", -1, "Discounted payback", "Délai de récupération actualisé"),
  row("equityPaybackYears", "years", -1, "Equity payback", "Délai de récupération des fonds propres"),
  row("capex", "currencyM", 0, "Initial capex", "Investissement initial"),
  row("totalUses", "currencyM", 0, "Total uses", "Total des emplois"),
  row("peakFunding", "currencyM", -1, "Peak funding", "Besoin de financement maximal"),
  row("equity", "currencyM", 0, "Equity commitment", "Fonds propres appelés"),
  row("sponsorSupport", "currencyM", -1, "Sponsor support after completion", "Soutien du sponsor après achèvement"),
  row("debt", "currencyM", 0, "Senior debt", "Dette senior"),
  row("gearing", "ratio", 0, "Gearing reached", "Levier atteint"),
  row("minDscr", "multiple", 1, "Minimum DSCR", "DSCR minimal"),
  row("averageDscr", "multiple", 1, "Average DSCR", "DSCR moyen"),
  row("sculptedDscr", "multiple", 0, "DSCR of the sculpted schedule", "DSCR de l’échéancier sculpté"),
  row("llcr", "multiple", 1, "LLCR at completion", "LLCR à l’achèvement"),
  row("plcr", "multiple", 1, "PLCR at completion", "PLCR à l’achèvement"),
  row("lockups", "count", -1, "Dates in lock-up", "Échéances bloquées"),
  row("defaults", "count", -1, "Dates below default DSCR", "Échéances sous le DSCR de défaut"),
  row("lcow", "currencyPerWafer", -1, "Levelised cost per wafer", "Coût actualisé par plaquette"),
  row(
    "costPerWafer",
    "currencyPerWafer",
    -1,
    "Full cost per wafer at maturity",
    "Coût complet par plaquette à maturité",
  ),
  row(
    "costPerGoodDie",
    "currencyPerDie",
    -1,
    "Full cost per good die at maturity",
    "Coût complet par puce bonne à maturité",
  ),
  row("breakEvenPrice", "currencyPerUnit", -1, "Break-even price", "Prix d’équilibre"),
  row("breakEvenUtilisation", "ratio", -1, "Break-even utilisation", "Taux d’utilisation d’équilibre"),
  row("delayCostPerMonth", "currencyM", -1, "Cost of one month’s delay", "Coût d’un mois de retard"),
  row(
    "subsidyShare",
    "ratio",
    0,
    "Capital incentives, share of capex",
    "Aides à l’investissement, part de l’investissement",
  ),
  row("subsidyNpv", "currencyM", 0, "Present value of all incentives", "Valeur actuelle de toutes les aides"),
  row("dieYieldMature", "ratio", 1, "Die yield at maturity", "Rendement des puces à maturité"),
  row("diesPerWafer", "diesPerWafer", 0, "Gross dies per wafer", "Puces brutes par plaquette"),
  row("wspmMature", "wafersPerMonth", 0, "Wafer starts at maturity", "Plaquettes lancées à maturité"),
  row("h100ePerYear", "h100ePerYear", 0, "H100 equivalents a year at maturity", "Équivalents H100 par an à maturité"),
  row("jobs", "fte", 0, "Permanent jobs", "Emplois permanents"),
  row("energyTwh", "twhPerYear", 0, "Power at maturity", "Électricité à maturité"),
  row("firstWaferMonth", "months", -1, "First wafer out", "Première plaquette sortie"),
  row("completionMonth", "months", -1, "Completion", "Achèvement"),
];
