import { type AxisFormat, XLabels, YAxis } from "./axis.tsx";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { clearSide } from "./geometry/clear-side.ts";
import { type BandPoint, bandPath, linePath, type Point, stepPath } from "./geometry/path.ts";
import { finite } from "./geometry/scale.ts";
import { type XyLayout, xyLayout } from "./geometry/xy-layout.ts";
import { Legend, legendLayout } from "./legend.tsx";
import { LINE_HEIGHT, SvgText } from "./svg-text.tsx";
import { colour, FAINT, INK, type Tone } from "./tones.ts";

export type Series = {
  id: string;
  label: string;
  points: readonly Point[];
  /** The first series is the accent unless told otherwise; the others are context. */
  tone?: Tone | undefined;
  thick?: boolean | undefined;
  dashed?: boolean | undefined;
  step?: boolean | undefined;
  /** Fills down to zero. */
  area?: boolean | undefined;
};

export type Band = { id: string; label?: string | undefined; points: readonly BandPoint[]; tone?: Tone | undefined };
export type Threshold = { value: number; label: string; tone?: Tone | undefined };
export type Mark = { x: number; y: number; label: string; below?: boolean | undefined };

export type XyProps = {
  label: string;
  series: readonly Series[];
  bands?: readonly Band[] | undefined;
  thresholds?: readonly Threshold[] | undefined;
  marks?: readonly Mark[] | undefined;
  x: AxisFormat;
  /** Zero is on the axis unless `truncatedNote` says in words that it is not. */
  y: AxisFormat & { truncatedNote?: string | undefined };
  /** Share of the usual height; small multiples use less. */
  scale?: number | undefined;
  wide?: boolean | undefined;
};

const HEIGHT = { narrow: 240, medium: 300, wide: 360 } as const;
const DIRECT_LABELS = 4;

const tone = (series: Series, index: number): Tone => series.tone ?? (index === 0 ? "accent" : "context");

/** Lines, bands and levels over one horizontal axis: the body of the line, fan, DSCR and S-curve charts. */
export function XyChart(props: XyProps) {
  return (
    <Canvas label={props.label} wide={props.wide} height={(size) => HEIGHT[size.name] * (props.scale ?? 1)}>
      {(size) => <Plot {...props} size={size} />}
    </Canvas>
  );
}

function Plot({ size, ...props }: XyProps & { size: ChartSize & { height: number } }) {
  const { series, bands = [], x, y } = props;
  const thresholds = (props.thresholds ?? []).filter((threshold) => finite(threshold.value));
  const marks = (props.marks ?? []).filter((mark) => finite(mark.x) && finite(mark.y));
  const direct = series.length <= DIRECT_LABELS;
  const legend = direct
    ? []
    : series.map((one, index) => ({ label: one.label, tone: tone(one, index), line: true as const }));
  const ends = series.map((one) => one.points.findLast((point) => finite(point.y)));
  const layout = xyLayout({
    width: size.width,
    height: size.height,
    narrow: size.name === "narrow",
    top: legendLayout(legend, size.width).height,
    points: series.map((one) => one.points),
    bands: bands.map((band) => band.points),
    heights: marks.map((mark) => mark.y),
    levels: thresholds.map((threshold) => threshold.value),
    labels: [
      ...(direct ? series : [])
        .map((one, index) => ({
          id: one.id,
          label: one.label,
          end: { x: ends[index]?.x ?? 0, y: ends[index]?.y ?? 0 },
        }))
        .filter((one) => one.label),
      ...bands.flatMap((band) => {
        const last = band.points.at(-1);
        return band.label && last ? [{ id: band.id, label: band.label, end: { x: last.x, y: last.low } }] : [];
      }),
    ],
    x,
    y,
  });
  const tones = new Map<string, Tone>([
    ...series.map((one, index) => [one.id, tone(one, index)] as const),
    ...bands.map((band) => [band.id, band.tone ?? "accent"] as const),
  ]);
  return (
    <>
      <Legend id={size.id} items={legend} width={size.width} />
      <YAxis scale={layout.y} axis={y} x2={layout.right} />
      {y.truncatedNote && layout.truncated ? (
        <SvgText x={layout.right} y={layout.top - 10} anchor="end" fill={FAINT} lines={y.truncatedNote} halo />
      ) : null}
      <XLabels
        y={size.height - 6}
        width={size.width}
        ticks={layout.x.ticks.map((tick) => ({ at: layout.x(tick), label: x.format(tick) }))}
      />
      {bands.map((band) => (
        <BandMark key={band.id} band={band} layout={layout} />
      ))}
      {thresholds.map((threshold, index) => (
        <Level
          key={threshold.label}
          threshold={threshold}
          labelY={layout.levelLabels[index] ?? 0}
          layout={layout}
          series={series}
        />
      ))}
      {/* the accent is drawn last, over its context */}
      {series
        .map((one, index) => ({ one, tone: tone(one, index) }))
        .reverse()
        .map(({ one, tone: own }) => (
          <LineMark key={one.id} series={one} tone={own} layout={layout} />
        ))}
      {marks.map((mark) => (
        <PointMark key={mark.label} mark={mark} layout={layout} />
      ))}
      {layout.labels.map((label) => {
        const own = tones.get(label.id) ?? "context";
        const fill = own === "context" ? "var(--color-muted)" : colour(own);
        return (
          <SvgText
            key={label.id}
            x={label.x}
            y={label.y}
            lines={label.lines}
            fill={fill}
            strong={own !== "context" && !bands.some((band) => band.id === label.id)}
          />
        );
      })}
    </>
  );
}

