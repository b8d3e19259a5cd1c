"use client";

import { formatFigure } from "@fabroom/contracts";
import { LineChart } from "@fabroom/ui/charts";
import { countAxis, yearAxis } from "@/lib/axis.ts";
import { CaseFigure } from "../case-figure.tsx";
import type { QuickSeries, RampPoint } from "../derive/case.ts";
import { useWords } from "../use-words.ts";
import { monthOf } from "./cover.tsx";

type Props = { mine: QuickSeries; base: QuickSeries; moved: boolean; currency: string };

/** Wafer starts a month as the modules come up to their rate. */
export function RampFigure({ mine, base, moved, currency }: Props) {
  const { t, language, month } = useWords(currency);
  const wafers = (value: number) => formatFigure(Math.round(value), "wafersPerMonth", language);
  const [full, before] = [fullAt(mine.ramp), fullAt(base.ramp)];
  const title = full
    ? t("ramp.title", {
        rate: wafers(full.most),
        date: month(monthOf(full.x)),
        months: Math.abs(Math.round((full.x - (before?.x ?? full.x)) * 12)),
        shift: !before || Math.abs(full.x - before.x) < 1e-6 ? "same" : full.x > before.x ? "later" : "earlier",
      })
    : t("ramp.none");
  const points = (list: RampPoint[]) => list.map(({ x, wspm }) => ({ x, y: wspm }));
  const baseAt = new Map(base.ramp.map((one) => [one.label, one.wspm]));
  return (
    <CaseFigure
      id="ramp"
      title={title}
      subtitle={t("ramp.subtitle")}
      table={{
        caption: t("ramp.caption"),
        columns: [
          { label: t("ramp.quarter"), unit: null },
          { label: t("mine"), unit: "wafersPerMonth" },
          { label: t("base"), unit: "wafersPerMonth" },
        ],
        rows: mine.ramp.map((one) => {
          const value = baseAt.get(one.label) ?? null;
          return [
            month(one.label),
            { text: wafers(one.wspm), value: one.wspm },
            { text: value === null ? "–" : wafers(value), value },
          ];
        }),
      }}
    >
      <LineChart
        label={title}
        series={[
          { id: "mine", label: t(moved ? "mine" : "base"), points: points(mine.ramp), tone: "accent" as const },
          ...(moved ? [{ id: "base", label: t("base"), points: points(base.ramp), dashed: true }] : []),
        ]}
        x={yearAxis([...mine.ramp, ...(moved ? base.ramp : [])].map(({ x }) => x))}
        y={countAxis(t("ramp.unit"), language)}
      />
    </CaseFigure>
  );
}

/** The first quarter within half a per cent of the highest rate. */
function fullAt(ramp: RampPoint[]): { x: number; most: number } | null {
  const most = Math.max(0, ...ramp.map(({ wspm }) => wspm));
  const found = most > 0 ? ramp.find(({ wspm }) => wspm >= 0.995 * most) : undefined;
  return found ? { x: found.x, most } : null;
}
