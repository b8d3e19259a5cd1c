import { GROUND, INK } from "./tones.ts";

type Props = {
  x: number;
  y: number;
  /** One line, or several from the top. */
  lines: string | readonly string[];
  anchor?: "start" | "middle" | "end" | undefined;
  fill?: string | undefined;
  strong?: boolean | undefined;
  /** A rim in the colour of the ground, where the text crosses marks. */
  halo?: boolean | undefined;
  size?: number | undefined;
};

export const LINE_HEIGHT = 15;

/** Horizontal text on a chart; `y` is the baseline of the first line. */
export function SvgText({ x, y, lines, anchor = "start", fill = INK, strong, halo, size }: Props) {
  const all = typeof lines === "string" ? [lines] : lines;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={fill}
      {...(size ? { fontSize: size } : {})}
      {...(strong ? { fontWeight: 600 } : {})}
      {...(halo ? { stroke: GROUND, strokeWidth: 4, strokeLinejoin: "round" as const, paintOrder: "stroke" } : {})}
    >
      {all.length === 1
        ? all[0]
        : all.map((line, index) => (
            <tspan key={line} x={x} {...(index > 0 ? { dy: LINE_HEIGHT } : {})}>
              {line}
            </tspan>
          ))}
    </text>
  );
}
