import { type HeadlineName, type ModelResult, OUTPUT_FIELDS, type Unit } from "@fabroom/finance";
import { at, CP, M } from "../grid/formulas.ts";
import { type Formula, heading, type Item, line, note, type Page, type Scalar, scalar, t } from "../grid/model.ts";

const NONE = '"n/a"';

/** A headline figure: named `out_…`, with the engine's value until a program recalculates. */
function output(result: ModelResult, name: HeadlineName, formula: Formula): Scalar {
  const field = OUTPUT_FIELDS.find(({ path }) => path === `headline.${name}`);
  if (!field) throw new Error(`the engine has no output "${name}"`);
  return {
    ...scalar(`out.${name}`, field.label, field.unit, formula),
    name: `out_${name}`,
    result: result.headline[name] ?? "n/a",
    style: "total",
    align: "right",
  };
}

/** Every headline figure as a live formula, and what it is made of. */
export function returnsPage(result: ModelResult): Page {
  const out = (name: HeadlineName, formula: Formula) => output(result, name, formula);
  const a = result.assumptions;
  const solved = (name: string) => `in_solved_${name}`;
  const priced = a.pricing.mode !== "costPlus";
  return {
    key: "returns",
    title: t("Returns", "Rentabilité"),
    items: [
      heading("Returns", "Rentabilité"),
      out("projectIrr", "{irr.project}"),
      out("projectIrrPreTax", "{irr.preTax}"),
      out("equityIrr", "{irr.equity}"),
      out("npv", "{npv}"),
      out("equityNpv", "SUMPRODUCT({equityFlow*},{factorEquity*})"),
      out("moic", `IF({contributions}>0,{distributions:C}/{contributions},${NONE})`),
      out("paybackYears", paybackYears("paid.project")),
      out("discountedPaybackYears", paybackYears("paid.discounted")),
      out("equityPaybackYears", paybackYears("paid.equity")),
      heading("Size and funding", "Taille et financement"),
      out("capex", "{capex:C}"),
      out("totalUses", "{debtDraw:C}+{equityPaid}+SUMPRODUCT({publicInflow*},{flagDraw*})+{earlyCash:C}"),
      out("peakFunding", "-MIN(0,MIN({cumulated.project*}))"),
      out("equity", "{equityPaid}"),
      out("sponsorSupport", "{sponsorSupport:C}"),
      out("debt", "{amount}"),
      out("gearing", "IF({amount}+{equityPaid}>0,{amount}/({amount}+{equityPaid}),0)"),
      heading("Cover of debt", "Couverture de la dette"),
      out("minDscr", `IF({testDates}>0,MIN({testDscr*}),${NONE})`),
      out("averageDscr", `IF({testDates}>0,SUM({testDscr*})/{testDates},${NONE})`),
      out("sculptedDscr", a.debt.repayment === "sculpted" ? `IF({amount}>0,1/{inverse},${NONE})` : NONE),
      out("llcr", `IF({amount}>0,SUMPRODUCT({cfads*},{factorLoan*},{flagService*})/{amount},${NONE})`),
      out("plcr", `IF({amount}>0,SUMPRODUCT({cfads*},{factorLoan*})/{amount},${NONE})`),
      out("lockups", "SUMPRODUCT({testDate*},{lockup*})"),
      out("defaults", "SUM({belowDefault*})"),
      heading("Unit cost and break-even", "Coût unitaire et équilibre"),
      out("lcow", `IF({wafersPv}>=0.001,{costPv}/{wafersPv}*1000000,${NONE})`),
      out("costPerWafer", perUnit("wafersOut")),
      out("costPerGoodDie", perUnit("goodDies")),
      out("breakEvenPrice", priced ? solved("breakEvenPrice") : NONE),
      out("breakEvenUtilisation", solved("breakEvenUtilisation")),
      out("delayCostPerMonth", "{npv}-{delay.npv}"),
      heading("Incentives", "Aides publiques"),
      out("subsidyShare", "IF({capex:C}>0,({publicCash:C}+{clawback:C}+{taxCreditsEarned:C})/{capex:C},0)"),
      out("subsidyNpv", "SUMPRODUCT({incentiveFlow*},{factorWacc*})+SUMPRODUCT({softNet*},{factorSenior*})"),
      heading("Output at maturity", "Production à maturité"),
      out("dieYieldMature", at("dieYield", "({matureFrom}+{matureYear}-1)")),
      out("diesPerWafer", "{grossDies}"),
      out("wspmMature", `{mature.starts}/({matureYear}*${M})`),
      out("h100ePerYear", "{mature.goodDies}*in_die_h100ePerDie"),
      out("jobs", "in_costs_headcount"),
      out("energyTwh", "{mature.starts}*in_costs_energyMwhPerStart/1000000"),
      out("firstWaferMonth", "{firstWaferOut}"),
      out("completionMonth", "{completion}"),
      ...parts(),
    ],
  };
}

