"use client";

import { KeyFigures } from "@fabroom/ui";
import type { Simulation } from "@/workers/protocol.ts";
import { SimulationAccount } from "../simulation-figures.tsx";
import { useWords } from "../use-words.ts";

type Props = { simulation: Simulation; discountRate: number };

/** What the runs of the network say in numbers: the chance to miss beside the middle and the span. */
export function NetworkFigures({ simulation: s, discountRate }: Props) {
  const { t, figure } = useWords("USD");
  const share = (value: number | null) => figure(value, "ratio");
  const rate = (value: number | null) => figure(value, "ratioPerYear");
  const money = (value: number | null) => figure(value, "currencyM");
  const [irr, npv] = [s.equityIrr.quantiles, s.npv.quantiles];
  const at = { rate: share(discountRate) };
  return (
    <div className="flex flex-col gap-4">
      <KeyFigures
        label={t("risk.figures")}
        items={[
          {
            id: "below",
            label: t("risk.irrBelow", { hurdle: share(s.hurdle) }),
            value: share(s.irrBelowHurdle),
            note: t("network.allRuns"),
          },
          {
            id: "irr",
            label: t("network.medianIrr"),
            value: rate(irr.p50),
            range: t("risk.range", { low: rate(irr.p10), high: rate(irr.p90) }),
            note: t("network.publishedIrr", { rate: rate(s.caseEquityIrr) }),
          },
          {
            id: "npv",
            label: t("network.medianNpv", at),
            value: money(npv.p50),
            range: t("risk.range", { low: money(npv.p10), high: money(npv.p90) }),
          },
          {
            id: "loss",
            label: t("network.npvBelow", at),
            value: share(s.npvBelowZero),
            note: t("network.allRuns"),
          },
          { id: "cvar", label: t("network.worst"), value: money(s.cvar5), note: t("network.worstNote", at) },
          {
            id: "dscr",
            label: t("network.dscrBelow", { floor: figure(s.dscrFloor, "multiple") }),
            value: share(s.minDscrBelow),
            note: t("network.dscrNote"),
          },
        ]}
      />
      <SimulationAccount simulation={s} />
    </div>
  );
}
