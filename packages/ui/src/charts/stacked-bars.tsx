import type { FigureStatus } from "@fabroom/contracts";
import { type AxisFormat, XLabels, YAxis, yGutter } from "./axis.tsx";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { linePath } from "./geometry/path.ts";
import { bands, linear, round } from "./geometry/scale.ts";
import { stack } from "./geometry/stack.ts";
import { Legend, type LegendItem, legendLayout } from "./legend.tsx";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { GROUND, INK, type Tone } from "./tones.ts";

export type StackKey = { key: string; label: string; tone: Tone; status?: FigureStatus | undefined };
export type StackColumn = { id: string; label: string; values: Readonly<Record<string, number>> };

export type StackedBarsProps = {
  label: string;
  keys: readonly StackKey[];
  columns: readonly StackColumn[];
  y: AxisFormat;
  /** A line over the stacks, in the same unit: demand over supply, the total, debt service. */
  line?: { label: string; values: readonly (number | null)[] } | undefined;
  scale?: number | undefined;
  wide?: boolean | undefined;
};

const HEIGHT = { narrow: 240, medium: 300, wide: 340 } as const;

/** Parts of a whole over time, from zero, what is negative below. The parts keep the order of the legend. */
export function StackedBars(props: StackedBarsProps) {
  const items: LegendItem[] = [
    ...props.keys.map(({ label, tone, status }) => ({ label, tone, status })),
    ...(props.line ? [{ label: props.line.label, tone: "ink" as const, line: true }] : []),
  ];
  return (
    <Canvas
      label={props.label}
      wide={props.wide}
      height={(size) => HEIGHT[size.name] * (props.scale ?? 1) + legendLayout(items, size.width).height}
    >
      {(size) => <Stacks {...props} items={items} size={size} />}
    </Canvas>
  );
}

type StacksProps = StackedBarsProps & { size: ChartSize & { height: number }; items: readonly LegendItem[] };

function Stacks({ size, items, keys, columns, y: axis, line }: StacksProps) {
  const top = legendLayout(items, size.width).height;
  const stacks = columns.map((column) =>
    stack(keys.map((key) => ({ ...key, value: column.values[key.key] ?? 0 })).filter((part) => part.value !== 0)),
  );
  const y = linear([...stacks.flat().flatMap((part) => [part.from, part.to]), ...(line?.values ?? [])], {
    range: [size.height - 22, top + 22],
    zero: true,
    domain: axis.domain,
    ticks: axis.ticks,
    count: 4,
  });
  const left = yGutter(y, axis);
  const place = bands(columns.length, [left, size.width], columns.length > 12 ? 0.2 : 0.35);
  const middle = (index: number) => round(place.at(index) + place.size / 2);
  return (
    <>
      <StatusPatterns id={size.id} tones={keys.map((key) => key.tone)} />
      <Legend id={size.id} items={items} width={size.width} />
      <YAxis scale={y} axis={axis} x2={size.width} />
      {stacks.map((parts, index) => (
        <g key={columns[index]?.id}>
          {parts.map((part) => {
            const high = Math.max(part.from, part.to);
            const low = Math.min(part.from, part.to);
            return (
              <StatusRect
                key={part.key}
                id={size.id}
                x={place.at(index)}
                y={y(high)}
                width={place.size}
                height={round(Math.max(y(low) - y(high) - 1, 0.5))}
                tone={part.tone}
                status={part.status}
                title={`${columns[index]?.label}, ${part.label}: ${axis.format(part.value)}`}
              />
            );
          })}
        </g>
      ))}
      {line ? (
        <g fill="none" strokeLinejoin="round">
          {[
            { stroke: GROUND, width: 5 },
            { stroke: INK, width: 2 },
          ].map(({ stroke, width }) => (
            <path
              key={stroke}
              d={linePath(
                line.values.map((value, index) => ({ x: index, y: value })),
                middle,
                y,
              )}
              stroke={stroke}
              strokeWidth={width}
            />
          ))}
        </g>
      ) : null}
      <XLabels
        y={size.height - 4}
        width={size.width}
        ticks={columns.map((column, index) => ({ at: middle(index), label: column.label }))}
      />
    </>
  );
}
