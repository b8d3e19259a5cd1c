import { Canvas, type ChartSize } from "./canvas.tsx";
import { rowsLayout } from "./geometry/rows.ts";
import { linear } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { type BridgeStep, bridge } from "./geometry/waterfall.ts";
import { SvgText } from "./svg-text.tsx";
import { colour, INK, MUTED, RULE } from "./tones.ts";

export type WaterfallProps = {
  label: string;
  steps: readonly BridgeStep[];
  /** What rises is good unless this is a bridge of costs. */
  higherIsBetter?: boolean | undefined;
  wide?: boolean | undefined;
};

const BAR = 18;

/** A bridge from one total to another, driver by driver; signs are written, colour only repeats them. */
export function Waterfall({ label, steps, higherIsBetter = true, wide }: WaterfallProps) {
  const rows = (size: ChartSize) =>
    rowsLayout(
      steps.map((step) => step.label),
      { width: size.width, narrow: size.name === "narrow", top: 0, bar: BAR },
    );
  return (
    <Canvas label={label} wide={wide} height={(size) => rows(size).bottom + 4}>
      {(size) => {
        const layout = rows(size);
        const bars = bridge(steps);
        const room = Math.max(0, ...steps.map((step) => textWidth(step.text))) + 10;
        const negative = bars.some((bar) => bar.to < 0 || bar.from < 0);
        const scale = linear(
          bars.flatMap((bar) => [bar.from, bar.to]),
          { range: [layout.labelWidth + (negative ? room : 0), size.width - room], zero: true, nice: false },
        );
        return (
          <>
            <line x1={scale(0)} x2={scale(0)} y1={0} y2={layout.bottom} stroke={RULE} />
            {bars.map((bar, index) => {
              const row = layout.rows[index]!;
              const from = scale(bar.from);
              const to = scale(bar.to);
              const total = bar.kind === "total";
              const good = bar.value >= 0 === higherIsBetter;
              const leftward = total ? bar.to < 0 : bar.value < 0 && Math.min(from, to) - room >= layout.labelWidth;
              const next = layout.rows[index + 1];
              return (
                <g key={bar.id}>
                  <SvgText x={0} y={row.labelY} lines={row.lines} fill={total ? INK : MUTED} strong={total} halo />
                  {next ? (
                    <line x1={to} x2={to} y1={row.barY + BAR} y2={next.barY} stroke={RULE} strokeDasharray="2 2" />
                  ) : null}
                  <rect
                    x={Math.min(from, to)}
                    y={row.barY}
                    width={Math.max(Math.abs(to - from), 1)}
                    height={BAR}
                    fill={total ? colour("accent") : colour(good ? "positive" : "critical")}
                  >
                    <title>{`${bar.label}: ${bar.text}`}</title>
                  </rect>
                  <SvgText
                    x={leftward ? Math.min(from, to) - 6 : Math.max(from, to) + 6}
                    y={row.barY + BAR / 2 + 4}
                    anchor={leftward ? "end" : "start"}
                    lines={bar.text}
                    strong={total}
                    halo
                  />
                </g>
              );
            })}
          </>
        );
      }}
    </Canvas>
  );
}
