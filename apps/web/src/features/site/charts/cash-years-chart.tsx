import { StackedBars } from "@fabroom/ui/charts";
import { moneyAxis } from "@/lib/axis.ts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { CashData } from "../derive/cash.ts";

/** What each year's cash flow available for debt service pays. */
export function CashYearsChart({ data, frame }: { data: CashData; frame: CaseFrame }) {
  const { t, language, millions, percent } = useCase(frame);
  const first = data.years.find(({ distributions }) => distributions > 0);
  const cfads = data.years.reduce((sum, year) => sum + year.cfads, 0);
  const words = {
    year: first?.label ?? "none",
    share: cfads > 0 ? percent(data.distributions / cfads) : "–",
    cfads: millions(cfads),
  };
  const title = t("chart.cashYears.title", words);
  const keys = ["interest", "principal", "distributions"] as const;
  const scaled = data.years.map((year) => ({
    ...year,
    interest: year.interest * 1e6,
    principal: year.principal * 1e6,
    distributions: year.distributions * 1e6,
    cfads: year.cfads * 1e6,
  }));
  return (
    <CaseChart
      id="cash-years"
      frame={frame}
      title={title}
      subtitle={t("chart.cashYears.subtitle")}
      summary={t("chart.cashYears.summary", words)}
      note={t("chart.cashYears.note")}
      table={{
        caption: t("chart.cashYears.subtitle"),
        columns: [
          { label: t("year"), unit: null },
          { label: t("cashStep.cfads"), unit: "currencyM" },
          ...keys.map((key) => ({ label: t(`cashStep.${key}`), unit: "currencyM" as const })),
          { label: t("chart.cashYears.kept"), unit: "currencyM" },
        ],
        rows: data.years.map((year) => [
          year.label,
          ...[year.cfads, ...keys.map((key) => year[key]), year.kept].map((value) => ({
            text: millions(value),
            value,
          })),
        ]),
      }}
    >
      <StackedBars
        label={title}
        wide
        keys={[
          { key: "interest", label: t("cashStep.interest"), tone: 2 },
          { key: "principal", label: t("cashStep.principal"), tone: 3 },
          { key: "distributions", label: t("cashStep.distributions"), tone: "accent" },
        ]}
        columns={scaled.map((year) => ({
          id: year.label,
          label: year.label,
          values: { interest: year.interest, principal: year.principal, distributions: year.distributions },
        }))}
        line={{ label: t("cashStep.cfads"), values: scaled.map((year) => year.cfads) }}
        y={moneyAxis(
          scaled.flatMap((year) => [year.cfads, year.interest + year.principal + year.distributions]),
          frame.currency,
          language,
        )}
      />
    </CaseChart>
  );
}
