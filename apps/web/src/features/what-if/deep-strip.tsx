"use client";

import type { Assumptions, DeepMetrics } from "@fabroom/finance";
import { useWords } from "./use-words.ts";

type Props = { metrics: DeepMetrics | null; pending: boolean; assumptions: Assumptions };

/** The figures that take further runs: they come a moment after the slider has come to rest. */
export function DeepStrip({ metrics, pending, assumptions }: Props) {
  const { t, figure } = useWords(assumptions.currency);
  const unit = assumptions.pricing.mode === "goodDie" ? "currencyPerDie" : "currencyPerWafer";
  const items = [
    ["breakEvenPrice", metrics?.breakEvenPrice == null ? t("deep.none") : figure(metrics.breakEvenPrice, unit)],
    [
      "breakEvenUtilisation",
      metrics?.breakEvenUtilisation == null ? t("deep.none") : figure(metrics.breakEvenUtilisation, "ratio"),
    ],
    ["delayCostPerMonth", figure(metrics?.delayCostPerMonth, "currencyM")],
  ] as const;
  return (
    <dl aria-busy={pending} className={`flex flex-wrap gap-x-8 gap-y-2 text-sm ${pending ? "opacity-60" : ""}`}>
      {items.map(([name, text]) => (
        <div key={name} className="flex items-baseline gap-2">
          <dt className="text-muted">{t(`deep.${name}`)}</dt>
          <dd className="font-medium text-ink tabular-nums">{metrics ? text : "…"}</dd>
        </div>
      ))}
    </dl>
  );
}
