import {
  type Assumptions,
  applyPatch,
  defaultCorrelations,
  defaultDrivers,
  evaluate,
  histogram,
  type MonteCarloReport,
  monteCarloPart,
  monteCarloReport,
  scenarioSet,
  validateAssumptions,
  workspace,
} from "@fabroom/finance";
import type { Simulation, SimulationAsk } from "./protocol.ts";

/** Paths between two looks at the messages: a cancel is heard after so many. */
const CHUNK = 128;
type Part = Exclude<ReturnType<typeof monteCarloPart>, { ok: false }>;

/**
 * Runs the paths in chunks, letting messages through between them; what was drawn until a cancel is kept and told. The
 * same seed gives the same report, however it is cut.
 */
export async function simulate(
  ask: SimulationAsk,
  hooks: { progress: (done: number) => void; pause: () => Promise<void>; cancelled: () => boolean; now: () => number },
): Promise<Simulation> {
  const began = hooks.now();
  const { assumptions, paths, seed } = ask;
  const input = { assumptions, drivers: defaultDrivers(assumptions), correlations: defaultCorrelations, paths, seed };
  const parts: Part[] = [];
  for (let from = 0; from < paths && !hooks.cancelled(); from += CHUNK) {
    const part = monteCarloPart({ ...input, from, to: Math.min(from + CHUNK, paths) });
    if ("ok" in part) throw new Error(part.reason);
    parts.push(part);
    hooks.progress(part.to);
    await hooks.pause();
  }
  if (parts.length === 0) throw new Error("cancelled");
  const report = monteCarloReport(input, parts);
  if (!report.ok) throw new Error(report.reason);
  return simulationOf(report, {
    caseEquityIrr: evaluate(assumptions).measures.equityIrr.rate,
    caseCumulative: cumulativeEquity(assumptions),
    downsideCumulative: downsideOf(assumptions),
    startYear: Number(assumptions.timeline.startMonth.slice(0, 4)),
    milliseconds: hooks.now() - began,
  });
}

type Beside = Pick<
  Simulation,
  "caseEquityIrr" | "caseCumulative" | "downsideCumulative" | "startYear" | "milliseconds"
>;

/** What the page shows of a run, beside the case without uncertainty. */
export function simulationOf(report: MonteCarloReport, beside: Beside): Simulation {
  const { values, states } = report.draws;
  const rates = values.equityIrr!.filter((_, path) => states.equityIrr![path] === 0);
  return {
    seed: report.seed,
    paths: report.paths,
    asked: report.asked,
    cancelled: report.cancelled,
    failed: report.failed,
    failures: { ...report.failures },
    repaired: report.repair.repaired,
    hurdle: report.hurdle,
    dscrFloor: report.dscrFloor,
    irrBelowHurdle: report.probability.irrBelowHurdle,
    npvBelowZero: report.probability.npvBelowZero,
    minDscrBelow: report.probability.minDscrBelow,
    cvar5: report.cvar5,
    npv: report.outputs.npv!,
    equityIrr: report.outputs.equityIrr!,
    irrBins: histogram(rates),
    cumulative: report.bands.cumulative,
    convergence: [...report.convergence],
    contributions: [...report.contributions.npv!],
    ...beside,
  };
}

/** Running equity cash at the end of each model year, millions. */
export function cumulativeEquity(assumptions: Assumptions): number[] {
  const { horizonMonths, periodMonths } = assumptions.timeline;
  const { plan } = evaluate(assumptions);
  const years = new Array<number>(Math.ceil(horizonMonths / 12)).fill(0);
  for (let i = 0; i < plan.periods; i++)
    years[Math.floor((i * periodMonths) / 12)]! += workspace.columns.equityFlow[i]!;
  let total = 0;
  return years.map((flow) => {
    total += flow;
    return total;
  });
}

function downsideOf(assumptions: Assumptions): number[] | null {
  const patch = scenarioSet(assumptions).find((one) => one.id === "downside")?.patch ?? {};
  const valid = validateAssumptions(applyPatch(assumptions, patch));
  return valid.ok ? cumulativeEquity(valid.assumptions) : null;
}
