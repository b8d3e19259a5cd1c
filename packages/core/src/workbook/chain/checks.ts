import { type Assumptions, DEPRECIATION_USES, type ModelResult } from "@fabroom/finance";
import { at, CP } from "../grid/formulas.ts";
import { type Formula, heading, type Item, line, note, type Page, type Scalar, scalar, t } from "../grid/model.ts";
import { rowsListed } from "./exact-dies.ts";
import type { Solved } from "./solved.ts";
import type { WriteOffs } from "./write-off.ts";

export const TOLERANCE = 1e-6;

/** A deviation over its scale, its tolerance, and 1 where it is within. */
function check(id: string, label: Scalar["label"], deviation: Formula): Scalar {
  return {
    kind: "scalar",
    key: `check.${id}`,
    label,
    unit: { value: TOLERANCE, format: "0.0E+00", align: "right" },
    formula: `ABS(${deviation})`,
    format: "0.0E+00",
    beside: [
      {
        formula: `IF(ISNUMBER({check.${id}:C}),IF({check.${id}:C}<={check.${id}:B},1,0),0)`,
        style: "check",
        format: "0",
        result: 1,
      },
    ],
  };
}

/** The model's checks, live; the master check stands in the header of every sheet. */
export function checksPage(a: Assumptions, result: ModelResult, solved: readonly Solved[], writeOffs: WriteOffs): Page {
  const label = (id: number) => result.checks.find((one) => one.id === id)?.label ?? t(`Check ${id}`, `Contrôle ${id}`);
  const rule = (id: number, deviation: Formula) => {
    const words = label(id);
    return check(String(id), t(`${id} ${words.en}`, `${id} ${words.fr}`), deviation);
  };
  const gap = (key: string) => `MAX(MAX({gap.${key}*}),-MIN({gap.${key}*}))/{scale}`;
  const debt = "MAX(1,{amount})";
  const checks: Scalar[] = [
    rule(1, `MAX(${gap("funding")},${gap("sources")},ABS({budget.spent}-{budget.inputs})/{scale})`),
    rule(2, gap("balance")),
    rule(3, "-MIN(0,MIN({cash*}),MIN({dsraBalance*}))/{scale}"),
    rule(4, gap("cash")),
    rule(5, `(ABS(${at("debtBalance", "{maturityPeriod}")})+ABS(${at("softLoanBalance", "({n}-1)")}))/${debt}`),
    rule(6, `({debtDraw:C}-{amount})/${debt}`),
    rule(7, `({principal:C}-{amount})/${debt}`),
    rule(
      8,
      `MAX(-MIN(0,MIN({netBookValue*})),ABS(${at("netBookValue", "({n}-1)")}),ABS({capex:C}-{landTotal}-{toolAdditions:C}-{buildingAdditions:C}))/{scale}`,
    ),
    rule(
      9,
      "({taxDepreciation:C}-{toolsPlaced}*{basisTools}-{buildingsPlaced}*{basisBuildings}-{sustainingCapex:C}-{landTotal})/{scale}",
    ),
    rule(10, "MAX(-MIN(0,MIN({lossBalance*})),-MIN(0,MIN({lossUsed*})))/{scale}"),
    rule(11, `MAX(MAX({gap.reserve*}),ABS(${at("dsraBalance", "({n}-1)")}))/{scale}`),
    rule(12, gap("retained")),
    rule(13, "MAX(MAX({gap.locked*}),-MIN(0,MIN({distributions*})))/{scale}"),
    rule(
      14,
      `(ABS({workingCapitalChange:C})+ABS(${at("workingCapital", "({n}-1)")})+ABS(${at("prepaymentBalance", "({n}-1)")}))/{scale}`,
    ),
    rule(
      15,
      "MAX(ABS({annual.revenue:C}-{revenue:C}),ABS({annual.projectFlow:C}-{projectFlow:C}),ABS({annual.equityFlow:C}-{equityFlow:C}))/{scale}",
    ),
    rule(16, `(in_operations_lineYield*{starts:C}-{wafersOut:C}-${at("wip", "({n}-1)")})/MAX(1,{starts:C})`),
    rule(17, "-MIN(0,MIN({dieYield*}),1-MAX({dieYield*}),MIN({goodDies*}))"),
    rule(18, `MAX(${["project", "preTax", "equity"].map(irrGap).join(",")})`),
    rule(20, gap("value")),
    rule(21, awardsWithinCap(a)),
    check(
      "inputs",
      t("Inputs within the model's rules", "Hypothèses conformes aux règles"),
      inputsBroken(a, writeOffs),
    ),
    ...solved.map(({ key, label: words, relative }) =>
      check(`solved.${key}`, t(`Solved by engine: ${words.en}`, `Résolu par le moteur : ${words.fr}`), relative),
    ),
  ];
  const master: Scalar = {
    ...scalar(
      "master",
      t("Master check", "Contrôle général"),
      "none",
      `IF(SUM(${checks.map(({ key }) => `{${key}:D}`).join(",")})=${checks.length},1,0)`,
    ),
    style: "check",
    format: "0",
    result: 1,
    name: "out_masterCheck",
  };
  return {
    key: "checks",
    title: t("Checks", "Contrôles"),
    widths: [62, 16, 22, 11],
    items: [
      master,
      note(
        "Checks 19, 22 and 23 concern networks and repeated runs: the engine makes them.",
        "Les contrôles 19, 22 et 23 portent sur le réseau et la répétition des calculs : le moteur les effectue.",
      ),
      scalar("scale", t("Scale of money", "Échelle monétaire"), "currencyM", scaleFormula()),
      scalar(
        "budget.inputs",
        t("Budget by the inputs, at opening prices", "Budget selon les hypothèses, aux prix d'ouverture"),
        "currencyM",
        BUDGET,
      ),
      scalar(
        "budget.spent",
        t("Spent, at opening prices", "Dépensé, aux prix d'ouverture"),
        "currencyM",
        "SUMPRODUCT({capex*}/{capexIndex*})",
      ),
      {
        kind: "cells",
        cells: [
          { text: t("Check", "Contrôle"), style: "header" },
          { text: t("Tolerance", "Tolérance"), style: "header", align: "right" },
          { text: t("Deviation over its scale", "Écart sur son échelle"), style: "header", align: "right" },
          { text: t("Holds", "Respecté"), style: "header", align: "center" },
        ],
      },
      ...checks,
      heading("Deviations by period", "Écarts par période"),
      ...gaps(),
    ],
  };
}

