import type { Assumptions } from "@fabroom/finance";
import { lag, M, sumOf } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";
import { exactDies } from "./exact-dies.ts";

/** Ramp, starts, wafers out; dies, learning, yield and good dies. */
export function operationsPage(a: Assumptions): Page {
  const modules = a.capacity.modules.map((_, k) => k + 1);
  const demand = a.operations.demandWspm.length > 0;
  const uncapped = `{fullRate}*(${sumOf(modules.map((k) => `in_module_${k}_share*({ramp_${k}}-{ramp_${k}-1})`))})`;
  return {
    key: "operations",
    title: t("Operations: capacity, yield, wafers", "Production : capacité, rendement, plaquettes"),
    items: [
      heading("Capacity", "Capacité"),
      scalar(
        "fullRate",
        t("Starts at maturity", "Lancements à maturité"),
        "wafersPerMonth",
        "in_capacity_wspm*in_operations_utilisation",
      ),
      ...rampScalars(a),
      scalar(
        "cycleWhole",
        t("Cycle time, whole periods", "Temps de cycle, périodes entières"),
        "count",
        `INT({cycleMonths}/${M}+0.000000000001)`,
      ),
      scalar(
        "cyclePart",
        t("Cycle time, part of a period", "Temps de cycle, fraction de période"),
        "count",
        `MAX(0,{cycleMonths}/${M}-{cycleWhole})`,
      ),
      ...modules.flatMap((k) => [
        line(
          `age_${k}`,
          t(`Module ${k}: months since qualified`, `Module ${k} : mois depuis la qualification`),
          "months",
          `{monthEnd}-{qualified_${k}}`,
        ),
        line(
          `ramp_${k}`,
          t(`Module ${k}: months of full output so far`, `Module ${k} : mois de pleine production cumulés`),
          "months",
          rampFormula(a, `{age_${k}}`),
        ),
      ]),
      line(
        "active",
        t("Share of modules qualified", "Part des modules qualifiés"),
        "ratio",
        `(${sumOf(modules.map((k) => `in_module_${k}_share*MAX(0,MIN(${M},{age_${k}}))`))})/${M}`,
      ),
      ...(demand
        ? [
            line(
              "demand",
              t("Ceiling by demand", "Plafond de la demande"),
              "wafers",
              `INDEX({operations.demandWspm},MIN(${a.operations.demandWspm.length},INT({monthStart}/12)+1))*${M}`,
            ),
          ]
        : []),
      series(
        "starts",
        `IF({i}>={n}-{cycleWhole}-IF({cyclePart}>0,1,0),0,${demand ? `MIN(${uncapped},{demand})` : uncapped})`,
      ),
      series(
        "wafersOut",
        `in_operations_lineYield*((1-{cyclePart})*${lag("starts", "{cycleWhole}")}+{cyclePart}*${lag("starts", "({cycleWhole}+1)")})`,
      ),
      series("wip", "{wip-1}+in_operations_lineYield*{starts}-{wafersOut}"),
      heading("Dies and yield", "Puces et rendement"),
      ...diesScalars(a),
      line(
        "wafersBefore",
        t("Wafers out so far", "Plaquettes sorties cumulées"),
        "wafers",
        "{wafersBefore-1}+{wafersOut}",
      ),
      line(
        "producing",
        t("First wafer has been out", "Première plaquette sortie"),
        "none",
        "IF(AND({wafersOut}=0,{wafersBefore-1}=0),0,1)",
      ),
      line(
        "learningAge",
        t("Months of learning, middle of the period", "Mois d'apprentissage, milieu de période"),
        "months",
        `MAX(0,{monthStart}+${M}/2-{firstWaferOut})`,
      ),
      series("defects", `IF({producing}=0,0,${densityFormula(a)})`),
      series("dieYield", `IF({producing}=0,0,${yieldFormula(a)})`),
      series("goodDies", "{wafersOut}*{grossDies}*({dieYield}+in_yield_harvestFraction*(1-{dieYield}))*{producing}"),
    ],
  };
}

