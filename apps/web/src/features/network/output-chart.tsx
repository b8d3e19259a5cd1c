import type { NetworkSite } from "@fabroom/contracts";
import { ChartFrame, ColumnChart } from "@fabroom/ui/charts";
import { type NetworkFrame, useNetwork } from "../shell/charts/use-network.ts";
import type { OutputData } from "./derive-output.ts";

type Props = {
  data: OutputData;
  sites: readonly NetworkSite[];
  nameplate: number;
  frame: NetworkFrame;
};

/** What the network would start each year if every site were built on its own programme. */
export function OutputChart({ data, sites, nameplate, frame }: Props) {
  const { t, language, labels, origin, wafers, number, percent } = useNetwork();
  // an average over a year is no more exact than a hundred wafers
  const hundreds = (value: number) => Math.round(value / 100) * 100;
  const words = {
    year: String(data.full.year),
    wafers: wafers(hundreds(data.full.total)),
    share: percent(data.full.total / nameplate),
    nameplate: wafers(nameplate),
  };
  const title = t("output.title", words);
  const cell = (value: number) => ({ text: number(hundreds(value)), value });
  return (
    <ChartFrame
      id="network-output"
      title={title}
      subtitle={t("output.subtitle")}
      summary={t("output.summary", words)}
      labels={labels}
      language={language}
      fileName="network-output"
      source={origin({
        source: t("origin", { count: sites.length }),
        asOf: frame.publishedAt,
        engineVersion: frame.engineVersion,
        note: t("output.note"),
      })}
      table={{
        caption: t("output.subtitle"),
        columns: [
          { label: t("year"), unit: null },
          ...[...sites.map(({ name }) => name), t("output.total")].map((label) => ({
            label,
            unit: "wafersPerMonth" as const,
          })),
        ],
        rows: data.years.map((one) => [String(one.year), ...one.sites.map(cell), cell(one.total)]),
      }}
    >
      <ColumnChart
        label={title}
        wide
        emphasis={String(data.full.year)}
        bars={data.years.map((one) => ({
          id: String(one.year),
          label: String(one.year),
          value: one.total,
          text: number(hundreds(one.total)),
          status: "assumption",
        }))}
        threshold={{ value: nameplate, label: t("output.nameplate", words), tone: "ink" }}
        y={{ format: (value) => number(value), top: (value) => number(value) }}
      />
    </ChartFrame>
  );
}