function LineMark({ series, tone: own, layout }: { series: Series; tone: Tone; layout: XyLayout }) {
  const draw = series.step ? stepPath : linePath;
  const thick = series.thick ?? own === "accent";
  return (
    <g>
      {series.area ? (
        <path
          d={bandPath(
            series.points
              .filter((point) => finite(point.y))
              .map((point) => ({ x: point.x, low: 0, high: point.y ?? 0 })),
            layout.x,
            layout.y,
          )}
          fill={colour(own)}
          fillOpacity={0.12}
        />
      ) : null}
      <path
        d={draw(series.points, layout.x, layout.y)}
        fill="none"
        stroke={colour(own)}
        strokeWidth={thick ? 2.5 : 1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
        {...(series.dashed ? { strokeDasharray: "5 4" } : {})}
      />
    </g>
  );
}

function BandMark({ band, layout }: { band: Band; layout: XyLayout }) {
  const stroke = colour(band.tone ?? "accent");
  const edge = (side: "low" | "high") =>
    linePath(
      band.points.map((point) => ({ x: point.x, y: point[side] })),
      layout.x,
      layout.y,
    );
  return (
    <g>
      <path d={bandPath(band.points, layout.x, layout.y)} fill={stroke} fillOpacity={0.13} />
      <path d={edge("low")} fill="none" stroke={stroke} strokeWidth={0.75} />
      <path d={edge("high")} fill="none" stroke={stroke} strokeWidth={0.75} />
    </g>
  );
}

type LevelProps = { threshold: Threshold; labelY: number; layout: XyLayout; series: readonly Series[] };

function Level({ threshold, labelY, layout, series }: LevelProps) {
  const y = layout.y(threshold.value);
  const own = threshold.tone ?? "critical";
  const lines = series.map((one) =>
    one.points.flatMap((point) => (finite(point.y) ? [{ x: layout.x(point.x), y: layout.y(point.y) }] : [])),
  );
  const left = clearSide(lines, y, layout.left, layout.right) === "left";
  return (
    <g>
      <line
        x1={layout.left}
        x2={layout.right}
        y1={y}
        y2={y}
        stroke={colour(own)}
        strokeWidth={1.25}
        strokeDasharray="2 3"
      />
      <SvgText
        x={left ? layout.left : layout.right}
        y={labelY}
        anchor={left ? "start" : "end"}
        fill={colour(own)}
        lines={threshold.label}
        halo
      />
    </g>
  );
}

function PointMark({ mark, layout }: { mark: Mark; layout: XyLayout }) {
  const x = layout.x(mark.x);
  const y = layout.y(mark.y);
  const late = x > (layout.left + layout.right) / 2;
  return (
    <g>
      <circle cx={x} cy={y} r={4} fill={INK} stroke="var(--color-surface)" strokeWidth={1.5} />
      <SvgText
        x={late ? x - 2 : x + 2}
        y={mark.below ? y + LINE_HEIGHT + 4 : y - 9}
        anchor={late ? "end" : "start"}
        lines={mark.label}
        strong
        halo
      />
    </g>
  );
}
