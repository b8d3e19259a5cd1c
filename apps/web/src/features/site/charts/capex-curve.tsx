import { SCurve } from "@fabroom/ui/charts";
import { moneyAxis, yearAxis } from "@/lib/axis.ts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { CapexData } from "../derive/capex.ts";

/** How the budget is spent over time. */
export function CapexCurve({ data, frame }: { data: CapexData; frame: CaseFrame }) {
  const { t, language, millions, percent, month } = useCase(frame);
  const points = data.curve.map(({ x, y }) => ({ x, y: y * 1e6 }));
  const words = {
    total: millions(data.total),
    half: month(data.half),
    year: data.peak.label,
    share: percent(data.peak.share),
    tools: percent(data.toolShare),
  };
  const title = t("chart.capex.title", words);
  const classes = ["land", "building", "tools", "other", "total"] as const;
  return (
    <CaseChart
      id="capex-curve"
      frame={frame}
      title={title}
      subtitle={t("chart.capex.subtitle")}
      summary={t("chart.capex.summary", words)}
      table={{
        caption: t("chart.capex.caption"),
        columns: [
          { label: t("year"), unit: null },
          ...classes.map((key) => ({ label: t(`capexClass.${key}`), unit: "currencyM" as const })),
          { label: t("chart.capex.reached"), unit: "ratio" },
        ],
        rows: data.years.map((year) => [
          year.label,
          ...classes.map((key) => ({ text: millions(year[key]), value: year[key] })),
          { text: percent(year.reached), value: year.reached },
        ]),
      }}
    >
      <SCurve
        label={title}
        wide
        plan={{ label: t("chart.capex.series"), points }}
        x={yearAxis(points.map(({ x }) => x))}
        y={moneyAxis(
          points.map(({ y }) => y),
          frame.currency,
          language,
        )}
      />
    </CaseChart>
  );
}
