"use client";

import { KeyFigures, Notice } from "@fabroom/ui";
import type { Simulation } from "@/workers/protocol.ts";
import { useWords } from "./use-words.ts";

/** What the runs say in numbers, and what went wrong in them. */
export function SimulationFigures({ simulation: s, currency }: { simulation: Simulation; currency: string }) {
  const { t, figure } = useWords(currency);
  const share = (value: number | null) => figure(value, "ratio");
  const { quantiles } = s.npv;
  return (
    <div className="flex flex-col gap-4">
      <KeyFigures
        label={t("risk.figures")}
        items={[
          {
            id: "irr",
            label: t("risk.irrBelow", { hurdle: figure(s.hurdle, "ratio") }),
            value: share(s.irrBelowHurdle),
          },
          { id: "npv", label: t("risk.npvBelow"), value: share(s.npvBelowZero) },
          {
            id: "dscr",
            label: t("risk.dscrBelow", { floor: figure(s.dscrFloor, "multiple") }),
            value: share(s.minDscrBelow),
          },
          {
            id: "mean",
            label: t("risk.mean"),
            value: figure(s.npv.mean, "currencyM"),
            note: t("risk.error", { error: figure(s.npv.standardError, "currencyM") }),
          },
          {
            id: "p50",
            label: t("risk.median"),
            value: figure(quantiles.p50, "currencyM"),
            note: t("risk.range", {
              low: figure(quantiles.p10, "currencyM"),
              high: figure(quantiles.p90, "currencyM"),
            }),
          },
          { id: "cvar", label: t("risk.cvar"), value: figure(s.cvar5, "currencyM") },
        ]}
      />
      <SimulationAccount simulation={s} />
    </div>
  );
}

/** How the runs were made, and what went wrong in them. */
export function SimulationAccount({ simulation: s }: { simulation: Simulation }) {
  const { t, figure } = useWords("USD");
  const count = (value: number) => figure(value, "count");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        {t("risk.account", {
          paths: count(s.paths),
          seed: String(s.seed),
          seconds: figure(s.milliseconds / 1000, "none"),
          failed: s.failed,
          absent: s.equityIrr.absent,
        })}{" "}
        {t("risk.convention")}
      </p>
      {s.cancelled ? (
        <Notice tone="caution" title={t("risk.stopped", { paths: count(s.paths), asked: count(s.asked) })} />
      ) : null}
      {s.repaired ? <Notice tone="info" title={t("risk.repaired")} /> : null}
      {s.failed > 0 ? (
        <Notice tone="caution" title={t("risk.failures", { count: s.failed })}>
          <ul className="list-disc pl-5">
            {Object.entries(s.failures).map(([reason, times]) => (
              <li key={reason}>
                {count(times)} × <code className="text-xs">{reason}</code>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