/** Operating cost and book depreciation of the mature year by unit. */
const perUnit = (units: "wafersOut" | "goodDies"): Formula =>
  `IF({mature.${units}}>=0.001,({mature.opex}+{mature.bookDepreciation})/{mature.${units}}*1000000,${NONE})`;

/** First time a total of flows is back at zero; 0 when it never fell below. */
const paybackYears = (key: string): Formula =>
  `IF(COUNT({${key}*})>0,MIN({${key}*})*${M}/12,IF(MIN({${key.replace("paid", "cumulated")}*})<0,${NONE},0))`;

function parts(): Item[] {
  const money = (key: string, en: string, fr: string, formula: Formula, more = {}) =>
    line(key, t(en, fr), "currencyM", formula, more);
  const sum = (key: string, en: string, fr: string, unit: Unit, formula: Formula) =>
    scalar(key, t(en, fr), unit, formula);
  const mature = (key: string, unit: Unit, en: string, fr: string) =>
    sum(
      `mature.${key}`,
      `Mature year: ${en}`,
      `Année de maturité : ${fr}`,
      unit,
      `SUMPRODUCT({${key}*},{flagMature*})`,
    );
  return [
    heading("Made of", "Détail"),
    sum("npv", "Project NPV", "VAN du projet", "currencyM", "SUMPRODUCT({projectFlow*},{factorWacc*})"),
    sum("equityPaid", "Equity drawn", "Fonds propres appelés", "currencyM", "{equityDraw:C}+{dsraEquity:C}"),
    sum(
      "contributions",
      "Paid in by equity",
      "Versements des fonds propres",
      "currencyM",
      "{equityPaid}+{sponsorSupport:C}",
    ),
    sum(
      "costPv",
      "Present value of cost",
      "Valeur actuelle des coûts",
      "currencyM",
      "SUMPRODUCT({netCost*},{factorWacc*})",
    ),
    sum(
      "wafersPv",
      "Present value of wafers",
      "Plaquettes actualisées",
      "wafers",
      "SUMPRODUCT({wafersOut*},{factorWacc*})",
    ),
    sum("testDates", "Dates tested", "Échéances testées", "count", "SUM({testDate*})"),
    mature("starts", "wafers", "wafer starts", "plaquettes lancées"),
    mature("wafersOut", "wafers", "wafers out", "plaquettes sorties"),
    mature("goodDies", "dies", "saleable dies", "puces vendables"),
    mature("opex", "currencyM", "operating cost", "charges d'exploitation"),
    mature("bookDepreciation", "currencyM", "depreciation", "amortissements"),
    heading("Discount factors", "Facteurs d'actualisation"),
    line("factorWacc", t("At WACC", "Au CMPC"), "ratio", "(1+in_returns_wacc)^(-{monthStart}/12)"),
    line(
      "factorEquity",
      t("At the cost of equity", "Au coût des fonds propres"),
      "ratio",
      "(1+in_returns_costOfEquity)^(-{monthStart}/12)",
    ),
    line("factorSenior", t("At the senior rate", "Au taux senior"), "ratio", "(1+{rate})^(-{i})"),
    line(
      "factorLoan",
      t("At the senior rate, from completion", "Au taux senior, depuis l'achèvement"),
      "ratio",
      `IF({i}<${CP},0,(1+{rate})^(${CP}-1-{i}))`,
    ),
    heading("Flows", "Flux"),
    money(
      "publicInflow",
      "Incentives, public loans and prepayments",
      "Aides, prêts publics et acomptes",
      "{grants}+{inKind}+{investmentCredits}+{softLoanDraw}+{prepaymentReceived}",
    ),
    money(
      "netCost",
      "Cost less incentives",
      "Coûts nets d'aides",
      "{capex}+{sustainingCapex}+{opex}-{operatingCredits}+{unleveredTax}-{publicCash}",
    ),
    ...payback("project", "Project", "Projet", "{projectFlow}"),
    ...payback("discounted", "Project, discounted", "Projet, actualisé", "{projectFlow}*{factorWacc}"),
    ...payback("equity", "Equity", "Fonds propres", "{equityFlow}"),
    heading("Debt tests", "Tests de la dette"),
    line(
      "testDate",
      t("Date tested", "Échéance testée"),
      "none",
      "IF(AND({flagService}=1,{debtService}>0.000000001*{amount},OR({i}>={repaymentPeriod},{principal}<>0)),1,0)",
    ),
    line("testDscr", t("DSCR on it", "DSCR à l'échéance"), "multiple", 'IF({testDate}=1,{dscr},"")'),
    line(
      "belowDefault",
      t("Below the default level", "Sous le seuil de défaut"),
      "none",
      "IF(AND({testDate}=1,{dscr}<in_debt_defaultDscr*0.999999999),1,0)",
    ),
    heading("Internal rates of return", "Taux de rendement interne"),
    note(
      "IRR of the periods, one Newton step to full precision, then a yearly rate.",
      "TRI par période, un pas de Newton pour la précision, puis taux annuel.",
    ),
    ...irr("project", "Project after tax", "Projet après impôt", "projectFlow"),
    ...irr("preTax", "Project before tax", "Projet avant impôt", "projectFlowPreTax"),
    ...irr("equity", "Equity", "Fonds propres", "equityFlow"),
  ];
}