function rampScalars(a: Assumptions): Item[] {
  if (a.ramp.shape !== "logistic") return [];
  return [
    scalar(
      "rampFoot",
      t("Logistic ramp: value at its foot", "Logistique : valeur au pied"),
      "ratio",
      "1/(1+EXP(in_ramp_steepness/2))",
    ),
  ];
}

/** Integral of the ramp from qualification to an age: the engine's `rampIntegral`. */
function rampFormula(a: Assumptions, age: string): string {
  const length = "in_ramp_months";
  const slices = a.ramp.table.length;
  const mean = a.ramp.shape === "table" ? `SUM({ramp.table})/${slices}` : "1/2";
  const x = `${age}/${length}`;
  const k = "in_ramp_steepness";
  const inside = {
    linear: `${age}^2/(2*${length})`,
    logistic: `${length}*((LN(1+EXP(${k}*(${x}-0.5)))-LN(1+EXP(-${k}/2)))/${k}-{rampFoot}*${x})/(1-2*{rampFoot})`,
    table: `${length}*${alongTable("ramp.table", slices, x)}/${slices}`,
  }[a.ramp.shape];
  return `IF(${age}<=0,0,IF(${age}>=${length},${length}*${mean}+${age}-${length},${inside}))`;
}

/** Sum of a list's first slices up to a share x of them all, the last one in part. */
export function alongTable(list: string, slices: number, x: string): string {
  const slice = `MIN(${slices - 1},INT(${x}*${slices}))`;
  return `(INDEX({${list}.before},${slice}+1)+INDEX({${list}},${slice}+1)*(${x}*${slices}-${slice}))`;
}

function diesScalars(a: Assumptions): Item[] {
  const label = t("Gross dies per wafer", "Puces brutes par plaquette");
  const usable = scalar(
    "usableDiameter",
    t("Usable diameter", "Diamètre utile"),
    "mm",
    "in_die_diameterMm-2*in_die_edgeExclusionMm",
  );
  const d = "{usableDiameter}";
  const area = "in_die_areaMm2";
  const formula = {
    classic: `MAX(0,PI()*${d}^2/(4*${area})-PI()*${d}/SQRT(2*${area}))`,
    flynn: `PI()/(4*${area})*MAX(0,${d}-SQRT(${area}))^2`,
    exact: exactDies(),
  }[a.die.method];
  return [usable, scalar("grossDies", label, "diesPerWafer", formula)];
}

function densityFormula(a: Assumptions): string {
  switch (a.yield.learning) {
    case "exponential":
      return "in_yield_defectsMature+(in_yield_defectsStart-in_yield_defectsMature)*EXP(-{learningAge}/in_yield_tauMonths)";
    case "wright":
      return "IF({wafersBefore-1}>in_yield_wrightWafers,MAX(in_yield_defectsMature,in_yield_defectsStart*({wafersBefore-1}/in_yield_wrightWafers)^(-in_yield_wrightExponent)),in_yield_defectsStart)";
    case "berkeley":
      return "0";
    case "none":
      return "in_yield_defectsStart";
  }
}

function yieldFormula(a: Assumptions): string {
  if (a.yield.learning === "berkeley") {
    const b = "LN(1-in_yield_berkeleyRate)*2/in_yield_berkeleyMonths";
    const learned = `(1-EXP(${b}*{learningAge}))/(1-EXP(${b}*in_yield_berkeleyMonths))`;
    return `IF({learningAge}>=in_yield_berkeleyMonths,in_yield_berkeleyMature,in_yield_berkeleyStart+(in_yield_berkeleyMature-in_yield_berkeleyStart)*${learned})`;
  }
  const x = "({defects}*in_die_areaMm2/100)";
  switch (a.yield.model) {
    case "poisson":
      return `EXP(-${x})`;
    case "murphy":
      return `IF(${x}<0.00001,1-${x},((1-EXP(-${x}))/${x})^2)`;
    case "seeds":
      return `1/(1+${x})`;
    case "negBinomial":
      return `(1+${x}/in_yield_alpha)^(-in_yield_alpha)`;
    case "boseEinstein":
      return `(1+${x})^(-in_yield_layers)`;
  }
}
