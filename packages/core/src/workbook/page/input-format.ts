import type { Unit } from "@fabroom/finance";

/** How a cell of an input shows its value: shares in per cent, months as year and month, digits as they are. */
export function inputFormat(unit: Unit): string {
  if (unit === "ratio" || unit === "ratioPerYear") return "0.00##%";
  if (unit === "month") return "yyyy-mm";
  return "#,##0.######";
}
