import { availableParallelism } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { type Draws, networkMonteCarlo, networkMonteCarloReport } from "@fabroom/finance";
import type { BenchCase, Fact, Findings, Row, Size } from "../bench-case.ts";
import { pair } from "../measure.ts";
import { type Crew, openCrew } from "../network/crew.ts";
import { keptBytes, runPart } from "../network/draws.ts";
import { networkInput, networkMonths } from "../network/input.ts";
import { liveBytes } from "../network/memory.ts";
import { bareBatch } from "../yardstick/bare-batch.ts";

const sites = 8;

/** The Monte Carlo run of the whole network: on one core, on all, what it holds in memory, told and stopped. */
export const network: BenchCase = {
  id: "network",
  title: `Monte Carlo of ${sites} sites, ${networkMonths} months each`,
  run: async (size: Size): Promise<Findings> => {
    const crew = await openCrew(availableParallelism());
    try {
      const { rows, parts } = await times(size, crew);
      const facts = [
        splitEqualsWhole(size.paths, parts),
        memoryIsFlat(size.paths),
        await canBeStopped(Math.max(size.paths, 512 * crew.size), crew),
      ];
      return { rows, facts };
    } finally {
      await crew.close();
    }
  },
};

async function times({ paths, longRuns }: Size, crew: Crew): Promise<{ rows: Row[]; parts: Draws[] }> {
  const input = networkInput(paths);
  const bare = bareBatch();
  const evaluations = paths * sites;
  const few = Math.min(paths, 128);
  bare(evaluations);
  runPart(input, 0, few);
  let parts = await crew.run(few);
  const effort = { runs: longRuns, leastMs: 0, warmMs: 0 };
  const beside = (work: () => unknown) => pair(work, () => bare(evaluations), effort);
  const one = await beside(() => networkMonteCarlo(input));
  const all = await beside(async () => {
    parts = await crew.run(paths);
    return networkMonteCarloReport(input, parts);
  });
  const report = await beside(() => networkMonteCarloReport(input, parts));
  const yardstickTitle = `bare loop, ${evaluations.toLocaleString("en")} times on one core`;
  const row = (id: string, title: string, measured: typeof one): Row => ({ id, title, yardstickTitle, ...measured });
  return {
    rows: [
      row("network.oneCore", `${paths.toLocaleString("en")} paths and their report on one core`, one),
      row(
        "network.allCores",
        `the same on ${crew.size} worker threads (${scaling(one, all)} as fast; the aim is 2 s on 2 cores)`,
        all,
      ),
      row("network.report", "of which the report: quantiles, bands, contributions", report),
    ],
    parts,
  };
}

const scaling = (one: Pick<Row, "subject">, all: Pick<Row, "subject">) =>
  `${(one.subject.min / all.subject.min).toFixed(2)} ×`;

/** A run split among workers keeps the bits of a whole run. */
function splitEqualsWhole(paths: number, parts: Draws[]): Fact {
  const input = networkInput(paths);
  const whole = networkMonteCarloReport(input, [runPart(input, 0, paths)]);
  const split = networkMonteCarloReport(input, parts);
  const failed = whole.ok ? whole.failed : 0;
  return {
    id: "network.split",
    title: "a split run equals a whole run bit for bit",
    ok: whole.ok && isDeepStrictEqual(whole, split),
    detail: `${parts.length} parts, ${paths.toLocaleString("en")} paths, ${failed} of them on impossible assumptions`,
  };
}

/** Once the outputs have their place, what lives does not grow while paths are run; a megabyte is left to the compiler. */
function memoryIsFlat(paths: number): Fact {
  const live: number[] = [];
  const onProgress = (done: number) => {
    const due = live.length === 0 ? done >= paths / 4 : done + 64 >= paths;
    if (due) live.push(liveBytes());
  };
  const kept = keptBytes(runPart({ ...networkInput(paths), onProgress }, 0, paths));
  const growth = (live.at(-1) ?? 0) - (live[0] ?? 0);
  return {
    id: "network.memory",
    title: "memory does not grow with the paths beyond the kept outputs",
    ok: live.length > 1 && growth < 1e6,
    detail: `${megabytes(growth)} more at the last path than at a quarter of them; ${megabytes(kept)} of outputs kept`,
  };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Told of progress, the run ends soon after it is asked to, with what was drawn until then. */
async function canBeStopped(paths: number, crew: Crew): Promise<Fact> {
  const controller = new AbortController();
  let asked = 0;
  let told = 0;
  const onProgress = (done: number) => {
    told = done;
    if (done < paths / 4 || controller.signal.aborted) return;
    asked = performance.now();
    controller.abort();
  };
  const parts = await crew.run(paths, { onProgress, signal: controller.signal });
  const late = performance.now() - asked;
  const ran = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const [first] = parts as [Draws];
  const prefix = runPart(networkInput(paths), first.from, first.to);
  return {
    id: "network.stop",
    title: "progress is told and the run can be stopped",
    ok: controller.signal.aborted && ran < paths && told > 0 && isDeepStrictEqual(prefix.values, first.values),
    detail: `stopped after ${ran} of ${paths} paths, ${late.toFixed(0)} ms after it was asked`,
  };
}
