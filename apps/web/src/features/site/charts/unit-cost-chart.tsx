import { StackedBars, type Tone } from "@fabroom/ui/charts";
import { moneyAxis } from "@/lib/axis.ts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import { COST_PARTS, type CostPart, type UnitCostData } from "../derive/unit-cost.ts";

const TONE: Record<CostPart, Tone> = {
  variable: 2,
  energy: 5,
  labour: 3,
  maintenance: 4,
  overhead: "context",
  depreciation: "accent",
};

/** What a wafer costs, part by part, under the line of what it sells for. */
export function UnitCostChart({ data, frame }: { data: UnitCostData; frame: CaseFrame }) {
  const { t, language, whole, percent } = useCase(frame);
  const { mature } = data;
  const words = {
    year: mature.label,
    revenue: whole(mature.revenue),
    cost: whole(mature.cost),
    share: percent(mature.parts.depreciation / mature.cost),
    margin: whole(mature.revenue - mature.cost),
    // of the year the finding speaks of, its two figures say it already
    loss: data.lossFrom === null || data.lossFrom === mature.label ? "none" : data.lossFrom,
  };
  const title = t("chart.unitCost.title", words);
  return (
    <CaseChart
      id="unit-cost"
      frame={frame}
      title={title}
      subtitle={t("chart.unitCost.subtitle")}
      summary={t("chart.unitCost.summary", words)}
      note={t("chart.unitCost.note")}
      table={{
        caption: t("chart.unitCost.subtitle"),
        columns: [
          { label: t("year"), unit: null },
          { label: t("chart.unitCost.revenue"), unit: "currencyPerWafer" },
          { label: t("chart.unitCost.cost"), unit: "currencyPerWafer" },
          ...COST_PARTS.map((part) => ({ label: t(`costPart.${part}`), unit: "currencyPerWafer" as const })),
        ],
        rows: data.years.map((year) => [
          year.label,
          ...[year.revenue, year.cost, ...COST_PARTS.map((part) => year.parts[part])].map((value) => ({
            text: whole(value),
            value,
          })),
        ]),
      }}
    >
      <StackedBars
        label={title}
        wide
        keys={COST_PARTS.map((part) => ({ key: part, label: t(`costPart.${part}`), tone: TONE[part] }))}
        columns={data.years.map((year) => ({ id: year.label, label: year.label, values: year.parts }))}
        line={{ label: t("chart.unitCost.revenue"), values: data.years.map((year) => year.revenue) }}
        y={moneyAxis(
          data.years.flatMap((year) => [year.revenue, year.cost]),
          frame.currency,
          language,
        )}
      />
    </CaseChart>
  );
}
