import { type Linear, thin } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { SvgText } from "./svg-text.tsx";
import { FAINT, LINE, MUTED, RULE } from "./tones.ts";

export type AxisFormat = {
  /** A tick without its unit: "20". */
  format: (value: number) => string;
  /** The topmost tick with its unit: "US$25bn". */
  top?: ((value: number) => string) | undefined;
  ticks?: readonly number[] | undefined;
  domain?: readonly [number, number] | undefined;
};

/** Room for the tick labels at the left; the top one may run over the plot, it stands above its line. */
export const yGutter = (scale: Linear, axis: AxisFormat): number =>
  Math.ceil(Math.max(0, ...scale.ticks.slice(0, -1).map((tick) => textWidth(axis.format(tick))))) + 10;

/** Hairlines across the plot, their values standing on them at the left; zero is drawn stronger. */
export function YAxis({ scale, axis, x2 }: { scale: Linear; axis: AxisFormat; x2: number }) {
  const top = scale.ticks.at(-1);
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={0} x2={x2} y1={scale(tick)} y2={scale(tick)} stroke={tick === 0 ? RULE : LINE} />
          <SvgText
            x={0}
            y={scale(tick) - 4}
            fill={FAINT}
            lines={tick === top && axis.top ? axis.top(tick) : axis.format(tick)}
          />
        </g>
      ))}
    </g>
  );
}

type XTick = { at: number; label: string };

/** Labels under the plot, as many as fit, the outer ones kept inside the drawing. */
export function XLabels({ ticks, y, width }: { ticks: readonly XTick[]; y: number; width: number }) {
  const from = ticks[0]?.at ?? 0;
  const to = ticks.at(-1)?.at ?? 0;
  const widest = Math.max(0, ...ticks.map((tick) => textWidth(tick.label)));
  const fitting = new Set(thin(ticks.length, widest, (to - from) * (ticks.length / Math.max(ticks.length - 1, 1))));
  // an outer label moved inwards may reach its neighbour, which is then left out
  let free = Number.NEGATIVE_INFINITY;
  return (
    <g>
      {ticks.map((tick, index) => {
        const half = textWidth(tick.label) / 2;
        const x = Math.min(Math.max(tick.at, half), width - half);
        if (!fitting.has(index) || x - half < free) return null;
        free = x + half + 2;
        return <SvgText key={`${tick.at}-${tick.label}`} x={x} y={y} anchor="middle" fill={MUTED} lines={tick.label} />;
      })}
    </g>
  );
}
