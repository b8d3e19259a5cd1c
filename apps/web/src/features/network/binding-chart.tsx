import { ChartFrame, StackedBars, type Tone } from "@fabroom/ui/charts";
import type { Binding, MarketData } from "../shell/charts/market.ts";
import { useNetwork } from "../shell/charts/use-network.ts";

const TONE: Record<Binding, Tone> = { frontEnd: "accent", advancedPackaging: 2, memory: 4, power: 5 };

/** Supply by year in the colour of what limits it, what is wanting on top. */
export function BindingChart({ data, publishedAt }: { data: MarketData; publishedAt: string }) {
  const { t, language, labels, origin, number } = useNetwork();
  const { years, bindings } = data;
  const most = bindings[0]!;
  const words = { binding: most.binding, count: most.years, all: years.length };
  const title = t("limits.title", words);
  const missing = (one: (typeof years)[number]) => Math.max(0, one.demandBase - one.supply);
  const cell = (value: number) => ({ text: number(value, 1), value });
  return (
    <ChartFrame
      id="what-binds"
      title={title}
      subtitle={t("limits.subtitle")}
      summary={t("limits.summary", words)}
      labels={labels}
      language={language}
      fileName="what-binds"
      source={origin({ source: t("supply.source"), asOf: publishedAt })}
      table={{
        caption: t("limits.subtitle"),
        columns: [
          { label: t("year"), unit: null },
          { label: t("supply.supply"), unit: "h100eMPerYear" },
          { label: t("limits.missing"), unit: "h100eMPerYear" },
          { label: t("supply.base"), unit: "h100eMPerYear" },
          { label: t("supply.binding"), unit: null },
        ],
        rows: years.map((one) => [
          String(one.year),
          cell(one.supply),
          cell(missing(one)),
          cell(one.demandBase),
          t(`binding.${one.binding}`),
        ]),
      }}
    >
      <StackedBars
        label={title}
        wide
        keys={[
          ...bindings.map(({ binding }) => ({ key: binding, label: t(`binding.${binding}`), tone: TONE[binding] })),
          { key: "missing", label: t("limits.missing"), tone: "context" as const, status: "assumption" as const },
        ]}
        columns={years.map((one) => ({
          id: String(one.year),
          label: String(one.year),
          values: { [one.binding]: one.supply, missing: missing(one) },
        }))}
        y={{ format: (value) => number(value), top: (value) => t("supply.top", { value: number(value) }) }}
      />
    </ChartFrame>
  );
}
