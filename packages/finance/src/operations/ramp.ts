import type { Assumptions } from "../assumptions.ts";

type Ramp = Assumptions["ramp"];

/**
 * Months of full output that a module has given `age` months after qualification: the integral of its ramp from 0 to
 * `age`. Output of a period is the difference of two integrals, so monthly, quarterly and annual runs of one ramp agree.
 *
 * linear: r(x) = x. logistic: r(x) = (s(k(x - 1/2)) - s(-k/2)) / (1 - 2 s(-k/2)) with s the logistic function and
 * k the steepness, so that r(0) = 0 and r(1) = 1. table: constant over equal slices. x = age / months; r = 1 after x = 1.
 */
export function rampIntegral(ramp: Ramp, age: number): number {
  if (age <= 0) return 0;
  const length = ramp.months;
  if (length === 0) return age;
  const x = age / length;
  if (x >= 1) return wholeRamp(ramp) * length + (age - length);
  switch (ramp.shape) {
    case "linear":
      return (length * x * x) / 2;
    case "logistic": {
      const k = ramp.steepness;
      const foot = 1 / (1 + Math.exp(k / 2));
      const area = (Math.log1p(Math.exp(k * (x - 0.5))) - Math.log1p(Math.exp(-k / 2))) / k;
      return (length * (area - foot * x)) / (1 - 2 * foot);
    }
    case "table": {
      const slices = ramp.table.length;
      const whole = Math.floor(x * slices);
      let area = ramp.table[whole]! * (x * slices - whole);
      for (let i = 0; i < whole; i++) area += ramp.table[i]!;
      return (length * area) / slices;
    }
  }
}

/** Integral over the whole ramp, as a share of its length: one half for the symmetric shapes. */
function wholeRamp(ramp: Ramp): number {
  if (ramp.shape !== "table") return 0.5;
  let sum = 0;
  for (const share of ramp.table) sum += share;
  return sum / ramp.table.length;
}
