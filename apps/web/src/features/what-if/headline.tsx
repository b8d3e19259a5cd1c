"use client";

import { cx, VisuallyHidden } from "@fabroom/ui";
import { useEffect, useState } from "react";
import type { QuickFigure, QuickFigures } from "./derive/case.ts";
import { directionOf, unitOf, useWords } from "./use-words.ts";

const SHOWN = [
  "npv",
  "equityIrr",
  "minDscr",
  "projectIrr",
  "lcow",
  "paybackYears",
] as const satisfies readonly QuickFigure[];

type Props = { figures: QuickFigures; base: QuickFigures; currency: string };

/** Six figures of the case at hand, each with its distance from the published case. They follow the slider. */
export function HeadlineStrip({ figures, base, currency }: Props) {
  const { t, figure, difference } = useWords(currency);
  const moved = SHOWN.some((name) => !Object.is(figures[name], base[name]));
  const spoken = SHOWN.slice(0, 3)
    .map((name) => `${t(`short.${name}`)} ${figure(figures[name], unitOf(name))}`)
    .join(", ");
  return (
    <section
      aria-label={t("headline")}
      data-headline
      className="@container sticky top-(--sticky-top) z-10 -mx-4 border-b border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0"
    >
      <dl className="grid grid-cols-3 gap-x-5 gap-y-4 @3xl:grid-cols-6">
        {SHOWN.map((name, index) => (
          <div key={name} className={cx("min-w-0 flex-col", index > 2 ? "hidden @md:flex" : "flex")}>
            <dt className="text-xs font-medium text-muted">{t(`short.${name}`)}</dt>
            <dd data-figure={name} className="font-serif text-base font-semibold tracking-heading text-ink @md:text-lg">
              {figure(figures[name], name === "lcow" ? "currencyPerWafer" : unitOf(name))}
            </dd>
            <dd className={cx("text-xs tabular-nums", toneOf(name, figures[name], base[name]))}>
              {moved ? difference(figures[name], base[name], unitOf(name)) : t("asPublished")}
            </dd>
          </div>
        ))}
      </dl>
      <VisuallyHidden>
        <Spoken text={spoken} />
      </VisuallyHidden>
    </section>
  );
}

/** Better and worse are also written by the sign; colour only repeats it. */
export function toneOf(name: QuickFigure, to: number | null, from: number | null): string {
  if (to === null || from === null || to === from) return "text-muted";
  const better = to > from === directionOf(name) > 0;
  return better ? "text-positive" : "text-critical";
}

/** What a screen reader hears once the slider rests: not every step on the way. */
function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 900);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span aria-live="polite" aria-atomic>
      {said}
    </span>
  );
}
