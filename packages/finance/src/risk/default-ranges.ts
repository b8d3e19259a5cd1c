import type { Assumptions } from "../assumptions.ts";
import { inverseCdf } from "../maths/distributions.ts";
import { defaultDrivers } from "./default-drivers.ts";
import type { SensitivityDriver } from "./sensitivity-driver.ts";

/** Low and high of the default drivers: P10 and P90 of each one's own distribution. */
export function defaultRanges(assumptions: Assumptions): SensitivityDriver[] {
  return defaultDrivers(assumptions).map(({ id, path, action, distribution }) => ({
    id,
    path,
    low: inverseCdf(distribution, 0.1),
    high: inverseCdf(distribution, 0.9),
    ...(action === undefined ? {} : { action }),
  }));
}
