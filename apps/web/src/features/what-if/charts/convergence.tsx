"use client";

import { formatFigure } from "@fabroom/contracts";
import { AreaBand } from "@fabroom/ui/charts";
import { moneyAxis } from "@/lib/axis.ts";
import type { Simulation } from "@/workers/protocol.ts";
import { CaseFigure } from "../case-figure.tsx";
import { useWords } from "../use-words.ts";

type Props = { simulation: Simulation; currency: string; wide?: boolean };

/** Whether the number of runs is enough: the mean with its standard error as the runs add up. */
export function Convergence({ simulation, currency, wide = false }: Props) {
  const { t, language, millions, figure } = useWords(currency);
  const list = simulation.convergence;
  const last = list.at(-1);
  if (!last) return null;
  const title = t("convergence.title", { error: millions(last.standardError), paths: last.paths });
  return (
    <CaseFigure
      id="convergence"
      title={title}
      subtitle={t("convergence.subtitle")}
      table={{
        caption: t("convergence.caption"),
        columns: [
          { label: t("convergence.paths"), unit: "count" },
          { label: t("risk.mean"), unit: "currencyM" },
          { label: t("convergence.error"), unit: "currencyM" },
          ...["P10", "P50", "P90"].map((label) => ({ label, unit: "currencyM" as const })),
        ],
        rows: list.map((one) => [
          { text: figure(one.paths, "count"), value: one.paths },
          { text: millions(one.mean), value: one.mean },
          { text: millions(one.standardError), value: one.standardError },
          ...([one.p10, one.p50, one.p90] as const).map((value) => ({
            text: figure(value, "currencyM"),
            value,
          })),
        ]),
      }}
    >
      <AreaBand
        label={title}
        wide={wide}
        scale={0.7}
        band={{
          id: "error",
          label: t("convergence.band"),
          points: list.map((one) => ({
            x: one.paths,
            low: (one.mean - one.standardError) * 1e6,
            high: (one.mean + one.standardError) * 1e6,
          })),
        }}
        series={[
          { id: "mean", label: t("risk.mean"), points: list.map((one) => ({ x: one.paths, y: one.mean * 1e6 })) },
        ]}
        x={{ format: (value) => formatFigure(value, "count", language) }}
        y={{
          ...moneyAxis(
            list.map((one) => one.mean * 1e6),
            currency,
            language,
          ),
          truncatedNote: t("convergence.truncated"),
        }}
      />
    </CaseFigure>
  );
}
