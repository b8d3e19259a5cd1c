"use client";

import { formatPercent } from "@fabroom/contracts";
import { defaultDrivers } from "@fabroom/finance";
import { Slider } from "@fabroom/ui";
import { useMemo, useState } from "react";
import { quickCase } from "../derive/case.ts";
import { useWords } from "../use-words.ts";
import type { RatedSite } from "./rated-sites.ts";

const REACH = 0.3;

/** Project NPV of all sites in US dollars, and how many earn their hurdle, at a price moved by a share at every site. */
function atPrice(sites: readonly RatedSite[], move: number) {
  let npv = 0;
  let good = 0;
  for (const { assumptions, usdRate } of sites) {
    const { path } = defaultDrivers(assumptions).find(({ id }) => id === "price")!;
    const price = path
      .split(".")
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], assumptions) as number;
    const run = quickCase(assumptions, move === 0 ? {} : { [path]: price * (1 + move) });
    if (!run.ok) return null;
    npv += run.figures.npv * usdRate;
    if ((run.figures.equityIrr ?? Number.NEGATIVE_INFINITY) >= assumptions.returns.hurdle) good++;
  }
  return { npv, good };
}

/** One slider that travels along the chapters: what is left of the network when wafers sell for less. */
export function PriceSlider({ sites }: { sites: readonly RatedSite[] }) {
  const { t, language, figure } = useWords("USD");
  const [move, setMove] = useState(0);
  const published = useMemo(() => atPrice(sites, 0), [sites]);
  const now = useMemo(() => atPrice(sites, move), [sites, move]);
  const money = (value: number | undefined) => figure(value, "currencyM");
  const signed = `${move > 0 ? "+" : ""}${formatPercent(move, language, 0)}`;
  return (
    <section
      aria-label={t("priceSlider.label")}
      data-chrome
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 grid grid-cols-2 items-center gap-x-6 gap-y-1 border-t border-line-strong bg-surface px-4 py-2 sm:grid-cols-[minmax(12rem,1fr)_auto_auto] lg:bottom-0"
    >
      <div className="col-span-2 sm:col-span-1">
        <div className="flex items-baseline justify-between gap-3 text-sm">
          <span className="font-medium">{t("priceSlider.label")}</span>
          <span className="tabular-nums">{move === 0 ? t("asPublished") : signed}</span>
        </div>
        <Slider
          label={t("priceSlider.label")}
          value={move}
          min={-REACH}
          max={REACH}
          step={0.01}
          mark={0}
          format={{ style: "percent", signDisplay: "exceptZero" }}
          onChange={setMove}
        />
      </div>
      <Figure
        label={t("priceSlider.good")}
        value={now ? t("priceSlider.of", { good: now.good, all: sites.length }) : "–"}
        was={move !== 0 && published ? t("priceSlider.of", { good: published.good, all: sites.length }) : null}
      />
      <Figure
        label={t("priceSlider.npv")}
        value={money(now?.npv)}
        was={move !== 0 && published ? money(published.npv) : null}
      />
    </section>
  );
}

function Figure({ label, value, was }: { label: string; value: string; was: string | null }) {
  const { t } = useWords("USD");
  return (
    <p className="min-w-32">
      <span className="block text-xs text-muted">{label}</span>
      <span className="font-serif text-base font-semibold tracking-heading">{value}</span>
      <span className="ml-2 text-xs text-muted tabular-nums">{was === null ? "" : t("priceSlider.was", { was })}</span>
    </p>
  );
}
