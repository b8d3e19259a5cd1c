import { AreaBand, ChartFrame } from "@fabroom/ui/charts";
import type { MarketData } from "./market.ts";
import { useNetwork } from "./use-network.ts";

type Props = { data: MarketData; publishedAt: string; level?: 2 | 3 };

/** Demand, low to high, against what can be supplied. */
export function SupplyChart({ data, publishedAt, level }: Props) {
  const { t, language, labels, origin, percent, number } = useNetwork();
  const { years, gaps } = data;
  const words = {
    short: data.short,
    all: years.length,
    year: String(data.worst.year),
    gap: percent(data.worst.gap),
    low: data.lowShort,
    first: String(years[0]!.year),
    last: String(years.at(-1)!.year),
  };
  const title = t("supply.title", words);
  const cell = (value: number) => ({ text: number(value, 1), value });
  return (
    <ChartFrame
      id="supply-gap"
      level={level}
      title={title}
      subtitle={t("supply.subtitle")}
      summary={t("supply.summary", words)}
      labels={labels}
      language={language}
      fileName="supply-gap"
      source={origin({ source: t("supply.source"), asOf: publishedAt, note: t("supply.note") })}
      table={{
        caption: t("supply.subtitle"),
        columns: [
          { label: t("year"), unit: null },
          { label: t("supply.low"), unit: "h100eMPerYear" },
          { label: t("supply.base"), unit: "h100eMPerYear" },
          { label: t("supply.high"), unit: "h100eMPerYear" },
          { label: t("supply.supply"), unit: "h100eMPerYear" },
          { label: t("supply.gap"), unit: "ratio" },
          { label: t("supply.binding"), unit: null },
        ],
        rows: years.map((one, i) => [
          String(one.year),
          cell(one.demandLow),
          cell(one.demandBase),
          cell(one.demandHigh),
          cell(one.supply),
          { text: percent(gaps[i]!), value: gaps[i]! },
          t(`binding.${one.binding}`),
        ]),
      }}
    >
      <AreaBand
        label={title}
        wide
        band={{
          id: "range",
          label: t("supply.range"),
          points: years.map((one) => ({ x: one.year, low: one.demandLow, high: one.demandHigh })),
        }}
        series={[
          {
            id: "base",
            label: t("supply.base"),
            points: years.map((one) => ({ x: one.year, y: one.demandBase })),
          },
          {
            id: "supply",
            label: t("supply.supply"),
            tone: "ink",
            thick: true,
            points: years.map((one) => ({ x: one.year, y: one.supply })),
          },
        ]}
        x={{ format: String }}
        y={{ format: (value) => number(value), top: (value) => t("supply.top", { value: number(value) }) }}
      />
    </ChartFrame>
  );
}
