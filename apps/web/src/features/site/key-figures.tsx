import { formatDate } from "@fabroom/contracts";
import type { Headline } from "@fabroom/finance";
import { type FigureLabels, KeyFigures } from "@fabroom/ui";
import { CaseFigure } from "./case-figure.tsx";
import { type CaseFrame, useCase } from "./case-frame.ts";
import type { ScenarioHeadline } from "./derive/scenario.ts";

const SHOWN = [
  ["capex", "currencyM"],
  ["capacity", "wafersPerMonth"],
  ["projectIrr", "ratio"],
  ["npv", "currencyM"],
  ["paybackYears", "years"],
  ["minDscr", "multiple"],
] as const;

type Props = {
  headline: Headline;
  capacity: number;
  scenarios: readonly ScenarioHeadline[];
  frame: CaseFrame;
  labels: FigureLabels;
};

/** The six figures of the case, each with the span between downside and upside, its firmness and its date. */
export function CaseKeyFigures({ headline, capacity, scenarios, frame, labels }: Props) {
  const { t, language, figure } = useCase(frame);
  const of = (id: string) => scenarios.find((scenario) => scenario.id === id)?.headline ?? null;
  const [low, high] = [of("downside"), of("upside")];
  return (
    <KeyFigures
      label={t("keyFigures")}
      items={SHOWN.map(([name, unit]) => {
        const range =
          name === "capacity" || !low || !high
            ? null
            : t("range", { low: figure(low[name], unit), high: figure(high[name], unit) });
        return {
          id: name,
          label: t(`figure.${name}`),
          value: (
            <CaseFigure
              name={name}
              value={name === "capacity" ? capacity : headline[name]}
              frame={frame}
              labels={labels}
              range={range}
            />
          ),
          range: range ?? t("fixed"),
          status: "assumption" as const,
          statusText: labels.status.assumption,
          note: t("asOf", { date: formatDate(frame.publishedAt, language) }),
        };
      })}
    />
  );
}
