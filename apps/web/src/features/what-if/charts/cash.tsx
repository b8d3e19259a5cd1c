"use client";

import { Waterfall } from "@fabroom/ui/charts";
import { CaseFigure } from "../case-figure.tsx";
import type { QuickSeries } from "../derive/case.ts";
import { useWords } from "../use-words.ts";

type Props = { mine: QuickSeries; base: QuickSeries; currency: string };

/** Where the money of the operating years goes, from revenue to the shareholders. */
export function CashFigure({ mine, base, currency }: Props) {
  const { t, figure, millions } = useWords(currency);
  const at = (series: QuickSeries, id: string) => series.cash.find((step) => step.id === id)?.value ?? 0;
  const [revenue, distributions] = [at(mine, "revenue"), at(mine, "distributions")];
  const title = t("cash.title", {
    revenue: millions(revenue),
    distributions: millions(distributions),
    share: revenue > 0 ? figure(distributions / revenue, "ratio") : "–",
  });
  return (
    <CaseFigure
      id="cash"
      title={title}
      subtitle={t("cash.subtitle")}
      table={{
        caption: t("cash.caption"),
        columns: [
          { label: t("cash.step"), unit: null },
          { label: t("mine"), unit: "currencyM" },
          { label: t("base"), unit: "currencyM" },
        ],
        rows: mine.cash.map((step) => [
          t(`cash.${step.id}`),
          { text: millions(step.value), value: step.value },
          { text: millions(at(base, step.id)), value: at(base, step.id) },
        ]),
      }}
    >
      <Waterfall
        label={title}
        steps={mine.cash.map(({ id, kind, value }) => ({
          id,
          kind,
          value,
          label: t(`cash.${id}`),
          text: millions(value),
        }))}
      />
    </CaseFigure>
  );
}