/** What the fab is to cost, from the inputs alone. */
const BUDGET: Formula =
  "in_capex_land+in_capacity_wspm*in_capex_perWspm*(1+in_capex_contingency)*(1+in_capex_overrun)/1000000*(in_capex_shellShare*in_capex_regionFactor*(1+in_capex_delayCostShare*MAX(0,in_schedule_delayMonths))+in_capex_toolShare+in_capex_otherShare)";

function scaleFormula(): Formula {
  const rows = ["totalAssets", "totalLiabilities", "paidInCapital", "retainedEarnings", "revenue", "distributions"];
  return `MAX(1,{capex:C},${rows.map((key) => `MAX({${key}*}),-MIN({${key}*})`).join(",")})`;
}

const irrGap = (key: string): Formula => {
  const flow = { project: "projectFlow", preTax: "projectFlowPreTax", equity: "equityFlow" }[key];
  const factor = `{irr.${key}.factor*}`;
  return `ABS(SUMPRODUCT({${flow}*},${factor}))/MAX(1,SUMIF({${flow}*},">0"))`;
};

/** No instrument pays more than its cap or its award. */
function awardsWithinCap(a: Assumptions): Formula {
  const items = a.incentives.flatMap((item, i) =>
    ["grant", "inKind", "investmentCredit", "softLoan"].includes(item.type)
      ? [`MAX(0,{receipt_${i + 1}:C}-{award.most_${i + 1}})`]
      : [],
  );
  return items.length > 0 ? `(${items.join("+")})/{scale}` : "0";
}

/** How many of the rules that tie inputs together are broken. */
function inputsBroken(a: Assumptions, writeOffs: WriteOffs): Formula {
  const one = (parts: readonly string[]) => `IF(ABS(${parts.join("+")}-1)>0.000000001,1,0)`;
  const rules = [
    one(a.capacity.modules.map((_, k) => `in_module_${k + 1}_share`)),
    one(["in_capex_shellShare", "in_capex_toolShare", "in_capex_otherShare"]),
    one(["in_capex_depositShare", "in_capex_deliveryShare", "in_capex_acceptanceShare"]),
    ...DEPRECIATION_USES.filter((use) => writeOffs[use].shares.length > 0).map((use) =>
      one([`SUM({depreciation.${use}Table})`]),
    ),
    `IF({n}=COUNT({i*}),0,1)`,
    "IF(in_schedule_constructionMonths+in_schedule_delayMonths<1,1,0)",
    `IF(({n}-${CP})*in_timeline_periodMonths<12,1,0)`,
    `IF(AND({amount}>0,{maturityPeriod}>={n}),1,0)`,
    ...(a.die.method === "exact" ? [`IF({die.radius}/{die.side}+1>${rowsListed(a)},1,0)`] : []),
  ];
  return rules.join("+");
}

function gaps(): Item[] {
  const own = (key: string, en: string, fr: string, formula: Formula) =>
    line(`gap.${key}`, t(en, fr), "currencyM", formula);
  return [
    own(
      "funding",
      "Draws less uses",
      "Tirages moins emplois",
      "{equityDraw}+{debtDraw}-{fundingNeed}-{capitalisedInterest}-{financingFees}",
    ),
    own(
      "sources",
      "Sources less uses, with cash",
      "Ressources moins emplois, trésorerie comprise",
      "{flagDraw}*({equityDraw}+{debtDraw}+{operatingCashFlow}+{investingCashFlow}+{softNet}-{capitalisedInterest}-{financingFees}-({cash}-{cash-1}))",
    ),
    own(
      "balance",
      "Assets less liabilities and equity",
      "Actif moins passif",
      "{totalAssets}-{bs.totalLiabilitiesAndEquity}",
    ),
    own(
      "cash",
      "Cash flow less change in cash and reserve",
      "Flux moins variation de trésorerie et de réserve",
      "{cf.netCashFlow}-({cash}-{cash-1})-({dsraBalance}-{dsraBalance-1})",
    ),
    own(
      "reserve",
      "Reserve short when cash is distributed",
      "Réserve insuffisante lors d'une distribution",
      "IF(AND({lockup}=0,{distributions}>0,{flagLast}=0),MAX(0,{dsraTarget}-{dsraBalance}),0)",
    ),
    own(
      "retained",
      "Retained earnings",
      "Report à nouveau",
      "{retainedEarnings}-{retainedEarnings-1}-{netIncome}+{distributions}",
    ),
    own("locked", "Distributed in lock-up", "Distribué malgré le blocage", "(1-{flagLast})*{lockup}*{distributions}"),
    own(
      "value",
      "Project flow less what lenders, tax and equity take",
      "Flux du projet moins prêteurs, impôt et fonds propres",
      "{projectFlow}+{unleveredTax}-{tax}+{debtDraw}-{capitalisedInterest}-{financingFees}-{interestPaid}-{principal}+{softNet}+{interestSubsidy}-({cash}-{cash-1})-({dsraBalance}-{dsraBalance-1})-{equityFlow}",
    ),
  ];
}
