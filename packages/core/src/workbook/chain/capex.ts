import type { Assumptions } from "@fabroom/finance";
import { periodEnding, sumOf } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";
import { alongTable } from "./operations.ts";

/** Budgets, spending curves, payments for tools, and what enters service. */
export function capexPage(a: Assumptions): Page {
  const modules = a.capacity.modules.map((_, k) => k + 1);
  const budget = (share: string) =>
    `in_capacity_wspm*in_capex_perWspm*${share}*(1+in_capex_contingency)*(1+in_capex_overrun)/1000000`;
  const money = (key: string, en: string, fr: string, formula: string) => scalar(key, t(en, fr), "currencyM", formula);
  const lastPeriod = (key: string, en: string, fr: string, month: string) =>
    scalar(key, t(en, fr), "count", `MIN({n}-1,${periodEnding(month)})`);
  return {
    key: "capex",
    title: t("Capex", "Investissement"),
    items: [
      heading("Budgets before escalation", "Budgets avant indexation"),
      money("toolBudget", "Tools", "Équipements", budget("in_capex_toolShare")),
      money("otherBudget", "Infrastructure and other", "Infrastructures et autres", budget("in_capex_otherShare")),
      money(
        "shellBudget",
        "Shell, with regional factor and cost of delay",
        "Bâtiment, avec coefficient régional et coût du retard",
        `${budget("in_capex_shellShare")}*in_capex_regionFactor*(1+in_capex_delayCostShare*MAX(0,in_schedule_delayMonths))`,
      ),
      lastPeriod("shellLast", "Last payment for the shell", "Dernier paiement du bâtiment", "{shellReady}"),
      lastPeriod("buildingService", "Buildings enter service", "Mise en service des bâtiments", "{firstStart}"),
      ...modules.flatMap((k): Item[] => [
        lastPeriod(
          `depositLast_${k}`,
          `Module ${k}: last deposit`,
          `Module ${k} : dernier acompte`,
          `{moveIn_${k}}-in_schedule_toolOrderMonths+in_schedule_installMonths`,
        ),
        lastPeriod(
          `deliveryLast_${k}`,
          `Module ${k}: last delivery`,
          `Module ${k} : dernière livraison`,
          `{moveIn_${k}}+in_schedule_installMonths`,
        ),
        lastPeriod(`service_${k}`, `Module ${k}: enters service`, `Module ${k} : mise en service`, `{qualified_${k}}`),
      ]),
      heading("Cumulated shares", "Parts cumulées"),
      line(
        "capexIndex",
        t("Price index of capex", "Indice de prix de l'investissement"),
        "ratio",
        "(1+in_capex_escalation)^({monthStart}/12)",
      ),
      line(
        "shellTime",
        t("Share of construction time", "Part de la durée de construction"),
        "ratio",
        "MAX(0,MIN(1,({monthEnd}-{constructionStart})/({shellReady}-{constructionStart})))",
      ),
      line(
        "shellShare",
        t("Shell spent so far", "Bâtiment, dépense cumulée"),
        "ratio",
        `IF({i}>={shellLast},1,${curveFormula(a)})`,
      ),
      line(
        "otherShare",
        t("Infrastructure spent so far", "Infrastructures, dépense cumulée"),
        "ratio",
        "IF({i}>={shellLast},1,MAX(0,MIN(1,{monthEnd}/{shellReady})))",
      ),
      ...modules.flatMap((k): Item[] => [
        line(
          `deposits_${k}`,
          t(`Module ${k}: deposits so far`, `Module ${k} : acomptes cumulés`),
          "ratio",
          evenly(`{depositLast_${k}}`, `{moveIn_${k}}-in_schedule_toolOrderMonths`),
        ),
        line(
          `deliveries_${k}`,
          t(`Module ${k}: deliveries so far`, `Module ${k} : livraisons cumulées`),
          "ratio",
          evenly(`{deliveryLast_${k}}`, `{moveIn_${k}}`),
        ),
      ]),
      heading("Spending", "Dépenses"),
      series("landCapex", "IF({i}=0,in_capex_land,0)"),
      series("buildingCapex", "{shellBudget}*({shellShare}-{shellShare-1})*{capexIndex}"),
      series("otherCapex", "{otherBudget}*({otherShare}-{otherShare-1})*{capexIndex}"),
      ...modules.map((k) =>
        line(
          `tools_${k}`,
          t(`Module ${k}: tools`, `Module ${k} : équipements`),
          "currencyM",
          `{toolBudget}*in_module_${k}_share*{capexIndex}*(in_capex_depositShare*({deposits_${k}}-{deposits_${k}-1})+in_capex_deliveryShare*({deliveries_${k}}-{deliveries_${k}-1})+in_capex_acceptanceShare*IF({i}={service_${k}},1,0))`,
          { total: "sum" },
        ),
      ),
      series("toolCapex", sumOf(modules.map((k) => `{tools_${k}}`))),
      series("capex", "{landCapex}+{buildingCapex}+{toolCapex}+{otherCapex}", { strong: true }),
      heading("Placed in service", "Mises en service"),
      series("buildingAdditions", "IF({i}={buildingService},SUM({buildingCapex*})+SUM({otherCapex*}),0)"),
      series("toolAdditions", sumOf(modules.map((k) => `IF({i}={service_${k}},SUM({tools_${k}*}),0)`))),
    ],
  };
}

/** Share paid of what is spread evenly over the installation; at once where that takes no time. */
const evenly = (last: string, from: string): string =>
  `IF({i}>=${last},1,IF(in_schedule_installMonths>0,MAX(0,MIN(1,({monthEnd}-(${from}))/in_schedule_installMonths)),0))`;

function curveFormula(a: Assumptions): string {
  switch (a.capex.curve) {
    case "beta":
      return "{shellTime}^2*(3-2*{shellTime})";
    case "linear":
      return "{shellTime}";
    case "table":
      return alongTable("capex.curveTable", a.capex.curveTable.length, "{shellTime}");
  }
}