function payback(key: string, en: string, fr: string, flow: Formula): Item[] {
  return [
    line(`cumulated.${key}`, t(`${en}: running total`, `${fr} : cumul`), "currencyM", `{cumulated.${key}-1}+${flow}`),
    line(
      `paid.${key}`,
      t(`${en}: periods when back at zero`, `${fr} : périodes au retour à zéro`),
      "count",
      `IF(AND({cumulated.${key}}>=0,{cumulated.${key}-1}<0),{i}-{cumulated.${key}-1}/({cumulated.${key}}-{cumulated.${key}-1}),"")`,
    ),
  ];
}

/** IRR a period from a few first guesses, polished, as a yearly rate within the engine's range. */
function irr(key: string, en: string, fr: string, flow: string): Item[] {
  const guess = [`(1+in_returns_hurdle)^(${M}/12)-1`, "0.002", "0.00001", "-0.005"];
  const start = guess.reduceRight<string>((rest, value) => `IFERROR(IRR({${flow}*},${value}),${rest})`, NONE);
  const r = `{irr.${key}.period}`;
  const f = `{irr.${key}.factor*}`;
  return [
    scalar(`irr.${key}.period`, t(`${en}: IRR a period`, `${fr} : TRI par période`), "ratio", start, {
      format: "0.000000%",
    }),
    line(
      `irr.${key}.factor`,
      t(`${en}: discount factor at it`, `${fr} : facteur à ce taux`),
      "ratio",
      `IF(ISNUMBER(${r}),(1+${r})^(-{i}),0)`,
    ),
    line(`irr.${key}.weighted`, t(`${en}: flow by period`, `${fr} : flux par période`), "currencyM", `{${flow}}*{i}`),
    scalar(
      `irr.${key}.exact`,
      t(`${en}: polished`, `${fr} : précisé`),
      "ratio",
      `IFERROR(${r}+(1+${r})*SUMPRODUCT({${flow}*},${f})/SUMPRODUCT({irr.${key}.weighted*},${f}),${NONE})`,
      { format: "0.000000%" },
    ),
    scalar(
      `irr.${key}`,
      t(`${en}: a year`, `${fr} : par an`),
      "ratioPerYear",
      `IFERROR(IF(AND({irr.${key}.exact}>-1,(1+{irr.${key}.exact})^(12/${M})-1>-0.99,(1+{irr.${key}.exact})^(12/${M})-1<=10),(1+{irr.${key}.exact})^(12/${M})-1,${NONE}),${NONE})`,
      { format: "0.00%" },
    ),
  ];
}
