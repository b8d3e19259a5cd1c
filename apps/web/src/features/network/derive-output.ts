import type { NetworkSite } from "@fabroom/contracts";

type OutputYear = { year: number; total: number; sites: number[] };
export type OutputData = { years: OutputYear[]; full: OutputYear };

/** Shown after the network is full. */
const AFTER_FULL = 2;

/**
 * Wafer starts a month of the whole network by year, every site built on its own programme: from the first start until
 * the network is full. Fiscal years are taken as they are named. Null while nothing is started.
 */
export function deriveOutput(sites: readonly Pick<NetworkSite, "output">[]): OutputData | null {
  const names = new Set(sites.flatMap(({ output }) => output.filter(({ wspm }) => wspm > 0).map(({ year }) => year)));
  const all = [...names]
    .sort((a, b) => a - b)
    .map((year): OutputYear => {
      const own = sites.map(({ output }) => output.find((one) => one.year === year)?.wspm ?? 0);
      return { year, sites: own, total: own.reduce((sum, value) => sum + value, 0) };
    });
  const most = Math.max(0, ...all.map(({ total }) => total));
  const fullAt = all.findIndex(({ total }) => total >= 0.995 * most);
  const full = all[fullAt];
  return full ? { years: all.slice(0, fullAt + AFTER_FULL + 1), full } : null;
}
