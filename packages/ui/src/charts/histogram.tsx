import { type AxisFormat, XLabels } from "./axis.tsx";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { finite, linear, round } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { SvgText } from "./svg-text.tsx";
import { colour, INK, RULE } from "./tones.ts";

/** A class of results, from `from` up to `to`, and how many fell in it. */
export type Bin = { from: number; to: number; count: number };

export type HistogramProps = {
  label: string;
  bins: readonly Bin[];
  x: AxisFormat;
  /** The hurdle; what lies below it is hatched. */
  threshold: { value: number; label: string };
  /** The share below and above, ready: "31% of runs below". */
  belowText: string;
  aboveText: string;
  wide?: boolean | undefined;
};

const HEIGHT = { narrow: 230, medium: 280, wide: 320 } as const;
const TOP = 56;

/** Cuts the class in which the threshold lies, so that colour changes exactly there. Counts are split by width. */
export function splitBins(bins: readonly Bin[], threshold: number): (Bin & { below: boolean })[] {
  return bins.flatMap((bin) => {
    if (bin.to <= threshold) return [{ ...bin, below: true }];
    if (bin.from >= threshold) return [{ ...bin, below: false }];
    const share = (threshold - bin.from) / (bin.to - bin.from);
    return [
      { from: bin.from, to: threshold, count: bin.count * share, below: true },
      { from: threshold, to: bin.to, count: bin.count * (1 - share), below: false },
    ];
  });
}

/** How often each result came out, with the part below the hurdle set apart by pattern and colour. */
export function Histogram({ label, bins, x: axis, threshold, belowText, aboveText, wide }: HistogramProps) {
  return (
    <Canvas label={label} wide={wide} height={(size) => HEIGHT[size.name]}>
      {(size: ChartSize & { height: number }) => {
        const bottom = size.height - 22;
        const edges = [...bins.flatMap((bin) => [bin.from, bin.to]), threshold.value];
        const x = linear(edges, {
          range: [0, size.width],
          nice: false,
          domain: axis.domain,
          ticks: axis.ticks,
          count: size.name === "narrow" ? 5 : 8,
        });
        // height is density: a cut class keeps its height
        const density = (bin: Bin) => (bin.to > bin.from && finite(bin.count) ? bin.count / (bin.to - bin.from) : 0);
        const y = linear(bins.map(density), { range: [bottom, TOP], zero: true, nice: false });
        const at = x(threshold.value);
        // a text that finds no room on its side stands a line lower, from the edge
        const left = at - 8 - textWidth(belowText) >= 0;
        const right = at + 8 + textWidth(aboveText) <= size.width;
        // and the hurdle's line then begins below both texts
        const lineTop = left && right ? 18 : TOP;
        return (
          <>
            <StatusPatterns id={size.id} tones={["critical"]} />
            {splitBins(bins, threshold.value).map((bin) => (
              <StatusRect
                key={bin.from}
                id={size.id}
                x={round(x(bin.from) + 0.5)}
                y={y(density(bin))}
                width={round(Math.max(x(bin.to) - x(bin.from) - 1, 0.5))}
                height={round(bottom - y(density(bin)))}
                tone={bin.below ? "critical" : "accent"}
                status={bin.below ? "letter_of_intent" : "signed"}
              />
            ))}
            <line x1={0} x2={size.width} y1={bottom} y2={bottom} stroke={RULE} />
            <line x1={at} x2={at} y1={lineTop} y2={bottom} stroke={INK} strokeWidth={1.5} />
            <SvgText
              x={Math.min(Math.max(at, 40), size.width - 40)}
              y={12}
              anchor="middle"
              lines={threshold.label}
              strong
            />
            <SvgText
              x={left ? at - 8 : 0}
              y={left ? 34 : 49}
              anchor={left ? "end" : "start"}
              fill={colour("critical")}
              lines={belowText}
              strong
              halo
            />
            <SvgText
              x={right ? at + 8 : size.width}
              y={right ? 34 : 49}
              anchor={right ? "start" : "end"}
              fill={colour("accent")}
              lines={aboveText}
              strong
              halo
            />
            <XLabels
              y={size.height - 6}
              width={size.width}
              ticks={x.ticks.map((tick, index) => ({
                at: x(tick),
                label: axis.top && index === x.ticks.length - 1 ? axis.top(tick) : axis.format(tick),
              }))}
            />
          </>
        );
      }}
    </Canvas>
  );
}
