import type { NetworkSite } from "@fabroom/contracts";
import { BarChart, ChartFrame } from "@fabroom/ui/charts";
import { type NetworkFrame, useNetwork } from "../shell/charts/use-network.ts";
import { deriveDownside } from "./derive-network.ts";
import { usePitch } from "./use-pitch.ts";

/** The equity return of each site with the span between downside and upside. */
export function DownsideChart({ sites, frame }: { sites: readonly NetworkSite[]; frame: NetworkFrame }) {
  const { t, origin } = usePitch(frame, sites.length);
  const { language, labels, percent } = useNetwork();
  const data = deriveDownside(sites);
  if (data.sites.length === 0) return null;
  const words = {
    base: data.base,
    downside: data.downside,
    all: data.sites.length,
    hurdle: data.hurdle === null ? "none" : percent(data.hurdle),
  };
  const title = t("downside.title", words);
  const text = (value: number | null) => (value === null ? t("downside.noRate") : percent(value, 1));
  const cell = (value: number | null) => ({ text: text(value), value });
  return (
    <ChartFrame
      id="downside-by-site"
      title={title}
      subtitle={t("downside.subtitle")}
      summary={t("downside.summary", words)}
      labels={labels}
      language={language}
      fileName="downside-by-site"
      source={{ ...origin, note: t("downside.note") }}
      table={{
        caption: t("downside.subtitle"),
        columns: [
          { label: t("site"), unit: null },
          { label: t("downside.downside"), unit: "ratioPerYear" },
          { label: t("downside.base"), unit: "ratioPerYear" },
          { label: t("downside.upside"), unit: "ratioPerYear" },
          { label: t("downside.hurdle"), unit: "ratioPerYear" },
        ],
        rows: data.sites.map(({ name, equityIrr, hurdle }) => [
          name,
          cell(equityIrr.downside),
          cell(equityIrr.base),
          cell(equityIrr.upside),
          cell(hurdle),
        ]),
      }}
    >
      <BarChart
        label={title}
        wide
        bars={data.sites.map(({ slug, name, equityIrr }) => ({
          id: slug,
          label: name,
          value: equityIrr.base ?? 0,
          text: t("downside.bar", { downside: text(equityIrr.downside), base: text(equityIrr.base) }),
          status: "assumption",
          ...(equityIrr.downside !== null && equityIrr.upside !== null
            ? { low: equityIrr.downside, high: equityIrr.upside }
            : {}),
        }))}
      />
    </ChartFrame>
  );
}
