import type { Assumptions } from "../assumptions.ts";
import { attempt, type Failure, FinanceError } from "../maths/error.ts";
import { finite } from "../maths/guard.ts";
import type { Issue } from "../result.ts";
import { fixDebt } from "./debt-mode.ts";
import { defaultRanges } from "./default-ranges.ts";
import { createEvaluate, type Evaluate, followed, type OutputValues, pick, riskOutputs } from "./evaluate.ts";
import { applyPatch, cellAt, numberAt } from "./patch.ts";
import type { SensitivityDriver } from "./sensitivity-driver.ts";
import type { FastFigure, FastFigures } from "./site-evaluator.ts";
import { solveSwitching } from "./switching.ts";

/** A driver, or the path of an assumption, which is then moved by 10 % either way. */
export type SensitivityDriverInput = SensitivityDriver | string;
/** `resized`: debt is sized again in every case. `fixed`: its amount stays that of the base case. */
export type DebtMode = "resized" | "fixed";

export type SensitivityInput = {
  readonly assumptions: Assumptions;
  /** Default: `defaultRanges(assumptions)`, P10 and P90 of the default drivers. */
  readonly drivers?: readonly SensitivityDriverInput[];
  readonly outputs?: readonly FastFigure[];
  /** Output by whose swing the bars are sorted; default the first of `outputs`. */
  readonly sortBy?: FastFigure;
  readonly debtMode?: DebtMode;
  /** Also solve each driver for the value at which NPV is zero; default true. */
  readonly switching?: boolean;
};
export type SensitivitySide = {
  /** Value of the assumption in this case. */
  readonly input: number;
  readonly outputs: OutputValues;
  /** Why the case could not be run; empty when it could. */
  readonly issues: readonly Issue[];
};
export type SensitivityBar = {
  readonly id: string;
  readonly path: string;
  readonly base: number;
  readonly low: SensitivitySide;
  readonly high: SensitivitySide;
  /** Output at high less output at low; null where one of them does not exist. */
  readonly swing: OutputValues;
  /** The output does not move one way from low through base to high. */
  readonly nonMonotonic: Readonly<Partial<Record<FastFigure, boolean>>>;
  /** Value of the assumption at which NPV is zero; null when there is none within its bounds, or it was not asked for. */
  readonly switchingValue: number | null;
};
export type SensitivityResult =
  | {
      readonly ok: true;
      readonly debtMode: DebtMode;
      readonly sortBy: FastFigure;
      readonly base: OutputValues;
      readonly bars: readonly SensitivityBar[];
    }
  | (Failure & { readonly issues: readonly Issue[] });

/**
 * One-at-a-time sensitivities (tornado): each driver at its low and high input, all others at base.
 *
 * Equation: `swing = output(high) - output(low)`; bars by |swing| of `sortBy`, widest first, ties by id. Five points
 * from low to high (base and two midpoints between) tell whether the output moves one way.
 * Units: those of the assumptions and of the headline figures (money in millions).
 * Also callable as `sensitivities(assumptions, drivers?)`; a path alone is moved by 10 % either way.
 * Errors: `{ ok: false, code, reason, issues }` when the base case is invalid or a driver names no number; a single
 * invalid case is kept, with its issues and null outputs.
 * Source: sorted tornado as in PMI and Lumivero practice notes.
 */
