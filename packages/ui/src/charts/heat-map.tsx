import { Canvas, type ChartSize } from "./canvas.tsx";
import { boundaryEdges } from "./geometry/boundary.ts";
import { finite, round } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { SvgText } from "./svg-text.tsx";
import { colour, INK, MUTED } from "./tones.ts";

export type HeatMapProps = {
  label: string;
  /** The driver across and its values, left to right. */
  xTitle: string;
  xLabels: readonly string[];
  /** The driver down and its values, top to bottom. */
  yTitle: string;
  yLabels: readonly string[];
  /** `values[row][column]`; null where the case has no answer. */
  values: readonly (readonly (number | null)[])[];
  format: (value: number) => string;
  /** The value on the contour: NPV zero, the hurdle rate. */
  breakEven: { value: number; label: string };
  /** The base case's cell. */
  base?: { row: number; column: number } | undefined;
  wide?: boolean | undefined;
};

const ROW = 32;
const TOP = 58;

/** Two drivers at once; every cell prints its value, tints repeat it, a stair along the cells marks the break-even. */
export function HeatMap(props: HeatMapProps) {
  return (
    <Canvas
      label={props.label}
      wide={props.wide}
      height={(size) => TOP + props.yLabels.length * ROW + (keyBeside(props, size) ? 8 : 30)}
    >
      {(size) => <Cells {...props} size={size} />}
    </Canvas>
  );
}

const leftOf = (yLabels: readonly string[]) =>
  Math.ceil(Math.max(36, ...yLabels.map((label) => textWidth(label)))) + 10;

/** The key of the contour stands beside the title of the columns, below the cells where both find no room. */
const keyBeside = ({ xTitle, yLabels, breakEven }: HeatMapProps, size: ChartSize) =>
  leftOf(yLabels) + textWidth(xTitle) * 1.08 + 44 + textWidth(breakEven.label) <= size.width;

function Cells({ size, ...props }: HeatMapProps & { size: ChartSize }) {
  const { values, breakEven, base, format, xTitle, yTitle, xLabels, yLabels } = props;
  const left = leftOf(yLabels);
  const cell = (size.width - left) / Math.max(xLabels.length, 1);
  // labels that would touch are written at every other column, the base case's among them
  const step = Math.max(0, ...xLabels.map((label) => textWidth(label))) + 6 > cell ? 2 : 1;
  const named = (column: number) => (column - (base?.column ?? 0)) % step === 0;
  const keyY = keyBeside(props, size) ? 12 : TOP + yLabels.length * ROW + 22;
  const known = values.flat().filter(finite);
  const far = Math.max(1e-12, ...known.map((value) => Math.abs(value - breakEven.value)));
  const centre = (column: number, row: number): [number, number] => [
    round(left + (column + 0.5) * cell),
    round(TOP + (row + 0.5) * ROW),
  ];
  const path = boundaryEdges(values, breakEven.value)
    .map((edge) => {
      const across = (column: number) => round(left + column * cell);
      return `M${across(edge.x1)},${TOP + edge.y1 * ROW}L${across(edge.x2)},${TOP + edge.y2 * ROW}`;
    })
    .join("");
  return (
    <>
      <SvgText x={left} y={12} lines={xTitle} strong />
      <SvgText x={0} y={32} lines={yTitle} strong />
      {xLabels.map((label, column) =>
        named(column) ? (
          <SvgText key={label} x={centre(column, 0)[0]} y={TOP - 8} anchor="middle" lines={label} fill={MUTED} />
        ) : null,
      )}
      {values.map((cells, row) => (
        <g key={yLabels[row]}>
          <SvgText x={0} y={centre(0, row)[1] + 4} lines={yLabels[row] ?? ""} fill={MUTED} />
          {cells.map((value, column) => {
            const tone = finite(value) && value < breakEven.value ? "critical" : "accent";
            const strength = finite(value) ? 0.06 + 0.24 * (Math.abs(value - breakEven.value) / far) : 0;
            return (
              <rect
                key={xLabels[column]}
                x={round(left + column * cell + 0.75)}
                y={TOP + row * ROW + 0.75}
                width={round(cell - 1.5)}
                height={ROW - 1.5}
                fill={colour(tone)}
                fillOpacity={Math.round(strength * 100) / 100}
              />
            );
          })}
        </g>
      ))}
      {path ? <path d={path} fill="none" stroke={INK} strokeWidth={2} strokeLinecap="square" /> : null}
      {values.map((cells, row) => (
        <g key={yLabels[row]}>
          {cells.map((value, column) => {
            const [x, y] = centre(column, row);
            const here = base?.row === row && base.column === column;
            return (
              <SvgText
                key={xLabels[column]}
                x={x}
                y={y + 4}
                anchor="middle"
                lines={finite(value) ? format(value) : "\u2013"}
                strong={here}
              />
            );
          })}
        </g>
      ))}
      {base ? (
        <rect
          x={round(left + base.column * cell + 1.5)}
          y={TOP + base.row * ROW + 1.5}
          width={round(cell - 3)}
          height={ROW - 3}
          fill="none"
          stroke={INK}
          strokeWidth={1.5}
        />
      ) : null}
      {path ? (
        <g>
          <line
            x1={size.width - textWidth(breakEven.label) - 28}
            x2={size.width - textWidth(breakEven.label) - 8}
            y1={keyY - 4}
            y2={keyY - 4}
            stroke={INK}
            strokeWidth={1.75}
          />
          <SvgText x={size.width} y={keyY} anchor="end" lines={breakEven.label} />
        </g>
      ) : null}
    </>
  );
}
