import type { ColumnName } from "./columns.ts";
import type { Label, Unit } from "./fields/field.ts";

/** How a column is gathered over a longer span: summed, closing value, or mean. */
export type Gather = "sum" | "close" | "mean";

export interface SeriesField {
  name: ColumnName;
  unit: Unit;
  gather: Gather;
  label: Label;
}

const row =
  (unit: Unit, gather: Gather) =>
  (name: ColumnName, en: string, fr: string): SeriesField => ({ name, unit, gather, label: { en, fr } });

const flow = row("currencyM", "sum");
const stock = row("currencyM", "close");
const wafers = row("wafers", "sum");
const flag = row("ratio", "close");

/** Every column of the model with unit, wording and the way it rolls up. */
export const SERIES_FIELDS: readonly SeriesField[] = [
  wafers("starts", "Wafer starts", "Plaquettes lancées"),
  wafers("wafersOut", "Good wafers out", "Plaquettes bonnes sorties"),
  row("wafers", "close")("wip", "Wafers in process", "Plaquettes en cours"),
  row("defectsPerCm2", "close")("defects", "Defect density", "Densité de défauts"),
  row("ratio", "close")("dieYield", "Die yield", "Rendement des puces"),
  row("dies", "sum")("goodDies", "Saleable dies", "Puces vendables"),
  row("currencyPerUnit", "mean")("price", "Price", "Prix"),
  flow("revenue", "Revenue", "Chiffre d’affaires"),
  flow("prepaymentReceived", "Customer prepayments received", "Acomptes reçus des clients"),
  flow("prepaymentCredit", "Prepayments earned", "Acomptes imputés"),
  stock("prepaymentBalance", "Customer prepayments", "Acomptes clients"),
  flow("variableCost", "Variable cost", "Coûts variables"),
  flow("energyCost", "Power", "Électricité"),
  flow("maintenanceCost", "Maintenance", "Maintenance"),
  flow("labourCost", "Labour", "Personnel"),
  flow("salesCost", "Selling and administration", "Frais commerciaux et généraux"),
  flow("royaltyCost", "Research or royalty", "Recherche ou redevance"),
  flow("otherCost", "Other fixed cost", "Autres coûts fixes"),
  flow("opex", "Operating cost", "Charges d’exploitation"),
  flow("operatingCredits", "Operating credits", "Crédits d’exploitation"),
  flow("ebitda", "EBITDA", "EBITDA"),
  flow("landCapex", "Land", "Terrain"),
  flow("buildingCapex", "Shell and clean room", "Bâtiment et salle blanche"),
  flow("toolCapex", "Tools", "Équipements"),
  flow("otherCapex", "Infrastructure and other", "Infrastructures et autres"),
  flow("capex", "Capex", "Investissement"),
  flow("sustainingCapex", "Sustaining capex", "Investissement de maintien"),
  flow("buildingAdditions", "Buildings placed in service", "Bâtiments mis en service"),
  flow("toolAdditions", "Tools placed in service", "Équipements mis en service"),
  flow("bookDepreciation", "Depreciation", "Amortissements"),
  flow("financingAmortisation", "Amortisation of capitalised financing", "Amortissement des frais financiers activés"),
  flow("taxDepreciation", "Tax depreciation", "Amortissement fiscal"),
  stock("netBookValue", "Net fixed assets", "Immobilisations nettes"),
  flow("terminalValue", "Terminal proceeds", "Produit de cession final"),
  flow("disposalGain", "Gain or loss on disposal", "Plus ou moins-value de cession"),
  stock("receivables", "Receivables", "Créances clients"),
  stock("inventory", "Inventory", "Stocks"),
  stock("payables", "Payables", "Dettes fournisseurs"),
  stock("workingCapital", "Working capital", "Besoin en fonds de roulement"),
  flow("workingCapitalChange", "Change in working capital", "Variation du besoin en fonds de roulement"),
  flow("grants", "Grants received", "Subventions reçues"),
  flow("investmentCredits", "Investment credits received", "Crédits d’impôt investissement reçus"),
  flow("inKind", "Contributions in kind", "Apports en nature publics"),
  flow("taxableIncentives", "Taxable incentives", "Aides imposables"),
  flow("clawback", "Incentives paid back", "Aides restituées"),
  stock("deferredGrants", "Deferred grants", "Subventions différées"),
  flow("grantAmortisation", "Grants taken to income", "Quote-part de subventions virée au résultat"),
  flow("softLoanDraw", "Public loans drawn", "Prêts publics tirés"),
  flow("softLoanInterest", "Interest on public loans", "Intérêts des prêts publics"),
  flow("softLoanPrincipal", "Repayment of public loans", "Remboursement des prêts publics"),
  stock("softLoanBalance", "Public loans", "Prêts publics"),
  flow("interestSubsidy", "Interest subsidies", "Bonifications d’intérêts"),
  flag("taxExemption", "Share of tax exempt", "Part d’impôt exonérée"),
  flow("taxCreditsEarned", "Tax credits earned", "Crédits d’impôt acquis"),
  flow("unleveredTax", "Tax without financing", "Impôt hors financement"),
  flow("taxableIncome", "Taxable income before losses", "Résultat fiscal avant déficits"),
  flow("lossUsed", "Losses used", "Déficits imputés"),
  stock("lossBalance", "Losses carried forward", "Déficits reportables"),
  stock("taxCreditBalance", "Tax credits carried forward", "Crédits d’impôt reportables"),
  flow("tax", "Tax", "Impôt"),
  flow("holidaySaving", "Tax saved by holidays", "Impôt économisé par exonération"),
  flow("fundingNeed", "Need for equity and debt", "Besoin en fonds propres et dette"),
  flow("equityDraw", "Equity drawn", "Fonds propres appelés"),
  flow("debtDraw", "Senior debt drawn", "Dette senior tirée"),
  flow("capitalisedInterest", "Interest during construction", "Intérêts intercalaires"),
  flow("financingFees", "Upfront and commitment fees", "Commissions d’arrangement et d’engagement"),
  flow("debtInterest", "Senior interest accrued", "Intérêts senior courus"),
  flow("interestPaid", "Senior interest paid", "Intérêts senior payés"),
  flow("principal", "Senior principal", "Remboursement de la dette senior"),
  stock("debtBalance", "Senior debt", "Dette senior"),
  stock("accruedInterest", "Accrued interest", "Intérêts courus non échus"),
  flow("debtService", "Senior debt service", "Service de la dette senior"),
  flow("cfads", "Cash flow available for debt service", "Flux disponible pour le service de la dette"),
  row("multiple", "close")("dscr", "DSCR", "DSCR"),
  stock("dsraTarget", "Reserve target", "Cible de la réserve"),
  stock("dsraBalance", "Debt service reserve", "Réserve de service de la dette"),
  flow("dsraEquity", "Equity for the reserve", "Fonds propres affectés à la réserve"),
  flow("sponsorSupport", "Sponsor support", "Soutien du sponsor"),
  flow("distributions", "Distributions", "Distributions"),
  flag("lockup", "In lock-up", "Distributions bloquées"),
  stock("cash", "Cash", "Trésorerie"),
  flow("interestExpense", "Interest expense", "Charges d’intérêts"),
  flow("netIncome", "Net income", "Résultat net"),
  stock("retainedEarnings", "Retained earnings", "Report à nouveau"),
  stock("paidInCapital", "Paid-in capital", "Capital libéré"),
  stock("totalAssets", "Total assets", "Total de l’actif"),
  stock("totalLiabilities", "Total liabilities", "Total des dettes"),
  flow("operatingCashFlow", "Cash flow from operations", "Flux d’exploitation"),
  flow("investingCashFlow", "Cash flow from investment", "Flux d’investissement"),
  flow("financingCashFlow", "Cash flow from financing", "Flux de financement"),
  flow("projectFlowPreTax", "Project cash flow before tax", "Flux du projet avant impôt"),
  flow("projectFlow", "Project cash flow after tax", "Flux du projet après impôt"),
  flow("equityFlow", "Equity cash flow", "Flux des fonds propres"),
  flow("incentiveFlow", "Incentives in cash", "Aides en trésorerie"),
];
