import { type Bar, BarChart } from "@fabroom/ui/charts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { ScenarioHeadline } from "../derive/scenario.ts";

type Props = { data: readonly ScenarioHeadline[]; hurdle: number; frame: CaseFrame };

/** The equity return of every standing scenario. */
export function ScenarioChart({ data, hurdle, frame }: Props) {
  const { t, millions, percent } = useCase(frame);
  const irr = (id: string) => data.find((one) => one.id === id)?.headline?.equityIrr ?? null;
  const text = (value: number | null) => (value === null ? t("noRate") : percent(value, 1));
  const words = {
    base: text(irr("base")),
    downside: text(irr("downside")),
    noSubsidy: text(irr("noSubsidy")),
    hurdle: percent(hurdle),
  };
  const title = t("chart.scenarios.title", words);
  const bars = data.map(
    ({ id, headline }): Bar => ({
      id,
      label: t(`scenario.${id}.name`),
      value: headline?.equityIrr ?? 0,
      text: headline ? text(headline.equityIrr) : t("refused"),
      status: "assumption",
    }),
  );
  return (
    <CaseChart
      id="scenarios"
      frame={{ ...frame, scenario: "base" }}
      title={title}
      subtitle={t("chart.scenarios.subtitle", words)}
      summary={t("chart.scenarios.summary", words)}
      table={{
        caption: t("chart.scenarios.caption"),
        columns: [
          { label: t("chart.scenarios.scenario"), unit: null },
          { label: t("figure.equityIrr"), unit: "ratioPerYear" },
          { label: t("figure.npv"), unit: "currencyM" },
        ],
        rows: data.map(({ id, headline }) => [
          t(`scenario.${id}.name`),
          { text: headline ? text(headline.equityIrr) : t("refused"), value: headline?.equityIrr ?? null },
          { text: millions(headline?.npv ?? null), value: headline?.npv ?? null },
        ]),
      }}
    >
      <BarChart label={title} bars={bars} emphasis={frame.scenario} wide />
    </CaseChart>
  );
}
