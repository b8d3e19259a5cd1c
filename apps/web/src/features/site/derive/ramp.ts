import type { ModelResult } from "@fabroom/finance";
import { yearPlace } from "./time.ts";

type RampQuarter = {
  /** `YYYY-MM-DD`, first day. */
  start: string;
  x: number;
  /** Wafer starts a month, averaged. */
  wspm: number;
  wafersOut: number;
  /** Null before the first good wafer. */
  dieYield: number | null;
  defects: number | null;
};
export type RampData = {
  nameplate: number;
  mature: number;
  quarters: RampQuarter[];
  lineYield: number;
  yieldStart: number;
  yieldMature: number;
  defectsStart: number;
  defectsMature: number;
  diesPerWafer: number;
  /** First day of the quarter in which starts come within half a per cent of their mature rate: that of the last ramp. */
  fullQuarter: string;
};

/** How many quarters are shown once the line is full. */
const AFTER_FULL = 6;

/** Starts and yield by quarter, from the first start until the line has been full for a while. */
export function deriveRamp({ assumptions, quarterly, headline }: ModelResult): RampData {
  const { periodMonths } = assumptions.timeline;
  const all = quarterly.map(({ start, end, first, last, values }): RampQuarter => {
    const out = values.wafersOut > 0;
    return {
      start,
      x: yearPlace(end),
      wspm: values.starts / ((last - first + 1) * periodMonths),
      wafersOut: values.wafersOut,
      dieYield: out ? values.dieYield : null,
      defects: out ? values.defects : null,
    };
  });
  const begin = Math.max(0, all.findIndex(({ wspm }) => wspm > 0) - 1);
  const fullAt = all.findIndex(({ wspm }) => wspm >= 0.995 * headline.wspmMature);
  const full = fullAt < 0 ? all.length - 1 : fullAt;
  const quarters = all.slice(begin, Math.min(all.length, full + AFTER_FULL + 1));
  const first = quarters.find(({ dieYield }) => dieYield !== null);
  return {
    nameplate: assumptions.capacity.wspm,
    mature: headline.wspmMature,
    quarters,
    lineYield: assumptions.operations.lineYield,
    yieldStart: first?.dieYield ?? headline.dieYieldMature,
    yieldMature: headline.dieYieldMature,
    defectsStart: first?.defects ?? 0,
    defectsMature: quarters.at(-1)?.defects ?? 0,
    diesPerWafer: headline.diesPerWafer,
    fullQuarter: all[full]!.start,
  };
}
