import type { Incentive } from "@fabroom/finance";
import { M, overlap, periodsIn, sumOf } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";

/** Operating cost and sustaining capex, credits on running cost, EBITDA. */
export function costsPage(incentives: readonly Incentive[]): Page {
  const credits = incentives.flatMap((item, k) => (item.type === "operatingCredit" ? [{ item, k: k + 1 }] : []));
  return {
    key: "opex",
    title: t("Operating cost", "Charges d'exploitation"),
    items: [
      scalar("hiring", t("Hiring begins", "Début des embauches"), "months", "{firstStart}-in_costs_hiringLeadMonths"),
      scalar(
        "sustainingFrom",
        t("Sustaining capex begins", "Début de l'investissement de maintien"),
        "months",
        "{firstStart}+in_costs_sustainingStartYears*12",
      ),
      line(
        "costIndex",
        t("Price index of costs", "Indice de prix des coûts"),
        "ratio",
        "(1+in_economy_inflation)^({monthStart}/12)",
      ),
      line(
        "staffed",
        t("Months of full staffing so far", "Mois d'effectif complet cumulés"),
        "months",
        staffFormula("{monthEnd}"),
        { opening: staffFormula("0") },
      ),
      line(
        "staffShare",
        t("Share of staff in place", "Part de l'effectif en place"),
        "ratio",
        `({staffed}-{staffed-1})/${M}`,
      ),
      heading("Operating cost", "Charges d'exploitation"),
      series("variableCost", "{starts}*in_costs_variablePerStart/1000000*{costIndex}"),
      series("energyCost", "{starts}*in_costs_energyMwhPerStart*in_costs_energyPrice/1000000*{costIndex}"),
      series("maintenanceCost", `{active}*in_costs_maintenanceShare*{toolBudget}*${M}/12*{costIndex}`),
      series("labourCost", `{staffShare}*in_costs_headcount*in_costs_loadedCost*${M}/12/1000000*{costIndex}`),
      series("otherCost", `{staffShare}*in_costs_otherFixed*${M}/12*{costIndex}`),
      series("salesCost", "{revenue}*in_costs_salesShare"),
      series("royaltyCost", "{revenue}*in_costs_royaltyShare"),
      series(
        "opex",
        "{variableCost}+{energyCost}+{maintenanceCost}+{labourCost}+{otherCost}+{salesCost}+{royaltyCost}",
        { strong: true },
      ),
      ...credits.flatMap(({ item, k }) => creditLines(item, k)),
      series("operatingCredits", sumOf(credits.map(({ k }) => `{credit_${k}}`))),
      series("ebitda", "{revenue}-{opex}+{operatingCredits}", { strong: true }),
      heading("Sustaining capex", "Investissement de maintien"),
      series(
        "sustainingCapex",
        `MAX(0,MIN(${M},{monthEnd}-{sustainingFrom}))/12*in_costs_sustainingShare*{toolBudget}*{costIndex}`,
      ),
    ],
  };
}

/** Integral of the staffing share, which rises evenly from the first hiring to the first start. */
const staffFormula = (month: string): string =>
  `IF(${month}>={firstStart},${month}-{firstStart}+({firstStart}-{hiring})/2,IF(${month}<={hiring},0,(${month}-{hiring})^2/(2*({firstStart}-{hiring}))))`;

/** A credit on running cost or output: earned up to its cap, received after its lag. */
function creditLines(item: Incentive, k: number): Item[] {
  const name = `in_incentive_${k}`;
  const from = item.trigger === "completion" ? "{completion}" : "{firstWaferOut}";
  const base = { opex: "{opex}", labour: "{labourCost}", energy: "{energyCost}", wafersOut: "{wafersOut}/1000000" }[
    item.base as "opex" | "labour" | "energy" | "wafersOut"
  ];
  const earned = `{creditEarned_${k}-1}+${name}_rate*${name}_eligibleShare*${base}*${overlap(from, `${from}+${name}_durationMonths`)}`;
  return [
    scalar(
      `creditLag_${k}`,
      t(`Credit ${k}: periods to the cash`, `Crédit ${k} : périodes jusqu'à l'encaissement`),
      "count",
      periodsIn(`${name}_lagMonths`),
    ),
    line(
      `creditEarned_${k}`,
      t(`Credit ${k} earned so far (${item.id})`, `Crédit ${k} acquis à ce jour (${item.id})`),
      "currencyM",
      `IF(ISNUMBER(${name}_cap),MIN(${name}_cap,${earned}),${earned})`,
    ),
    line(
      `credit_${k}`,
      t(`Credit ${k} received (${item.id})`, `Crédit ${k} reçu (${item.id})`),
      "currencyM",
      `IF({i}>={creditLag_${k}},INDEX({creditEarned_${k}*},1,{i}-{creditLag_${k}}+1),0)-IF({i}>{creditLag_${k}},INDEX({creditEarned_${k}*},1,{i}-{creditLag_${k}}),0)`,
      { total: "sum" },
    ),
  ];
}
