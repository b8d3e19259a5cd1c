import type { FigureStatus } from "@fabroom/contracts";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { rowsLayout } from "./geometry/rows.ts";
import { finite, linear } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { SvgText } from "./svg-text.tsx";
import { GROUND, INK, MUTED, RULE, type Tone } from "./tones.ts";

export type Bar = {
  id: string;
  label: string;
  value: number;
  /** The value as it is written at the end of the bar. */
  text: string;
  status?: FigureStatus | undefined;
  tone?: Tone | undefined;
  /** A range around the value, drawn as a thin line. */
  low?: number | undefined;
  high?: number | undefined;
};

export type BarChartProps = {
  label: string;
  bars: readonly Bar[];
  /** One bar is the subject, the rest is context. */
  emphasis?: string | undefined;
  /** The bars of the sister charts: small multiples share one scale. */
  sisters?: readonly Bar[] | undefined;
  wide?: boolean | undefined;
};

const BAR = 18;

/** Horizontal bars from zero, each with its value written at its end. */
export function BarChart(props: BarChartProps) {
  const rows = (size: ChartSize) =>
    rowsLayout(
      props.bars.map((bar) => bar.label),
      {
        width: size.width,
        narrow: size.name === "narrow",
        top: 0,
        bar: BAR,
        sisters: props.sisters?.map((bar) => bar.label),
      },
    );
  return (
    <Canvas label={props.label} wide={props.wide} height={(size) => rows(size).bottom + 4}>
      {(size) => <Bars {...props} size={size} layout={rows(size)} />}
    </Canvas>
  );
}

type BarsProps = BarChartProps & { size: ChartSize; layout: ReturnType<typeof rowsLayout> };

function Bars({ size, layout, bars, emphasis, sisters = [] }: BarsProps) {
  const all = [...bars, ...sisters];
  const textRoom = Math.max(0, ...all.map((bar) => textWidth(bar.text))) + 10;
  const negative = all.some((bar) => Math.min(bar.value, bar.low ?? 0) < 0);
  const scale = linear(
    all.flatMap((bar) => [bar.value, bar.low, bar.high]),
    {
      range: [layout.labelWidth + (negative ? textRoom : 0), size.width - textRoom],
      zero: true,
      nice: false,
    },
  );
  const zero = scale(0);
  const tone = (bar: Bar): Tone => bar.tone ?? (emphasis === undefined || emphasis === bar.id ? "accent" : "context");
  return (
    <>
      <StatusPatterns id={size.id} tones={bars.map(tone)} />
      <line x1={zero} x2={zero} y1={0} y2={layout.bottom} stroke={RULE} />
      {bars.map((bar, index) => {
        const row = layout.rows[index]!;
        const end = finite(bar.value) ? scale(bar.value) : zero;
        const low = finite(bar.low) ? scale(bar.low) : end;
        const high = finite(bar.high) ? scale(bar.high) : end;
        const middle = row.barY + BAR / 2;
        const left = bar.value < 0;
        const edge = left ? Math.min(end, low) - 6 : Math.max(end, high) + 6;
        return (
          <g key={bar.id}>
            <SvgText
              x={0}
              y={row.labelY}
              lines={row.lines}
              fill={emphasis === bar.id ? INK : MUTED}
              strong={emphasis === bar.id}
              halo
            />
            <StatusRect
              id={size.id}
              x={Math.min(zero, end)}
              y={row.barY}
              width={Math.abs(end - zero)}
              height={BAR}
              tone={tone(bar)}
              status={bar.status}
              title={`${bar.label}: ${bar.text}`}
            />
            {low !== high ? <Whisker from={low} to={high} y={middle} /> : null}
            <SvgText
              x={edge}
              y={middle + 4}
              anchor={left ? "end" : "start"}
              lines={bar.text}
              strong={emphasis === bar.id}
            />
          </g>
        );
      })}
    </>
  );
}

function Whisker({ from, to, y }: { from: number; to: number; y: number }) {
  const path = `M${from},${y - 4}v8M${from},${y}H${to}M${to},${y - 4}v8`;
  return (
    <g>
      <path d={path} stroke={GROUND} strokeWidth={4} fill="none" strokeLinecap="square" />
      <path d={path} stroke={INK} strokeWidth={1.25} fill="none" />
    </g>
  );
}
