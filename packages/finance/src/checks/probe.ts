import type { Assumptions } from "../assumptions.ts";
import type { ColumnName } from "../columns.ts";
import { evaluate } from "../evaluate.ts";
import { addSite, emptySeries, moneyFlows } from "../network/combine.ts";
import type { ModelResult } from "../result.ts";
import { monteCarlo } from "../risk/monte-carlo.ts";
import { spoil, workspace } from "../workspace.ts";
import { total } from "./gaps.ts";

/** 22 the same assumptions, copied and run again on spoilt arrays, give every column to the bit: how many values differ. */
export function reproduces(a: Assumptions, { series, periods }: ModelResult): number {
  spoil();
  evaluate(structuredClone(a));
  let differing = 0;
  for (const name of Object.keys(series) as ColumnName[]) {
    for (let i = 0; i < periods; i++) if (!Object.is(series[name][i], workspace.columns[name][i])) differing++;
  }
  return differing;
}

/** 19 the site put on a network's months at a fixed rate of exchange: site cash less network cash, over its size. */
export function networkTies(a: Assumptions, { series, periods }: ModelResult): number {
  const periodMonths = a.timeline.periodMonths;
  const months = periods * periodMonths;
  const rate = 1.25;
  const network = emptySeries(months);
  addSite(network, series, new Float64Array(months).fill(rate), { offset: 0, periodMonths, periods, ownership: 1 });
  let worst = 0;
  for (const name of moneyFlows) {
    const size = series[name].reduce((sum, value) => sum + Math.abs(value), 0);
    worst = Math.max(worst, Math.abs(total(network[name]) / rate - total(series[name])) / Math.max(1, size));
  }
  return worst;
}

const PATHS = 4;

/** 23 the same seed gives the same Monte Carlo draws to the bit: two short runs, how many values differ. */
export function seedRepeats(assumptions: Assumptions): number {
  const run = () =>
    monteCarlo({
      assumptions,
      drivers: [
        { path: "capex.overrun", action: "add", distribution: { kind: "pert", low: -0.05, mode: 0.1, high: 0.6 } },
      ],
      paths: PATHS,
      seed: 20260101,
      outputs: ["npv", "peakFunding"],
    });
  const first = run();
  const second = run();
  if (!first.ok || !second.ok) return 1;
  const a = JSON.stringify(first.draws, plain);
  const b = JSON.stringify(second.draws, plain);
  return a === b ? 0 : 1;
}

const plain = (_key: string, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value);
