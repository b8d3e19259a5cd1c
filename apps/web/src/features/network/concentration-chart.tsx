import type { NetworkSite } from "@fabroom/contracts";
import { concentration } from "@fabroom/finance";
import { BarChart, ChartFrame } from "@fabroom/ui/charts";
import { countryName } from "@/lib/country.ts";
import { type NetworkFrame, useNetwork } from "../shell/charts/use-network.ts";

const BY = ["country", "currency", "site"] as const;

/** Where the money of the network stands: shares of initial capex by country, currency and site. */
export function ConcentrationChart({ sites, frame }: { sites: readonly NetworkSite[]; frame: NetworkFrame }) {
  const { t, language, labels, origin, percent, number } = useNetwork();
  const rated = sites.flatMap((site) => (site.usdRate === null ? [] : [{ site, rate: site.usdRate }]));
  if (rated.length === 0) return null;
  const keyOf = {
    country: ({ country }: NetworkSite) => countryName(country, language),
    currency: ({ headline }: NetworkSite) => headline.currency,
    site: ({ name }: NetworkSite) => name,
  };
  const found = BY.map((by) => ({
    by,
    ...concentration(rated.map(({ site, rate }) => ({ key: keyOf[by](site), weight: site.headline.capex * rate }))),
  }));
  const countries = found[0]!;
  const largest = countries.shares[0]!;
  const words = {
    share: percent(largest.share),
    country: largest.key,
    parts: number(countries.effectiveNumber, 1),
    count: countries.shares.length,
  };
  const drawn = found.slice(0, 2).map(({ by, shares, effectiveNumber }) => ({
    by,
    effectiveNumber,
    bars: shares.map(({ key, share }) => ({ id: key, label: key, value: share, text: percent(share) })),
  }));
  const title = t("concentration.title", words);
  return (
    <ChartFrame
      id="concentration"
      title={title}
      subtitle={t("concentration.subtitle")}
      summary={t("concentration.summary", words)}
      labels={labels}
      language={language}
      fileName="network-concentration"
      source={origin({
        source: t("origin", { count: sites.length }),
        asOf: frame.publishedAt,
        engineVersion: frame.engineVersion,
        note: t("concentration.note"),
      })}
      table={{
        caption: t("concentration.subtitle"),
        columns: [
          { label: t("concentration.by"), unit: null },
          { label: t("concentration.key"), unit: null },
          { label: t("concentration.share"), unit: "ratio" },
          { label: t("concentration.measure"), unit: "none" },
        ],
        rows: found.flatMap(({ by, shares, hhi, effectiveNumber }) => [
          ...shares.map(({ key, share }) => [
            t(`concentration.${by}`),
            key,
            { text: percent(share), value: share },
            "",
          ]),
          [t(`concentration.${by}`), t("concentration.hhi"), "", { text: number(hhi, 2), value: hhi }],
          [
            t(`concentration.${by}`),
            t("concentration.effective"),
            "",
            { text: number(effectiveNumber, 1), value: effectiveNumber },
          ],
        ]),
      }}
    >
      <div className="flex flex-col gap-6">
        {drawn.map(({ by, bars, effectiveNumber }) => (
          <div key={by}>
            <p className="mb-2 text-sm font-medium">
              {t("concentration.asMany", { by: t(`concentration.${by}`), parts: number(effectiveNumber, 1) })}
            </p>
            <BarChart
              label={t(`concentration.${by}`)}
              emphasis={bars[0]?.id}
              bars={bars}
              sisters={drawn.flatMap((other) => (other.by === by ? [] : other.bars))}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
