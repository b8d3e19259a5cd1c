import { FinanceError } from "../maths/error.ts";
import { wholeNumber } from "../maths/guard.ts";
import type { DrawPlan } from "./draws.ts";

/** How an output of one path stands: there, the run failed, or the figure does not exist for the case. */
export const present = 0;
export const runFailed = 1;
export const absent = 2;

/** What one path leaves behind; reused for every path. */
export type PathRecord = {
  /** One value an output; null where the figure does not exist. */
  readonly values: (number | null)[];
  /** Cash by year. */
  readonly cash: Float64Array;
  /** Why the run failed; empty when it did not. */
  failure: string;
};

/** Runs one path on given driver values. */
export type PathRunner = {
  readonly outputs: readonly string[];
  readonly years: number;
  readonly run: (drawn: Float64Array, record: PathRecord) => void;
};

/** Kept outputs of the paths from..to-1: typed arrays only beside a few counts, so it can be sent between workers. */
export type Draws = {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly drivers: readonly string[];
  readonly outputs: readonly string[];
  readonly years: number;
  /** One array an output, 0 where `states` says there is none. */
  readonly values: Readonly<Record<string, Float64Array>>;
  readonly states: Readonly<Record<string, Uint8Array>>;
  /** One array a driver. */
  readonly inputs: Readonly<Record<string, Float64Array>>;
  /** Path by path, `years` values each. */
  readonly cash: Float64Array;
  readonly failures: Readonly<Record<string, number>>;
};

export type CollectOptions = {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Called after every block of paths; returning false stops the run. */
  readonly onBlock?: (done: number) => boolean;
};

const block = 64;

/** Runs the paths from..to-1 in order and keeps their outputs; fewer when it was stopped. */
export function collect(plan: DrawPlan, runner: PathRunner, options: CollectOptions): Draws {
  const { seed, from, to } = options;
  wholeNumber(from, "from", 0, 4294967295);
  wholeNumber(to, "to", from, 4294967295);
  const draws = emptyDraws(plan.ids, runner, seed, from, to - from);
  const failures: Record<string, number> = {};
  const drawn = new Float64Array(plan.ids.length);
  const kept = plan.ids.map((id) => draws.inputs[id] as Float64Array);
  const record: PathRecord = {
    values: runner.outputs.map(() => null),
    cash: new Float64Array(runner.years),
    failure: "",
  };
  let done = 0;
  for (; done < to - from; done++) {
    if (done > 0 && done % block === 0 && options.onBlock?.(done) === false) break;
    plan.draw(from + done, drawn);
    record.failure = "";
    record.cash.fill(0);
    runner.run(drawn, record);
    for (let k = 0; k < drawn.length; k++) (kept[k] as Float64Array)[done] = drawn[k] as number;
    if (record.failure !== "") failures[record.failure] = (failures[record.failure] ?? 0) + 1;
    keep(draws, record, done);
  }
  return { ...(done === to - from ? draws : shortened(draws, done)), failures };
}

function keep(draws: Draws, record: PathRecord, row: number): void {
  const failed = record.failure !== "";
  for (let k = 0; k < draws.outputs.length; k++) {
    const name = draws.outputs[k] as string;
    const value = record.values[k] ?? null;
    const there = !failed && value !== null && Number.isFinite(value);
    (draws.states[name] as Uint8Array)[row] = there ? present : failed ? runFailed : absent;
    (draws.values[name] as Float64Array)[row] = there ? value : 0;
  }
  if (!failed) draws.cash.set(record.cash, row * draws.years);
}

function emptyDraws(
  drivers: readonly string[],
  shape: Pick<PathRunner, "outputs" | "years">,
  seed: number,
  from: number,
  count: number,
): Draws {
  const arrays = <T>(names: readonly string[], make: () => T) =>
    Object.fromEntries(names.map((name) => [name, make()]));
  return {
    seed,
    from,
    to: from + count,
    drivers,
    outputs: shape.outputs,
    years: shape.years,
    values: arrays(shape.outputs, () => new Float64Array(count)),
    states: arrays(shape.outputs, () => new Uint8Array(count)),
    inputs: arrays(drivers, () => new Float64Array(count)),
    cash: new Float64Array(count * shape.years),
    failures: {},
  };
}

function shortened(draws: Draws, count: number): Draws {
  const cut = <T extends { slice(from: number, to: number): T }>(map: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(map).map(([name, list]) => [name, list.slice(0, count)]));
  return {
    ...draws,
    to: draws.from + count,
    values: cut(draws.values),
    states: cut(draws.states),
    inputs: cut(draws.inputs),
    cash: draws.cash.slice(0, count * draws.years),
  };
}

/**
 * Joins runs of neighbouring paths of one seed, in any order, into one: bit for bit what a single run would have kept.
 * Errors: FinanceError `empty`, `length-mismatch` when they do not fit together.
 */
export function mergeDraws(parts: readonly Draws[]): Draws {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  const [first] = sorted;
  if (first === undefined) throw new FinanceError("empty", "there are no runs to merge");
  let end = first.from;
  for (const part of sorted) {
    const same = part.seed === first.seed && part.years === first.years;
    if (!same || part.from !== end || part.outputs.join() !== first.outputs.join()) {
      throw new FinanceError("length-mismatch", `the run of paths ${part.from} to ${part.to} does not join the others`);
    }
    end = part.to;
  }
  const merged = emptyDraws(first.drivers, first, first.seed, first.from, end - first.from);
  const failures: Record<string, number> = {};
  for (const part of sorted) {
    const row = part.from - first.from;
    for (const name of first.outputs) {
      merged.values[name]?.set(part.values[name] as Float64Array, row);
      merged.states[name]?.set(part.states[name] as Uint8Array, row);
    }
    for (const name of first.drivers) merged.inputs[name]?.set(part.inputs[name] as Float64Array, row);
    merged.cash.set(part.cash, row * first.years);
    for (const [reason, count] of Object.entries(part.failures)) failures[reason] = (failures[reason] ?? 0) + count;
  }
  return { ...merged, failures };
}
