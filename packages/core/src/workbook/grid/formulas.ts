import { type Formula, nameOf } from "./model.ts";

/** Months in a period. */
export const M = nameOf("timeline.periodMonths");
/** First period after completion. */
export const CP = "{completionPeriod}";

/** Whole periods that cover a span of months. */
export const periodsIn = (months: Formula): Formula => `MAX(0,${roundedUp(months)})`;

/** Period whose end is the first at or after a moment. */
export const periodEnding = (month: Formula): Formula => `MAX(0,${roundedUp(month)}-1)`;

/** A billionth of a period is no period; below zero it does not matter, both uses stop there. */
const roundedUp = (months: Formula): Formula => `ROUNDUP((${months})/${M}-0.000000001,0)`;

/** Value of a line so many periods earlier; nothing before the first. */
export const lag = (key: string, periods: Formula): Formula =>
  `IF({i}>=${periods},INDEX({${key}*},1,{i}-${periods}+1),0)`;

/** Value of a line in one period, the last if it lies beyond. */
export const at = (key: string, period: Formula): Formula => `INDEX({${key}*},1,MIN({n},${period}+1))`;

/** Share of the period inside a span of months. */
export const overlap = (from: Formula, to: Formula): Formula =>
  `MAX(0,MIN({monthEnd},${to})-MAX({monthStart},${from}))/${M}`;

export const sumOf = (parts: readonly Formula[]): Formula => (parts.length > 0 ? parts.join("+") : "0");
