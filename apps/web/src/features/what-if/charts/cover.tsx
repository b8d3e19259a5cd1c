"use client";

import { DscrChart } from "@fabroom/ui/charts";
import { multipleAxis, yearAxis } from "@/lib/axis.ts";
import { CaseFigure } from "../case-figure.tsx";
import type { QuickSeries } from "../derive/case.ts";
import { useWords } from "../use-words.ts";

type Props = { mine: QuickSeries; base: QuickSeries; moved: boolean; currency: string };

/** Cover of senior debt on every date on which principal falls due, beside the published case. */
export function CoverFigure({ mine, base, moved, currency }: Props) {
  const { t, language, figure, millions, year } = useWords(currency);
  const times = (value: number) => figure(value, "multiple");
  const lowest = mine.cover.reduce<(typeof mine.cover)[number] | null>(
    (least, one) => (!least || one.dscr < least.dscr ? one : least),
    null,
  );
  if (!lowest) return <p className="border-y border-line py-6 text-sm text-muted">{t("cover.none")}</p>;
  const state = lowest.dscr < mine.defaultAt ? "default" : lowest.dscr < mine.lockupAt ? "lockup" : "above";
  const words = {
    min: times(lowest.dscr),
    year: year(lowest.x),
    lockup: times(mine.lockupAt),
    default: times(mine.defaultAt),
    state,
    // a sculpted schedule keeps one cover throughout: the least of equal values is no finding
    flat: String(mine.cover.every((one) => one.dscr - lowest.dscr < 0.005)),
  };
  const title = t("cover.title", words);
  const baseAt = new Map(base.cover.map((one) => [one.x.toFixed(3), one.dscr]));
  const points = (series: QuickSeries) => series.cover.map(({ x, dscr }) => ({ x, y: dscr }));
  return (
    <CaseFigure
      id="cover"
      title={title}
      subtitle={t("cover.subtitle")}
      table={{
        caption: t("cover.caption"),
        columns: [
          { label: t("date"), unit: null },
          { label: t("cover.mine"), unit: "multiple" },
          { label: t("cover.base"), unit: "multiple" },
          { label: t("cover.cfads"), unit: "currencyM" },
          { label: t("cover.service"), unit: "currencyM" },
        ],
        rows: mine.cover.map((one) => {
          const before = baseAt.get(one.x.toFixed(3)) ?? null;
          return [
            monthOf(one.x),
            { text: times(one.dscr), value: one.dscr },
            { text: before === null ? "–" : times(before), value: before },
            { text: millions(one.cfads), value: one.cfads },
            { text: millions(one.service), value: one.service },
          ];
        }),
      }}
    >
      <DscrChart
        label={title}
        base={{ label: t(moved ? "mine" : "base"), points: points(mine) }}
        downside={moved && base.cover.length > 0 ? { label: t("base"), points: points(base) } : undefined}
        lockUp={{ value: mine.lockupAt, label: t("cover.lockup", words) }}
        default={{ value: mine.defaultAt, label: t("cover.default", words) }}
        minimumLabel={(point) => t("cover.minimum", { value: times(point.y) })}
        x={yearAxis([...mine.cover, ...(moved ? base.cover : [])].map(({ x }) => x))}
        y={multipleAxis(language)}
      />
    </CaseFigure>
  );
}

/** The month that ends at a place on the axis of years, as `YYYY-MM`. */
export function monthOf(x: number): string {
  const month = Math.round(x * 12) - 1;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}
