import type { Assumptions } from "../assumptions.ts";
import { portableExp, portableLog1p } from "../maths/portable.ts";

type Ramp = Assumptions["ramp"];

/**
 * Months of full output that a module has given `age` months after qualification: the integral of its ramp from 0 to
 * `age`. Output of a period is the difference of two integrals, so monthly, quarterly and annual runs of one ramp agree.
 *
 * linear: r(x) = x. logistic: r(x) = (s(k(x - 1/2)) - s(-k/2)) / (1 - 2 s(-k/2)) with s the logistic function and
 * k the steepness, so that r(0) = 0 and r(1) = 1. table: constant over equal slices. x = age / months; r = 1 after x = 1.
 */
export function rampIntegral(ramp: Ramp): (age: number) => number {
  const length = ramp.months;
  if (length === 0) return (age) => Math.max(0, age);
  const curve = curveOf(ramp);
  const whole = curve(1);
  return (age) => {
    if (age <= 0) return 0;
    return age >= length ? whole * length + (age - length) : length * curve(age / length);
  };
}

/** Integral of the ramp from 0 to x, both as shares of its length. */
function curveOf(ramp: Ramp): (x: number) => number {
  switch (ramp.shape) {
    case "linear":
      return (x) => (x * x) / 2;
    case "logistic": {
      const k = ramp.steepness;
      const foot = 1 / (1 + portableExp(k / 2));
      const start = portableLog1p(portableExp(-k / 2));
      const scale = 1 / (1 - 2 * foot);
      return (x) => scale * ((portableLog1p(portableExp(k * (x - 0.5))) - start) / k - foot * x);
    }
    case "table": {
      const { table } = ramp;
      const slices = table.length;
      return (x) => {
        const whole = Math.min(slices - 1, Math.floor(x * slices));
        let area = table[whole]! * (x * slices - whole);
        for (let i = 0; i < whole; i++) area += table[i]!;
        return area / slices;
      };
    }
  }
}
