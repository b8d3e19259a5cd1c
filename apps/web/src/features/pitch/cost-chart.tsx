import type { NetworkSite } from "@fabroom/contracts";
import { BarChart, ChartFrame } from "@fabroom/ui/charts";
import { type NetworkFrame, useNetwork } from "../shell/charts/use-network.ts";
import { deriveCosts } from "./derive-network.ts";
import { usePitch } from "./use-pitch.ts";

/** What each site would cost. */
export function CostChart({ sites, frame }: { sites: readonly NetworkSite[]; frame: NetworkFrame }) {
  const { t, origin } = usePitch(frame, sites.length);
  const { language, labels, dollars } = useNetwork();
  const costs = deriveCosts(sites);
  const [high, low] = [costs[0], costs.at(-1)];
  if (!high || !low) return null;
  const words = {
    high: dollars(high.dollars),
    highName: high.name,
    low: dollars(low.dollars),
    lowName: low.name,
    total: dollars(costs.reduce((sum, site) => sum + site.dollars, 0)),
    count: costs.length,
  };
  const title = t("cost.title", words);
  return (
    <ChartFrame
      id="cost-per-site"
      title={title}
      subtitle={t("cost.subtitle")}
      summary={t("cost.summary", words)}
      labels={labels}
      language={language}
      fileName="cost-per-site"
      source={origin}
      table={{
        caption: t("cost.subtitle"),
        columns: [
          { label: t("site"), unit: null },
          { label: t("cost.capex"), unit: "currencyM" },
          { label: t("cost.perWspm"), unit: "currencyPerWspm" },
        ],
        rows: costs.map((site) => [
          site.name,
          { text: dollars(site.dollars), value: site.dollars / 1e6 },
          { text: dollars(site.perWspm), value: site.perWspm },
        ]),
      }}
    >
      <BarChart
        label={title}
        wide
        emphasis={high.slug}
        bars={costs.map((site) => ({
          id: site.slug,
          label: site.name,
          value: site.dollars,
          text: dollars(site.dollars),
          status: "assumption",
        }))}
      />
    </ChartFrame>
  );
}
