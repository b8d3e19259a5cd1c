import type { Assumptions } from "../assumptions.ts";
import type { Failure } from "../maths/error.ts";
import type { Issue } from "../result.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";
import { createEvaluate, type Evaluate } from "./evaluate.ts";
import { applyPatch, cellAt, differences } from "./patch.ts";
import type { FastFigure } from "./site-evaluator.ts";

/** One step of the bridge: the paths that change together. */
export type BridgeDriver = { readonly id: string; readonly paths: readonly string[] };
export type BridgeInput = {
  readonly base: Assumptions;
  readonly mine: Assumptions;
  /** Order of the steps; changed paths that no driver names follow, each its own step, in the order of the form. */
  readonly order?: readonly BridgeDriver[];
  readonly output?: FastFigure;
};
export type BridgeStep = {
  readonly id: string;
  readonly paths: readonly string[];
  readonly change: number;
  /** Output after this step. */
  readonly level: number;
};
export type BridgeResult =
  | {
      readonly ok: true;
      readonly output: FastFigure;
      readonly from: number;
      readonly to: number;
      readonly steps: readonly BridgeStep[];
    }
  | (Failure & { readonly issues: readonly Issue[] });

/** Inputs that change together in a bridge, in the order of the walk: what pages show. */
export const BRIDGE_ORDER: readonly BridgeDriver[] = [
  { id: "price", paths: ["pricing", "lta"] },
  { id: "volume", paths: ["operations", "ramp", "capacity"] },
  { id: "yield", paths: ["yield", "die"] },
  { id: "costs", paths: ["costs", "workingCapital", "economy"] },
  { id: "capex", paths: ["capex"] },
  { id: "schedule", paths: ["schedule"] },
  { id: "incentives", paths: ["incentives"] },
  { id: "financing", paths: ["debt", "dsra", "funding"] },
  { id: "other", paths: ["tax", "depreciation", "returns", "terminal", "timeline"] },
];

/**
 * From the base output to mine, driver by driver: each step keeps the changes before it, so the split depends on the
 * order, which is returned.
 *
 * Equation: `change_k = output(base with drivers 1..k) - output(base with drivers 1..k-1)`; from + sum of changes = to.
 * Levels are rounded to 2^-50 of the largest, so that the changes add up exactly, in any order.
 * Units: of the output. Errors: `{ ok: false, code, reason, issues }` when a stage on the way is impossible or the
 * output does not exist there; the reason names the step (another order may help).
 */
export function bridge(input: BridgeInput): BridgeResult {
  const output = input.output ?? "npv";
  const evaluate = createEvaluate();
  let current = input.base;
  const start = levelOf(evaluate, current, output, "base");
  if (!start.ok) return start;
  const valid = validateAssumptions(input.mine);
  if (!valid.ok) {
    return { ok: false, code: "out-of-range", reason: "the case to reach is invalid", issues: valid.issues };
  }
  const stages = plan(input);
  const levels: number[] = [];
  for (const stage of stages) {
    const patch = Object.fromEntries(stage.paths.map((path) => [path, cellAt(input.mine, path).get()]));
    current = applyPatch(current, patch);
    const reached = levelOf(evaluate, current, output, stage.id);
    if (!reached.ok) return reached;
    levels.push(reached.level);
  }
  const [from = 0, ...reached] = onOneGrid([start.level, ...levels]);
  const steps = stages.map((stage, i): BridgeStep => {
    const level = reached[i] as number;
    return { ...stage, change: level - (i === 0 ? from : (reached[i - 1] as number)), level };
  });
  return { ok: true, output, from, to: reached.at(-1) ?? from, steps };
}

/**
 * The levels as multiples of one power of two, 2^-50 of the largest: their differences and any sum of those are exact
 * in binary floating point.
 */
function onOneGrid(levels: readonly number[]): number[] {
  const largest = Math.max(...levels.map(Math.abs));
  if (largest === 0) return [...levels];
  const grid = 2 ** (Math.ceil(Math.log2(largest)) - 50);
  return levels.map((level) => Math.round(level / grid) * grid);
}

function plan({ base, mine, order = [] }: BridgeInput): BridgeDriver[] {
  const changed = differences(base, mine);
  const within = (path: string, owner: string) => path === owner || path.startsWith(`${owner}.`);
  const left = new Set(changed);
  const stages = order.map(({ id, paths }) => {
    const taken = [...left].filter((path) => paths.some((owner) => within(path, owner)));
    for (const path of taken) left.delete(path);
    return { id, paths: taken };
  });
  return [
    ...stages.filter((stage) => stage.paths.length > 0),
    ...[...left].map((path) => ({ id: path, paths: [path] })),
  ];
}

type Level = { readonly ok: true; readonly level: number } | (Failure & { readonly issues: readonly Issue[] });

function levelOf(evaluate: Evaluate, assumptions: Assumptions, output: FastFigure, step: string): Level {
  const run = evaluate(assumptions);
  if (!run.ok) {
    return { ok: false, code: "out-of-range", reason: `the case is impossible at step "${step}"`, issues: run.issues };
  }
  const level = run.figures[output];
  if (level === null) {
    return { ok: false, code: "out-of-range", reason: `${output} does not exist at step "${step}"`, issues: [] };
  }
  return { ok: true, level };
}
