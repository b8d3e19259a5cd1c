"use client";

import { Histogram } from "@fabroom/ui/charts";
import { percentAxis } from "@/lib/axis.ts";
import type { Simulation } from "@/workers/protocol.ts";
import { CaseFigure } from "../case-figure.tsx";
import { useWords } from "../use-words.ts";

type Props = {
  simulation: Simulation;
  currency: string;
  /** Why most runs end below the case, where they do. */
  why: string;
  wide?: boolean;
  /** Of the whole network instead of one case. */
  network?: boolean;
};

/** How often each equity return came out, with the runs short of the hurdle set apart. */
export function RateHistogram({ simulation, currency, why, wide = false, network = false }: Props) {
  const { t, language, figure } = useWords(currency);
  const { irrBins, hurdle, irrBelowHurdle, equityIrr, caseEquityIrr, paths } = simulation;
  const share = (value: number) => figure(value, "ratio");
  const below = irrBelowHurdle ?? 0;
  const words = { share: share(below), hurdle: share(hurdle), median: figure(equityIrr.quantiles.p50, "ratioPerYear") };
  const title = t("histogram.title", words);
  const missing = equityIrr.failed + equityIrr.absent;
  return (
    <CaseFigure
      id="irr-histogram"
      title={title}
      subtitle={t("histogram.subtitle", {
        paths,
        of: network ? "network" : "case",
        rate: figure(caseEquityIrr, "ratioPerYear"),
      })}
      note={`${why} ${missing > 0 ? t("histogram.missing", { count: missing }) : t("histogram.outer")}`.trim()}
      table={{
        caption: t("histogram.caption"),
        columns: [
          { label: t("histogram.from"), unit: "ratioPerYear" },
          { label: t("histogram.to"), unit: "ratioPerYear" },
          { label: t("histogram.count"), unit: "count" },
        ],
        rows: irrBins.map((bin) => [
          { text: share(bin.from), value: bin.from },
          { text: share(bin.to), value: bin.to },
          { text: figure(bin.count, "count"), value: bin.count },
        ]),
      }}
    >
      {irrBins.length > 0 ? (
        <Histogram
          label={title}
          wide={wide}
          bins={irrBins}
          x={percentAxis(language)}
          threshold={{ value: hurdle, label: t("histogram.hurdle", words) }}
          belowText={t("histogram.below", words)}
          aboveText={t("histogram.above", { share: share(1 - Math.round(below * 1000) / 1000) })}
        />
      ) : (
        <p className="py-6 text-sm text-muted">{t("histogram.none")}</p>
      )}
    </CaseFigure>
  );
}
