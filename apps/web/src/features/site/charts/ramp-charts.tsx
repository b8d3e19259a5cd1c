import { formatNumber, formatQuarter } from "@fabroom/contracts";
import { type ChartTable, LineChart } from "@fabroom/ui/charts";
import { countAxis, percentAxis, yearAxis } from "@/lib/axis.ts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { RampData } from "../derive/ramp.ts";

/** How the line fills and how the yield is learnt: two panels over the same quarters. */
export function RampCharts({ data, frame }: { data: RampData; frame: CaseFrame }) {
  const { t, language, figure, percent } = useCase(frame);
  const { quarters } = data;
  const wafers = (value: number) => figure(Math.round(value), "wafersPerMonth");
  const defects = (value: number) => figure(value, "defectsPerCm2");
  const words = {
    wspm: wafers(data.mature),
    share: percent(data.mature / data.nameplate),
    quarter: formatQuarter(data.fullQuarter, language),
    nameplate: wafers(data.nameplate),
    start: percent(data.yieldStart),
    mature: percent(data.yieldMature),
    d0: defects(data.defectsStart),
    d1: defects(data.defectsMature),
    lineYield: percent(data.lineYield),
    dies: figure(data.diesPerWafer, "diesPerWafer"),
    learns: String(Math.abs(data.yieldMature - data.yieldStart) >= 0.005),
  };
  const x = yearAxis(quarters.map((quarter) => quarter.x));
  const table: ChartTable = {
    caption: t("chart.ramp.caption"),
    columns: [
      { label: t("quarter"), unit: null },
      { label: t("chart.ramp.starts"), unit: "wafersPerMonth" },
      { label: t("chart.ramp.out"), unit: "wafers" },
      { label: t("chart.yield.series"), unit: "ratio" },
      { label: t("chart.yield.defects"), unit: "defectsPerCm2" },
    ],
    rows: quarters.map((one) => [
      formatQuarter(one.start, language),
      { text: formatNumber(Math.round(one.wspm), language), value: one.wspm },
      { text: formatNumber(Math.round(one.wafersOut), language), value: one.wafersOut },
      { text: percent(one.dieYield, 1), value: one.dieYield },
      { text: one.defects === null ? "–" : defects(one.defects), value: one.defects },
    ]),
  };
  const ramp = t("chart.ramp.title", words);
  const learning = t("chart.yield.title", words);
  return (
    <div className="grid gap-6 2xl:grid-cols-2">
      <CaseChart
        id="ramp-starts"
        frame={frame}
        title={ramp}
        subtitle={t("chart.ramp.subtitle")}
        summary={t("chart.ramp.summary", words)}
        table={table}
      >
        <LineChart
          label={ramp}
          series={[
            {
              id: "starts",
              label: t("chart.ramp.starts"),
              area: true,
              points: quarters.map((one) => ({ x: one.x, y: one.wspm })),
            },
            {
              id: "nameplate",
              label: t("chart.ramp.nameplate"),
              dashed: true,
              points: quarters.map((one) => ({ x: one.x, y: data.nameplate })),
            },
          ]}
          x={x}
          y={countAxis(t("chart.ramp.unit"), language)}
        />
      </CaseChart>
      <CaseChart
        id="yield-learning"
        frame={frame}
        title={learning}
        subtitle={t("chart.yield.subtitle")}
        summary={t("chart.yield.summary", words)}
        table={table}
        note={t("chart.yield.note", words)}
      >
        <LineChart
          label={learning}
          series={[{ id: "yield", label: "", points: quarters.map((one) => ({ x: one.x, y: one.dieYield })) }]}
          x={x}
          y={{ ...percentAxis(language), domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] }}
        />
      </CaseChart>
    </div>
  );
}
