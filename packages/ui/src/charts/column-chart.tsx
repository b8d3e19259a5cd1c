import { type AxisFormat, XLabels, YAxis, yGutter } from "./axis.tsx";
import type { Bar } from "./bar-chart.tsx";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { bands, finite, linear, round } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { SvgText } from "./svg-text.tsx";
import { colour, type Tone } from "./tones.ts";
import type { Threshold } from "./xy-chart.tsx";

export type ColumnChartProps = {
  label: string;
  bars: readonly Bar[];
  emphasis?: string | undefined;
  y: AxisFormat;
  threshold?: Threshold | undefined;
  scale?: number | undefined;
  wide?: boolean | undefined;
};

const HEIGHT = { narrow: 220, medium: 280, wide: 320 } as const;

/** Vertical bars from zero, for values in the order of time. Values are written on the bars where there is room. */
export function ColumnChart(props: ColumnChartProps) {
  return (
    <Canvas label={props.label} wide={props.wide} height={(size) => HEIGHT[size.name] * (props.scale ?? 1)}>
      {(size) => <Columns {...props} size={size} />}
    </Canvas>
  );
}

function Columns({
  size,
  bars,
  emphasis,
  y: axis,
  threshold,
}: ColumnChartProps & { size: ChartSize & { height: number } }) {
  const bottom = size.height - 22;
  const y = linear([...bars.flatMap((bar) => [bar.value, bar.low, bar.high]), threshold?.value], {
    range: [bottom, 24],
    zero: true,
    domain: axis.domain,
    ticks: axis.ticks,
    count: 4,
  });
  const left = yGutter(y, axis);
  const place = bands(bars.length, [left, size.width], bars.length > 12 ? 0.2 : 0.35);
  const zero = y(0);
  const tone = (bar: Bar): Tone => bar.tone ?? (emphasis === undefined || emphasis === bar.id ? "accent" : "context");
  const written = bars.every((bar) => textWidth(bar.text) <= place.step - 2);
  const leftFree = threshold !== undefined && (bars[0]?.value ?? 0) < threshold.value;
  return (
    <>
      <StatusPatterns id={size.id} tones={bars.map(tone)} />
      <YAxis scale={y} axis={axis} x2={size.width} />
      {bars.map((bar, index) => {
        const end = finite(bar.value) ? y(bar.value) : zero;
        const x = place.at(index);
        const middle = round(x + place.size / 2);
        return (
          <g key={bar.id}>
            <StatusRect
              id={size.id}
              x={x}
              y={Math.min(zero, end)}
              width={place.size}
              height={Math.abs(end - zero)}
              tone={tone(bar)}
              status={bar.status}
              title={`${bar.label}: ${bar.text}`}
            />
            {written || emphasis === bar.id ? (
              <SvgText
                x={middle}
                y={bar.value < 0 ? end + 14 : end - 5}
                anchor="middle"
                lines={bar.text}
                strong={emphasis === bar.id}
                halo
              />
            ) : null}
          </g>
        );
      })}
      {threshold && finite(threshold.value) ? (
        <g>
          <line
            x1={left}
            x2={size.width}
            y1={y(threshold.value)}
            y2={y(threshold.value)}
            stroke={colour(threshold.tone ?? "critical")}
            strokeWidth={1.25}
            strokeDasharray="2 3"
          />
          <SvgText
            x={leftFree ? left : size.width}
            y={y(threshold.value) - 5}
            anchor={leftFree ? "start" : "end"}
            fill={colour(threshold.tone ?? "critical")}
            lines={threshold.label}
            halo
          />
        </g>
      ) : null}
      <XLabels
        y={size.height - 4}
        width={size.width}
        ticks={bars.map((bar, index) => ({ at: round(place.at(index) + place.size / 2), label: bar.label }))}
      />
    </>
  );
}
