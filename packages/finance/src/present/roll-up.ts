import type { Assumptions } from "../assumptions.ts";
import type { ColumnName } from "../columns.ts";
import type { RollUp, Series, TimelinePeriod, YearlyOutput } from "../result.ts";
import { SERIES_FIELDS } from "../series.ts";

/** Gathers every column over runs of periods with the same label: sums, closing values, means as SERIES_FIELDS says. */
export function rollUp(
  series: Series,
  timeline: readonly TimelinePeriod[],
  labelOf: (period: TimelinePeriod) => string,
): RollUp[] {
  const spans: RollUp[] = [];
  for (const period of timeline) {
    const label = labelOf(period);
    const open = spans.at(-1);
    if (open?.label === label) {
      open.last = period.index;
      open.end = period.end;
    } else {
      const values = {} as Record<ColumnName, number>;
      spans.push({ label, start: period.start, end: period.end, first: period.index, last: period.index, values });
    }
  }
  for (const span of spans) {
    for (const { name, gather } of SERIES_FIELDS) {
      const column = series[name];
      if (gather === "close") span.values[name] = column[span.last] as number;
      else {
        let sum = 0;
        for (let i = span.first; i <= span.last; i++) sum += column[i] as number;
        span.values[name] = gather === "sum" ? sum : sum / (span.last - span.first + 1);
      }
    }
  }
  return spans;
}

/** Capacity, output and power by fiscal year; wafer starts a month are averaged over the months the year has. */
export function yearlyOutput(a: Assumptions, annual: readonly RollUp[]): YearlyOutput[] {
  return annual.map((year) => {
    const months = (year.last - year.first + 1) * a.timeline.periodMonths;
    return {
      fiscalYear: Number(year.label),
      wspm: year.values.starts / months,
      wafersOut: year.values.wafersOut,
      goodDies: year.values.goodDies,
      energyTwh: (year.values.starts * a.costs.energyMwhPerStart) / 1e6,
    };
  });
}
