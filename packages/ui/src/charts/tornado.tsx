import { Canvas, type ChartSize } from "./canvas.tsx";
import { rowsLayout } from "./geometry/rows.ts";
import { finite, linear } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { SvgText } from "./svg-text.tsx";
import { colour, MUTED, RULE } from "./tones.ts";

/** One end of a driver's swing: the result, how it is written, and the input that causes it. */
export type Swing = { value: number; text: string; input: string };
export type Driver = { id: string; label: string; worse: Swing; better: Swing };

export type TornadoProps = {
  label: string;
  base: { value: number; label: string };
  /** Widest swing first; the caller's order is kept. */
  drivers: readonly Driver[];
  wide?: boolean | undefined;
};

const BAR = 18;
const TOP = 24;

/** What each assumption alone does to the result: worse and better around the base, widest first. */
export function Tornado({ label, base, drivers, wide }: TornadoProps) {
  const rows = (size: ChartSize) =>
    rowsLayout(
      drivers.map((driver) =>
        size.name === "narrow" ? `${driver.label} (${driver.worse.input}, ${driver.better.input})` : driver.label,
      ),
      { width: size.width, narrow: size.name === "narrow", top: TOP, bar: BAR, maxLabel: 170 },
    );
  return (
    <Canvas label={label} wide={wide} height={(size) => rows(size).bottom + 4}>
      {(size) => {
        const layout = rows(size);
        const narrow = size.name === "narrow";
        const end = (swing: Swing) => (narrow ? swing.text : `${swing.text} (${swing.input})`);
        const swings = drivers.flatMap((driver) => [driver.worse, driver.better]);
        const room = Math.max(0, ...swings.map((swing) => textWidth(end(swing)))) + 8;
        const scale = linear([base.value, ...swings.map((swing) => swing.value)], {
          range: [layout.labelWidth + room, size.width - room],
          nice: false,
        });
        const middle = scale(finite(base.value) ? base.value : 0);
        return (
          <>
            <line x1={middle} x2={middle} y1={TOP - 6} y2={layout.bottom} stroke={RULE} />
            <SvgText x={middle} y={12} anchor="middle" lines={base.label} strong />
            {drivers.map((driver, index) => {
              const row = layout.rows[index]!;
              return (
                <g key={driver.id}>
                  <SvgText x={0} y={row.labelY} lines={row.lines} fill={MUTED} halo />
                  {([driver.better, driver.worse] as const).map((swing, side) => {
                    if (!finite(swing.value)) return null;
                    const to = scale(swing.value);
                    // the end nearer to the base is named beyond the base where both lie on one side of it
                    const other = (side === 0 ? driver.worse : driver.better).value;
                    const far = finite(other) ? scale(other) - middle : 0;
                    const inner = (to - middle) * far >= 0 && Math.abs(to - middle) < Math.abs(far);
                    const left = inner ? far > 0 : to < middle;
                    const at = inner ? middle : to;
                    return (
                      <g key={side === 0 ? "better" : "worse"}>
                        <rect
                          x={Math.min(middle, to)}
                          y={row.barY}
                          width={Math.max(Math.abs(to - middle), 1)}
                          height={BAR}
                          fill={colour(side === 0 ? "accent" : "critical")}
                        >
                          <title>{`${driver.label}, ${swing.input}: ${swing.text}`}</title>
                        </rect>
                        <SvgText
                          x={left ? at - 6 : at + 6}
                          y={row.barY + BAR / 2 + 4}
                          anchor={left ? "end" : "start"}
                          fill={MUTED}
                          lines={end(swing)}
                        />
                      </g>
                    );
                  })}
                </g>
              );
            })}
          </>
        );
      }}
    </Canvas>
  );
}
