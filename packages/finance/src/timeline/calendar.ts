import type { Assumptions } from "../assumptions.ts";
import type { Phase, TimelinePeriod } from "../result.ts";
import type { Plan } from "./plan.ts";

const pad = (value: number, size: number) => String(value).padStart(size, "0");

/** ISO day from a month count (year * 12 + month, month from 0); the day before it when `last`. */
function isoDay(monthCount: number, last: boolean): string {
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12;
  const day = last ? new Date(Date.UTC(year, month + 1, 0)).getUTCDate() : 1;
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
}

/** Dates, fiscal year and phase of every period. The phase is the furthest reached at the period's middle. */
export function makeTimeline(a: Assumptions, plan: Plan): TimelinePeriod[] {
  const [year, month] = a.timeline.startMonth.split("-").map(Number) as [number, number];
  const origin = year * 12 + month - 1;
  const yearEnd = a.timeline.fiscalYearEndMonth;
  const timeline: TimelinePeriod[] = [];
  for (let index = 0; index < plan.periods; index++) {
    const first = origin + index * plan.months;
    const last = first + plan.months - 1;
    const fiscalYear = Math.floor(last / 12) + ((last % 12) + 1 > yearEnd ? 1 : 0);
    timeline.push({
      index,
      start: isoDay(first, false),
      end: isoDay(last, true),
      fiscalYear,
      phase: phaseAt((index + 0.5) * plan.months, plan),
    });
  }
  return timeline;
}

function phaseAt(month: number, plan: Plan): Phase {
  if (month >= Math.max(plan.rampEnd, plan.completion)) return "operations";
  if (month >= plan.firstStart) return "ramp";
  if (month >= Math.min(...plan.moveIn)) return "toolInstall";
  if (month >= plan.constructionStart) return "construction";
  return "permitting";
}
