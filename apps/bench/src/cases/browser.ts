import type { BenchCase, Fact, Findings, Row, Size } from "../bench-case.ts";
import { measureMoves } from "../browser/moves.ts";
import { measureBare, measureNetworkRun } from "../browser/network-run.ts";
import { type OpenPortal, openPortal } from "../browser/open-portal.ts";
import { spread } from "../measure.ts";

const SITE = "/sites/site-a-southwest-us";
/** What the issue of the product allows, and one frame of a screen. */
const ALLOWED_MS = 50;
const FRAME_MS = 1000 / 60;
const SITES = 8;

/** What the reader waits for in Chromium, on the production build. */
export const browser: BenchCase = {
  id: "browser",
  title: "In the reader's browser",
  needsPortal: true,
  run: async (size: Size): Promise<Findings> => {
    const portal = await openPortal();
    try {
      const whatIf = await moves(portal, "browser.whatIf", "on the what-if page", `${SITE}/what-if`, size);
      const site = await moves(portal, "browser.site", "on the page of a site", SITE, size);
      return { rows: [whatIf.row, site.row, await network(portal, size)], facts: [whatIf.fact, site.fact] };
    } finally {
      await portal.close();
    }
  },
};

async function moves({ page, url }: OpenPortal, id: string, where: string, path: string, size: Size) {
  await page.goto(url(path), { waitUntil: "networkidle" });
  const { slider, bare } = await measureMoves(page, 2 * size.effort.runs);
  const [own, least] = [p95(slider), p95(bare)];
  const row: Row = {
    id,
    title: `a slider move to a painted headline figure, ${where} (95th percentile ${own.toFixed(0)} ms)`,
    yardstickTitle: `a key to a painted text node on the same page (95th percentile ${least.toFixed(0)} ms)`,
    ...paired(slider, bare),
  };
  const fact: Fact = {
    id: `${id}.p95`,
    title: `95 of 100 moves ${where} are painted within ${ALLOWED_MS} ms`,
    // where even a text node takes longer than a frame, the machine is not asked for more than it has
    ok: own <= Math.max(ALLOWED_MS, least + ALLOWED_MS - FRAME_MS),
    detail: `${own.toFixed(1)} ms over ${slider.length} moves, a bare text node ${least.toFixed(1)} ms`,
  };
  return { row, fact };
}

/** The network's run with its report, beside the bare loop in the same browser on one core. */
async function network({ browser: chromium, page, url }: OpenPortal, size: Size): Promise<Row> {
  const paths = size.paths >= 10_000 ? 10_000 : 1000;
  const other = await chromium.newPage();
  await page.bringToFront();
  await page.goto(`${url("/network")}#risk`, { waitUntil: "networkidle" });
  await page.locator("#risk [data-simulation]").waitFor({ timeout: 120_000 });
  const [own, bare]: [number[], number[]] = [[], []];
  for (let k = 0; k < size.longRuns; k++) {
    own.push(await measureNetworkRun(page, paths));
    bare.push(await measureBare(other, paths * SITES));
  }
  const workers = await page.evaluate(() => Math.min(4, navigator.hardwareConcurrency));
  return {
    id: "browser.network",
    title: `${paths.toLocaleString("en")} paths of the ${SITES} sites with report and drawings, on ${workers} workers`,
    yardstickTitle: `bare loop, ${(paths * SITES).toLocaleString("en")} times on one core of the same browser`,
    ...paired(own, bare),
  };
}

/** Milliseconds as the table wants them. */
function paired(
  own: readonly number[],
  other: readonly number[],
): Pick<Row, "subject" | "yardstick" | "ratio" | "atBest"> {
  const subject = spread(own.map((ms) => ms * 1000));
  const yardstick = spread(other.map((ms) => ms * 1000));
  const ratio = spread(own.map((ms, k) => ms / (other[k] as number)));
  return { subject, yardstick, ratio, atBest: subject.min / yardstick.min };
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] as number;
}
