"use client";

import { FanChart } from "@fabroom/ui/charts";
import { moneyAxis, yearAxis } from "@/lib/axis.ts";
import type { Simulation } from "@/workers/protocol.ts";
import { CaseFigure } from "../case-figure.tsx";
import { useWords } from "../use-words.ts";

type Props = {
  simulation: Simulation;
  currency: string;
  wide?: boolean;
  /** What the case without uncertainty is called; default "This case". */
  caseLabel?: string;
};

/** Running equity cash by model year: quantiles of each year by itself, never one run's story. */
export function CashFan({ simulation, currency, caseLabel, wide = false }: Props) {
  const { t, language, millions } = useWords(currency);
  const { cumulative, caseCumulative, downsideCumulative, startYear } = simulation;
  const mine = caseLabel ?? t("fan.case");
  const years = [...cumulative.p50.keys()];
  const x = (index: number) => startYear + index + 1;
  const band = (low: Float64Array, high: Float64Array) =>
    years.map((index) => ({ x: x(index), low: low[index]! * 1e6, high: high[index]! * 1e6 }));
  const line = (values: readonly number[]) => values.map((value, index) => ({ x: x(index), y: value * 1e6 }));
  const backIn = (values: Float64Array) => {
    const below = values.findIndex((value) => value < 0);
    const found = values.findIndex((value, index) => index > below && value >= 0);
    return below < 0 ? startYear : found < 0 ? null : startYear + found;
  };
  const [half, tenth] = [backIn(cumulative.p50), backIn(cumulative.p10)];
  const title = t("fan.title", {
    half: half === null ? "never" : String(half),
    tenth: tenth === null ? "never" : String(tenth),
  });
  const all = [...cumulative.p10, ...cumulative.p90, ...caseCumulative].map((value) => value * 1e6);
  return (
    <CaseFigure
      id="cash-fan"
      title={title}
      subtitle={t("fan.subtitle")}
      note={t("fan.note", { paths: simulation.paths, seed: String(simulation.seed) })}
      table={{
        caption: t("fan.caption"),
        columns: [
          { label: t("fan.year"), unit: null },
          ...(["p10", "p25", "p50", "p75", "p90"] as const).map((name) => ({
            label: name.toUpperCase(),
            unit: "currencyM" as const,
          })),
          { label: mine, unit: "currencyM" },
          { label: t("set.downside"), unit: "currencyM" },
        ],
        rows: years.map((index) => [
          String(startYear + index),
          ...(["p10", "p25", "p50", "p75", "p90"] as const).map((name) => ({
            text: millions(cumulative[name][index]!),
            value: cumulative[name][index]!,
          })),
          { text: millions(caseCumulative[index]!), value: caseCumulative[index]! },
          {
            text: downsideCumulative ? millions(downsideCumulative[index]!) : "–",
            value: downsideCumulative ? downsideCumulative[index]! : null,
          },
        ]),
      }}
    >
      <FanChart
        label={title}
        wide={wide}
        bands={[
          { id: "outer", label: t("fan.outer"), points: band(cumulative.p10, cumulative.p90) },
          { id: "inner", points: band(cumulative.p25, cumulative.p75) },
        ]}
        base={{ id: "case", label: mine, points: line(caseCumulative) }}
        downside={{ id: "downside", label: t("set.downside"), points: line(downsideCumulative ?? []) }}
        x={yearAxis(years.map(x))}
        y={moneyAxis(all, currency, language)}
      />
    </CaseFigure>
  );
}
