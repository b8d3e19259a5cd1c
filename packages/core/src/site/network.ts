import type { IrrRange, NetworkSite, NetworkView } from "@fabroom/contracts";
import {
  type Assumptions,
  applyPatch,
  ENGINE_VERSION,
  type ModelResult,
  runModel,
  scenarioSet,
} from "@fabroom/finance";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { record } from "../evidence/record.ts";
import type { Rates } from "../figure/derived.ts";
import { loadRates, resolveFigures } from "../figure/resolve.ts";
import { wordsOf } from "../raise/words.ts";
import { monthAfter, resultOf, usdRateOf } from "./case.ts";
import { publishedSites, type SiteRow, type SiteVersionRow } from "./load.ts";
import { figuresIn, summary } from "./read.ts";

type Row = { site: SiteRow; version: SiteVersionRow };

/** Every published site with its programme, its sources of money and its standing scenarios. */
export function getNetwork({ ctx }: { ctx: Ctx }): Promise<NetworkView<Assumptions>> {
  const { language } = ctx.actor;
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.read", { type: "content", published: true });
    const rows = await publishedSites(tx);
    const words = await wordsOf(tx, language);
    const figures = await figuresIn(tx, rows, language, words);
    const rates = await loadRates(tx);
    const used = new Set(rows.map(({ version }) => resultOf(version).assumptions.currency));
    const rateIds = Object.keys(rates).filter((code) => used.has(code));
    const rateViews = await resolveFigures(
      tx,
      rateIds.map((code) => `fx.${code.toLowerCase()}`),
      language,
    );
    const view: NetworkView<Assumptions> = {
      engineVersion: ENGINE_VERSION,
      publishedAt: latest(rows),
      rates: Object.values(rateViews),
      sites: rows.map((row) => ({ ...summary(row.site, row.version, words, figures), ...parts(row, rates) })),
    };
    await record(tx, ctx, {
      action: "network.read",
      object: { type: "network", id: "network" },
      payload: { versions: Object.fromEntries(rows.map(({ site, version }) => [site.slug, version.number])) },
    });
    return view;
  });
}

const latest = (rows: Row[]): string =>
  rows
    .map(({ version }) => version.publishedAt!.toISOString())
    .sort()
    .at(-1) ?? "";

function parts({ version }: Row, rates: Rates): Omit<NetworkSite<Assumptions>, keyof ReturnType<typeof summary>> {
  const result = resultOf(version);
  const { assumptions, milestones, sourcesAndUses, output } = result;
  const month = (after: number) => monthAfter(assumptions.timeline.startMonth, after);
  const funding = { equity: 0, debt: 0, incentive: 0, other: 0 };
  for (const line of sourcesAndUses.sources) funding[line.kind] += line.amount * 1e6;
  return {
    caseSha256: version.caseSha256,
    assumptions,
    usdRate: usdRateOf(version, rates),
    hurdle: assumptions.returns.hurdle,
    programme: {
      close: month(0),
      constructionStart: month(milestones.constructionStart),
      shellReady: month(milestones.shellReady),
      firstWafer: month(milestones.firstWaferOut),
      completion: month(milestones.completion),
      fullRate: month(milestones.rampEnd),
    },
    funding,
    ...scenarioIrrs(version.caseSha256, result),
    output: output.map(({ fiscalYear, wspm }) => ({ year: fiscalYear, wspm })),
  };
}

type Irrs = { equityIrr: IrrRange; projectIrr: IrrRange };
const KEPT = 64;
const known = new Map<string, Irrs>();

/** Returns in the downside and the upside beside the case, debt sized again in each; kept by the hash of the case. */
function scenarioIrrs(caseSha256: string, { assumptions, headline }: ModelResult): Irrs {
  const kept = known.get(caseSha256);
  if (kept) return kept;
  const run = (id: string) => {
    const patch = scenarioSet(assumptions).find((scenario) => scenario.id === id)?.patch ?? {};
    const outcome = runModel(applyPatch(assumptions, patch), { checks: false, deep: false });
    return outcome.ok ? outcome.result.headline : null;
  };
  const [low, high] = [run("downside"), run("upside")];
  const range = (name: "equityIrr" | "projectIrr"): IrrRange => ({
    base: headline[name],
    downside: low?.[name] ?? null,
    upside: high?.[name] ?? null,
  });
  const irrs = { equityIrr: range("equityIrr"), projectIrr: range("projectIrr") };
  if (known.size >= KEPT) known.delete(known.keys().next().value!);
  known.set(caseSha256, irrs);
  return irrs;
}
