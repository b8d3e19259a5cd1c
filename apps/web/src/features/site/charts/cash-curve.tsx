import { LineChart } from "@fabroom/ui/charts";
import { moneyAxis, yearAxis } from "@/lib/axis.ts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { ReturnsData } from "../derive/returns.ts";

type Props = { data: ReturnsData; paybackYears: number | null; frame: CaseFrame };

/** Cash out and back over the life, of the project and of the shareholders. */
export function CashCurve({ data, paybackYears, frame }: Props) {
  const { t, language, figure, millions } = useCase(frame);
  const scaled = (points: ReturnsData["project"]) => points.map(({ x, y }) => ({ x, y: y * 1e6 }));
  const project = scaled(data.project);
  const equity = scaled(data.equity);
  const words = {
    amount: millions(-data.lowest.y),
    year: data.lowest.year,
    payback: paybackYears === null ? "none" : figure(paybackYears, "years"),
    total: millions(data.projectTotal),
  };
  const title = t("chart.cashCurve.title", words);
  const cell = (value: number) => ({ text: millions(value), value });
  const payback =
    data.payback === null ? [] : [{ x: data.payback, y: 0, label: t("chart.cashCurve.back"), below: true }];
  return (
    <CaseChart
      id="cash-curve"
      frame={frame}
      title={title}
      subtitle={t("chart.cashCurve.subtitle")}
      summary={t("chart.cashCurve.summary", words)}
      table={{
        caption: t("chart.cashCurve.subtitle"),
        columns: [
          { label: t("year"), unit: null },
          { label: t("chart.cashCurve.projectFlow"), unit: "currencyM" },
          { label: t("chart.cashCurve.project"), unit: "currencyM" },
          { label: t("chart.cashCurve.equityFlow"), unit: "currencyM" },
          { label: t("chart.cashCurve.equity"), unit: "currencyM" },
        ],
        rows: data.years.map((year) => [
          year.label,
          cell(year.project),
          cell(year.projectTotal),
          cell(year.equity),
          cell(year.equityTotal),
        ]),
      }}
    >
      <LineChart
        label={title}
        wide
        series={[
          { id: "project", label: t("chart.cashCurve.projectShort"), points: project },
          { id: "equity", label: t("chart.cashCurve.equityShort"), points: equity },
        ]}
        marks={[
          {
            x: data.lowest.x,
            y: data.lowest.y * 1e6,
            label: t("chart.cashCurve.deepest", words),
            below: true,
          },
          ...payback,
        ]}
        x={yearAxis(project.map(({ x }) => x))}
        y={moneyAxis(
          [...project, ...equity].map(({ y }) => y),
          frame.currency,
          language,
        )}
      />
    </CaseChart>
  );
}
