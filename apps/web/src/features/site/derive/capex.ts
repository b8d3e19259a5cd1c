import type { ModelResult } from "@fabroom/finance";
import { yearPlace } from "./time.ts";

type CapexYear = {
  label: string;
  land: number;
  building: number;
  tools: number;
  other: number;
  total: number;
  /** Share of the whole spent by the end of the year. */
  reached: number;
};
/** Money in millions of the site's currency. */
export type CapexData = {
  total: number;
  /** Cumulative spending at the end of each quarter. */
  curve: { x: number; y: number }[];
  years: CapexYear[];
  /** `YYYY-MM` in which half has been spent; the dearest year and its share. */
  half: string;
  peak: { label: string; share: number };
  toolShare: number;
};

/** The budget over time, until the last payment. */
export function deriveCapex({ annual, quarterly, series, timeline, headline }: ModelResult): CapexData {
  const total = headline.capex;
  let sum = 0;
  const halfIndex = series.capex.findIndex((value) => {
    sum += value;
    return sum >= total / 2;
  });
  let spent = 0;
  const curve: CapexData["curve"] = [];
  for (const quarter of quarterly) {
    if (spent >= total * (1 - 1e-9)) break;
    if (curve.length === 0) curve.push({ x: yearPlace(quarter.start), y: 0 });
    spent += quarter.values.capex;
    curve.push({ x: yearPlace(quarter.end), y: spent });
  }
  let reached = 0;
  const years = annual
    .filter(({ values }) => values.capex > 0)
    .map(({ label, values }): CapexYear => {
      reached += values.capex;
      return {
        label,
        land: values.landCapex,
        building: values.buildingCapex,
        tools: values.toolCapex,
        other: values.otherCapex,
        total: values.capex,
        reached: reached / total,
      };
    });
  const peak = years.reduce((most, year) => (year.total > most.total ? year : most), years[0] as CapexYear);
  const tools = years.reduce((all, year) => all + year.tools, 0);
  return {
    total,
    curve,
    years,
    half: timeline[Math.max(0, halfIndex)]!.end.slice(0, 7),
    peak: { label: peak.label, share: peak.total / total },
    toolShare: tools / total,
  };
}
