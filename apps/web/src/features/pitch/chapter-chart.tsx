import type { BenchmarkView, MarketYear, NetworkView, SectionView } from "@fabroom/contracts";
import { defaultAssumptions, ENGINE_VERSION, runModel } from "@fabroom/finance";
import { deriveMarket } from "../shell/charts/market.ts";
import { SitesMapChart } from "../shell/charts/sites-map-chart.tsx";
import { SitesProgrammeChart } from "../shell/charts/sites-programme-chart.tsx";
import { SupplyChart } from "../shell/charts/supply-chart.tsx";
import { AnatomyChart } from "./anatomy-chart.tsx";
import { CostChart } from "./cost-chart.tsx";
import { type AnatomyData, deriveAnatomy } from "./derive-anatomy.ts";
import { DownsideChart } from "./downside-chart.tsx";
import { FundingStackChart } from "./funding-stack-chart.tsx";

export type PitchData = { network: NetworkView; market: readonly MarketYear[]; benchmarks: readonly BenchmarkView[] };

let anatomy: AnatomyData | null | undefined;

/** The model's default case never changes while the product runs: computed once. */
function defaultAnatomy(): AnatomyData | null {
  if (anatomy === undefined) {
    const run = runModel(defaultAssumptions(), { checks: false, deep: false });
    anatomy = run.ok ? deriveAnatomy(run.result) : null;
  }
  return anatomy;
}

/** The chart a chapter names, drawn from the data of this moment; nothing where there is nothing to draw. */
export function ChapterChart({ section, data }: { section: SectionView; data: PitchData }) {
  const { network, market, benchmarks } = data;
  const { sites } = network;
  if (section.chart === "supply_gap") {
    const derived = deriveMarket(market);
    return derived ? <SupplyChart data={derived} publishedAt={section.publishedAt} /> : null;
  }
  if (section.chart === "fab_anatomy") {
    const derived = defaultAnatomy();
    return derived ? (
      <AnatomyChart data={derived} publishedAt={section.publishedAt} engineVersion={ENGINE_VERSION} />
    ) : null;
  }
  if (sites.length === 0) return null;
  switch (section.chart) {
    case "network_map":
      return <SitesMapChart sites={sites} benchmarks={benchmarks} frame={network} />;
    case "cost_per_site":
      return <CostChart sites={sites} frame={network} />;
    case "funding_stack":
      return <FundingStackChart sites={sites} frame={network} />;
    case "programme":
      return <SitesProgrammeChart sites={sites} frame={network} />;
    case "downside":
      return <DownsideChart sites={sites} frame={network} />;
    default:
      return null;
  }
}
