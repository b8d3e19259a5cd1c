import { portablePower } from "../maths/portable.ts";
import { monthCount } from "./month.ts";
import type { Headquarters } from "./site.ts";

/** Monthly cost of the network's own organisation: a twelfth of the yearly cost, rising from the first month. */
export function headquartersCost(headquarters: Headquarters | undefined, first: number, months: number): Float64Array {
  const cost = new Float64Array(months);
  if (headquarters === undefined) return cost;
  const from = headquarters.startMonth === undefined ? first : monthCount(headquarters.startMonth);
  const to = headquarters.endMonth === undefined ? first + months - 1 : monthCount(headquarters.endMonth);
  const growth = 1 + (headquarters.inflation ?? 0);
  for (let m = Math.max(0, from - first); m < months && first + m <= to; m++) {
    cost[m] = (headquarters.perYear / 12) * portablePower(growth, m / 12);
  }
  return cost;
}
