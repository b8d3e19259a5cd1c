import type { Assumptions } from "@fabroom/finance";
import { M, overlap, periodEnding } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";

/** Price, revenue, long-term agreements and customer prepayments. */
export function revenuePage(a: Assumptions): Page {
  const perDie = a.pricing.mode === "goodDie";
  const atCost = a.pricing.mode === "costPlus";
  const base = perDie ? "in_pricing_diePrice" : "in_pricing_waferPrice";
  const sold: Item[] = atCost
    ? [
        scalar(
          "costPlusFactor",
          t("Revenue per unit of own cost", "Chiffre d'affaires par unité de coût"),
          "multiple",
          "(1+in_pricing_costPlusMarkup)/(1-(1+in_pricing_costPlusMarkup)*(in_costs_salesShare+in_costs_royaltyShare))",
        ),
        series(
          "revenue",
          "IF({wafersOut}>0,{costPlusFactor}*({variableCost}+{energyCost}+{maintenanceCost}+{labourCost}+{otherCost}+{bookDepreciation}),0)",
          { strong: true },
        ),
        series("price", "IF({wafersOut}>0,{revenue}/{wafersOut}*1000000,0)"),
      ]
    : [
        line(
          "spotPrice",
          t("Price before agreements", "Prix hors contrats"),
          "currencyPerUnit",
          `${base}*(1-in_pricing_erosion)^(MAX(0,MIN({monthStart}-in_pricing_erosionStartMonths,in_pricing_erosionMonths))/12)`,
        ),
        series("price", "(1-{ltaShare})*{spotPrice}+{ltaShare}*MAX({spotPrice},in_lta_floorPrice)"),
        series("revenue", `{${perDie ? "goodDies" : "wafersOut"}}*{price}/1000000`, { strong: true }),
      ];
  return {
    key: "revenue",
    title: t("Revenue", "Chiffre d'affaires"),
    items: [
      scalar("ltaEnd", t("End of the agreements", "Fin des contrats"), "months", "{firstWaferOut}+in_lta_termMonths"),
      line(
        "ltaShare",
        t("Share under agreements", "Part sous contrats"),
        "ratio",
        `in_lta_share*${overlap("{firstWaferOut}", "{ltaEnd}")}`,
      ),
      ...sold,
      heading("Customer prepayments", "Acomptes des clients"),
      line("contracted", t("Wafers under agreements", "Plaquettes sous contrats"), "wafers", "{wafersOut}*{ltaShare}", {
        total: "sum",
      }),
      scalar(
        "contractedWafers",
        t("Wafers under agreements, in all", "Plaquettes sous contrats, total"),
        "wafers",
        "SUM({contracted*})",
      ),
      scalar(
        "prepayment",
        t("Prepayment in all", "Acompte total"),
        "currencyM",
        "IF({contractedWafers}>0,in_lta_prepaymentPerWspm*in_capacity_wspm*in_lta_share/1000000,0)",
      ),
      scalar(
        "prepaymentPeriod",
        t("Period of receipt", "Période d'encaissement"),
        "count",
        periodEnding("MAX(0,{firstWaferOut}-in_lta_prepaymentLeadMonths)"),
      ),
      series("prepaymentReceived", "IF({i}={prepaymentPeriod},{prepayment},0)"),
      series("prepaymentCredit", "IF({contractedWafers}>0,{prepayment}*{contracted}/{contractedWafers},0)"),
      series("prepaymentBalance", "{prepaymentBalance-1}+{prepaymentReceived}-{prepaymentCredit}"),
    ],
  };
}

/** Working capital from days of annualised figures; nothing is left in the last period. Operating cash before tax. */
export function workingCapitalPage(): Page {
  const days = (name: string) => `(1-{flagLast})*in_workingCapital_${name}*(12/${M}/365)`;
  return {
    key: "nwc",
    title: t("Net working capital", "Besoin en fonds de roulement"),
    items: [
      series("receivables", `${days("receivableDays")}*({revenue}-{prepaymentCredit})`),
      series("inventory", `${days("inventoryDays")}*({variableCost}+{energyCost})`),
      series("payables", `${days("payableDays")}*({opex}-{labourCost})`),
      series("workingCapital", "{receivables}+{inventory}-{payables}", { strong: true }),
      series("workingCapitalChange", "{workingCapital}-{workingCapital-1}"),
      line(
        "cashBeforeTax",
        t("Operating cash before tax, after sustaining capex", "Flux d'exploitation avant impôt, après maintien"),
        "currencyM",
        "{ebitda}-{prepaymentCredit}+{prepaymentReceived}-{workingCapitalChange}-{sustainingCapex}",
        { total: "sum", strong: true },
      ),
    ],
  };
}
