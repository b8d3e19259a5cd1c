import { irr } from "../maths/irr.ts";
import { portablePower } from "../maths/portable.ts";
import type { Plan } from "../timeline/plan.ts";
import { MAX_PERIODS } from "../workspace.ts";

export interface AnnualIrr {
  rate: number | null;
  multipleRoots: boolean;
}

const STEPS = 9;
/** Yearly rates outside this range are no answer: the same range as `irr` has for yearly flows. */
const LOWEST = -0.99;
const HIGHEST = 10;

/**
 * Yearly internal rate of period flows: (1 + irr)^(12 / months) - 1, in (-0.99, 10]; null when no such rate solves them. A
 * few Newton steps from `guess` settle the usual case, when the balance at the root never turns positive before the end,
 * so that the root is the only one; every other case goes to `irr`, which looks for all roots, and of which the one
 * nearest the hurdle is taken.
 */
export function annualIrr(flows: Float64Array, plan: Plan, hurdle: number, guess: number | null): AnnualIrr {
  const n = plan.periods;
  const perYear = 12 / plan.months;
  const start = guess !== null && guess > -0.5 && guess < 1 ? guess : 0.12;
  for (let i = 0; i < n; i++) series[i] = flows[i]!;
  const v = newton(n, portablePower(coarse(n, perYear, 1 / (1 + start)), 1 / perYear));
  if (v > 0 && isPure(n, v)) return { rate: within(portablePower(v, -perYear) - 1), multipleRoots: false };
  const found = irr(flows.subarray(0, n));
  if (!found.ok) return { rate: null, multipleRoots: false };
  const rates = found.roots.map((root) => within(portablePower(1 + root, perYear) - 1)).filter((rate) => rate !== null);
  const rate = rates.reduce<number | null>(
    (best, next) => (best === null || Math.abs(next - hurdle) < Math.abs(best - hurdle) ? next : best),
    null,
  );
  return { rate, multipleRoots: rates.length > 1 };
}

/** The flows in hand: a constant of the module, as the columns of the workspace are. */
const series = new Float64Array(MAX_PERIODS);

const within = (rate: number): number | null => (rate > LOWEST && rate <= HIGHEST ? rate : null);

/** A first answer from yearly sums: a few Newton steps on one number a year; the start itself when they lead away. */
function coarse(n: number, perYear: number, start: number): number {
  const years = Math.ceil(n / perYear);
  for (let y = 0, i = 0; y < years; y++) {
    let sum = 0;
    for (const end = Math.min(n, i + perYear); i < end; i++) sum += series[i]!;
    yearly[y] = sum;
  }
  let v = start;
  for (let k = 0; k < 5; k++) {
    let f = 0;
    let d = 0;
    for (let y = years - 1; y >= 0; y--) {
      d = d * v + f;
      f = f * v + yearly[y]!;
    }
    const step = f / d;
    v -= step;
    if (!(v > 0.1 && v < 1.5)) return start;
    if (Math.abs(step) < 1e-4) break;
  }
  return v;
}

/** Sums of `coarse`. */
const yearly = new Float64Array(MAX_PERIODS);

/** Root of sum CF_i v^i near a start, in four interleaved sums that do not wait for each other; 0 if it does not settle. */
function newton(n: number, start: number): number {
  const whole = n - (n % 4);
  let v = start;
  for (let k = 0; k < STEPS; k++) {
    const v2 = v * v;
    const v4 = v2 * v2;
    let f0 = 0;
    let f1 = 0;
    let f2 = 0;
    let f3 = 0;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (let i = whole - 4; i >= 0; i -= 4) {
      d0 = d0 * v4 + f0;
      d1 = d1 * v4 + f1;
      d2 = d2 * v4 + f2;
      d3 = d3 * v4 + f3;
      f0 = f0 * v4 + series[i]!;
      f1 = f1 * v4 + series[i + 1]!;
      f2 = f2 * v4 + series[i + 2]!;
      f3 = f3 * v4 + series[i + 3]!;
    }
    // With P_j(y) the j-th sum at y = v^4: f = sum v^j P_j, f' = sum v^j (j P_j / v + 4 v^3 P_j').
    let value = f0 + v * f1 + v2 * f2 + v2 * v * f3;
    let slope = f1 + 2 * v * f2 + 3 * v2 * f3 + 4 * v2 * v * (d0 + v * d1 + v2 * d2 + v2 * v * d3);
    let power = whole === n ? 0 : portablePower(v, whole);
    for (let i = whole; i < n; i++) {
      value += series[i]! * power;
      slope += (i * series[i]! * power) / v;
      power *= v;
    }
    const step = value / slope;
    v -= step;
    if (!(v > 0.3 && v < 1.05)) return 0;
    // The next step would be of the order of this one squared: below rounding.
    if (Math.abs(step) <= 1e-9) return v;
  }
  return 0;
}

/**
 * Does an account that pays this rate stay overdrawn from the first flow to the last, rounding apart? Surely if the flows
 * change sign once only.
 */
function isPure(n: number, v: number): boolean {
  if (changesSignOnce(n)) return true;
  const u = 1 / v;
  let balance = 0;
  let lowest = 0;
  for (let i = 0; i < n; i++) {
    balance = balance * u + series[i]!;
    if (balance < lowest) lowest = balance;
    else if (balance > -1e-7 * lowest) return false;
  }
  return lowest < 0;
}

/** Are the flows never positive up to some period, and never negative after it? */
function changesSignOnce(n: number): boolean {
  let i = 0;
  while (i < n && series[i]! <= 0) i++;
  while (i < n && series[i]! >= 0) i++;
  return i === n;
}