export function sensitivities(
  given: SensitivityInput | Assumptions,
  drivers?: readonly SensitivityDriverInput[],
): SensitivityResult {
  const input = readInput(given, drivers);
  const outputs = input.outputs ?? riskOutputs;
  const sortBy = input.sortBy ?? outputs[0] ?? "npv";
  const debtMode = input.debtMode ?? "resized";
  const evaluate = createEvaluate();
  const first = evaluate(input.assumptions);
  if (!first.ok) return { ok: false, code: "out-of-range", reason: "the base case is invalid", issues: first.issues };
  const made = attempt(() => {
    if (debtMode !== "resized" && debtMode !== "fixed") {
      throw new FinanceError("unknown-option", `unknown debt mode "${String(debtMode)}"`);
    }
    const assumptions =
      debtMode === "fixed" ? applyPatch(input.assumptions, fixDebt(first.figures)) : input.assumptions;
    const held = debtMode === "fixed" ? evaluate(assumptions) : first;
    const figures = held.ok ? held.figures : first.figures;
    const names = followed([...new Set([...outputs, sortBy])]);
    const moved = input.drivers?.map(readDriver) ?? defaultRanges(assumptions);
    const bars = moved.map((driver) => {
      const bar = barOf(evaluate, assumptions, figures, driver, names);
      const solved = input.switching === false ? null : solveSwitching(evaluate, assumptions, driver.path, "npv", 0);
      return { ...bar, switchingValue: solved };
    });
    return bars.sort((a, b) => width(b, sortBy) - width(a, sortBy) || (a.id < b.id ? -1 : 1));
  });
  if (!Array.isArray(made)) return { ...made, issues: [] };
  return { ok: true, debtMode, sortBy, base: pick(first.figures, outputs), bars: made };
}

/** The input object, or bare assumptions with their drivers. */
function readInput(
  given: SensitivityInput | Assumptions,
  drivers?: readonly SensitivityDriverInput[],
): SensitivityInput {
  const input = (given ?? {}) as Partial<SensitivityInput>;
  if (input.assumptions !== undefined) return input as SensitivityInput;
  return { assumptions: given as Assumptions, ...(drivers ? { drivers } : {}) };
}

function readDriver(driver: SensitivityDriverInput): SensitivityDriver {
  if (typeof driver === "string") return { path: driver, action: "multiply", low: 0.9, high: 1.1 };
  if (typeof driver?.path !== "string") throw new FinanceError("unknown-option", "a driver names the path it moves");
  if (!["set", "add", "multiply"].includes(driver.action ?? "set")) {
    throw new FinanceError("unknown-option", `unknown action "${String(driver.action)}" of driver "${driver.path}"`);
  }
  return driver;
}

const width = (bar: SensitivityBar, name: FastFigure) => Math.abs(bar.swing[name] ?? 0);

function barOf(
  evaluate: Evaluate,
  assumptions: Assumptions,
  baseFigures: FastFigures,
  driver: SensitivityDriver,
  outputs: readonly FastFigure[],
): Omit<SensitivityBar, "switchingValue"> {
  const base = numberAt(assumptions, driver.path);
  const copy = structuredClone(assumptions);
  const cell = cellAt(copy, driver.path);
  const input = (value: number) => {
    const moved = finite(value, `low or high of "${driver.path}"`);
    return driver.action === "add" ? base + moved : driver.action === "multiply" ? base * moved : moved;
  };
  const at = (value: number): SensitivitySide => {
    cell.set(value);
    const run = evaluate(copy);
    const none = Object.fromEntries(outputs.map((name) => [name, null]));
    return run.ok
      ? { input: value, outputs: pick(run.figures, outputs), issues: [] }
      : { input: value, outputs: none, issues: run.issues };
  };
  const low = at(input(driver.low));
  const high = at(input(driver.high));
  const middle: SensitivitySide = { input: base, outputs: pick(baseFigures, outputs), issues: [] };
  const between = [at((low.input + base) / 2), at((base + high.input) / 2)];
  const walk = [low, middle, high, ...between].sort((a, b) => a.input - b.input);
  const swing: Partial<Record<FastFigure, number | null>> = {};
  const nonMonotonic: Partial<Record<FastFigure, boolean>> = {};
  for (const name of outputs) {
    const [a, b] = [low.outputs[name] ?? null, high.outputs[name] ?? null];
    swing[name] = a === null || b === null ? null : b - a;
    nonMonotonic[name] = turns(walk.map((side) => side.outputs[name] ?? null));
  }
  return { id: driver.id ?? driver.path, path: driver.path, base, low, high, swing, nonMonotonic };
}

/** Does the sequence both rise and fall (beyond rounding)? */
function turns(values: readonly (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  const noise = 1e-9 * Math.max(...known.map(Math.abs), 1e-12);
  const steps = known.slice(1).map((value, i) => value - (known[i] as number));
  return steps.some((step) => step > noise) && steps.some((step) => step < -noise);
}
