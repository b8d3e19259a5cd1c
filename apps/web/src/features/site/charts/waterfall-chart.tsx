import { Waterfall } from "@fabroom/ui/charts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { CashData } from "../derive/cash.ts";

/** Where the revenue of the operating years goes, in the order of payment. */
export function WaterfallChart({ data, frame }: { data: CashData; frame: CaseFrame }) {
  const { t, millions, percent } = useCase(frame);
  const words = {
    revenue: millions(data.revenue),
    debt: percent(data.toDebt / data.revenue),
    shareholders: percent(data.distributions / data.revenue),
    distributions: millions(data.distributions),
  };
  const title = t("chart.waterfall.title", words);
  const signed = (value: number, kind: string) =>
    kind === "change" && value > 0 ? `+${millions(value)}` : millions(value);
  return (
    <CaseChart
      id="waterfall"
      frame={frame}
      title={title}
      subtitle={t("chart.waterfall.subtitle")}
      summary={t("chart.waterfall.summary", words)}
      table={{
        caption: t("chart.waterfall.subtitle"),
        columns: [
          { label: t("chart.waterfall.step"), unit: null },
          { label: t("amount"), unit: "currencyM" },
        ],
        rows: data.steps.map(({ id, kind, value }) => [t(`cashStep.${id}`), { text: signed(value, kind), value }]),
      }}
    >
      <Waterfall
        label={title}
        wide
        steps={data.steps.map(({ id, kind, value }) => ({
          id,
          kind,
          value,
          label: t(`cashStep.${id}`),
          text: signed(value, kind),
        }))}
      />
    </CaseChart>
  );
}
