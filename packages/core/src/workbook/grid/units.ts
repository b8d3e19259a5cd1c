import type { Unit } from "@fabroom/finance";

const MONEY = "#,##0.0;(#,##0.0);-";

/** Number format of a figure by its unit. */
export function formatOf(unit: Unit): string {
  switch (unit) {
    case "ratio":
    case "ratioPerYear":
      return "0.00%";
    case "multiple":
      return "0.00";
    case "defectsPerCm2":
      return "0.0000";
    case "none":
      return "0";
    case "count":
      return "#,##0.##";
    case "wafers":
    case "wafersPerMonth":
    case "dies":
    case "fte":
    case "h100ePerYear":
      return "#,##0;(#,##0);-";
    case "currencyPerWafer":
    case "currencyPerDie":
    case "currencyPerUnit":
    case "currencyPerWspm":
    case "currencyPerFteYear":
    case "currencyPerMwh":
      return "#,##0.00;(#,##0.00);-";
    case "twhPerYear":
      return "0.000";
    case "month":
      return "yyyy-mm";
    default:
      return unit.startsWith("currency") ? MONEY : "#,##0.0##";
  }
}
