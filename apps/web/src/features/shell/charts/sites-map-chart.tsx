import type { BenchmarkView, SiteSummary } from "@fabroom/contracts";
import { ChartFrame } from "@fabroom/ui/charts";
import { SitesMap } from "@fabroom/ui/map";
import { countryName } from "@/lib/country.ts";
import { pathTo } from "@/lib/path.ts";
import { type NetworkFrame, useNetwork } from "./use-network.ts";

type Props = {
  sites: readonly SiteSummary[];
  benchmarks: readonly BenchmarkView[];
  frame: NetworkFrame;
  level?: 2 | 3;
};

/** The code of a real project on the map and in its table. */
export const codeOf = (index: number): string => `R${index + 1}`;

/** Where the fictional sites lie, by capacity, and the real projects beside them, told apart by shape and lettering. */
export function SitesMapChart({ sites, benchmarks, frame, level }: Props) {
  const { t, language, labels, origin, wafers } = useNetwork();
  const countries = new Set(sites.map(({ country }) => country));
  const capacity = sites.reduce((sum, { headline }) => sum + headline.capacityWspm, 0);
  const largest = sites.reduce((most, site) => (site.headline.capacityWspm > most.headline.capacityWspm ? site : most));
  const words = {
    sites: sites.length,
    countries: countries.size,
    capacity: wafers(capacity),
    largest: largest.name,
    largestCapacity: wafers(largest.headline.capacityWspm),
    real: benchmarks.length,
  };
  const title = t("map.title", words);
  return (
    <ChartFrame
      id="network-map"
      level={level}
      title={title}
      subtitle={t("map.subtitle")}
      summary={t("map.summary", words)}
      labels={labels}
      language={language}
      fileName="network-map"
      source={origin({
        source: t("origin", { count: sites.length }),
        asOf: frame.publishedAt,
        engineVersion: frame.engineVersion,
        note: t("map.note"),
      })}
      table={{
        caption: t("map.caption"),
        columns: [
          { label: t("map.place"), unit: null },
          { label: t("map.kind"), unit: null },
          { label: t("column.country"), unit: null },
          { label: t("column.capacity"), unit: "wafersPerMonth" },
        ],
        rows: [
          ...sites.map((site) => [
            site.name,
            t("map.fictional"),
            countryName(site.country, language),
            { text: wafers(site.headline.capacityWspm), value: site.headline.capacityWspm },
          ]),
          ...benchmarks.map((one, i) => [
            `${codeOf(i)} ${one.name}`,
            t("map.realOne"),
            countryName(one.country, language),
            one.capacity,
          ]),
        ],
      }}
    >
      <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-xs text-muted">
        <li className="flex items-center gap-2">
          <span aria-hidden className="size-3 rounded-full bg-chart-1" />
          {t("map.legendSite")}
        </li>
        <li className="flex items-center gap-2">
          <span aria-hidden className="size-3 border-2 border-muted bg-surface" />
          {t("map.legendReal")}
        </li>
      </ul>
      <SitesMap
        label={title}
        sites={sites.map((site) => ({
          id: site.slug,
          name: site.name,
          latitude: site.latitude,
          longitude: site.longitude,
          capacity: site.headline.capacityWspm,
          capacityText: wafers(site.headline.capacityWspm),
          href: pathTo(language, `/sites/${site.slug}`),
        }))}
        marks={benchmarks.map((one, i) => ({
          id: one.key,
          code: codeOf(i),
          name: t("map.realName", { name: one.name }),
          latitude: one.latitude,
          longitude: one.longitude,
          href: pathTo(language, `/network#benchmark-${one.key}`),
        }))}
      />
    </ChartFrame>
  );
}
