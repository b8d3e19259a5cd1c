import type { FigureStatus } from "@fabroom/contracts";
import { scaleUtc } from "d3-scale";
import { XLabels } from "./axis.tsx";
import { Canvas, type ChartSize } from "./canvas.tsx";
import { calendarTicks } from "./geometry/calendar-ticks.ts";
import { rowsLayout } from "./geometry/rows.ts";
import { finite, round } from "./geometry/scale.ts";
import { textWidth } from "./geometry/text.ts";
import { StatusPatterns, StatusRect } from "./status-fill.tsx";
import { SvgText } from "./svg-text.tsx";
import { colour, INK, LINE, MUTED, type Tone } from "./tones.ts";

/** Days are ISO dates; a task whose ends are equal is a milestone. */
export type Task = {
  id: string;
  label: string;
  start: string;
  end: string;
  /** Written beside the bar: "34 months", "Q3 2029". */
  text?: string | undefined;
  status?: FigureStatus | undefined;
  /** On the path that sets the first wafer. */
  critical?: boolean | undefined;
};

export type GanttProps = {
  label: string;
  tasks: readonly Task[];
  /** Writes a tick, given the first day of a year, or of a quarter where the whole programme is shorter than 30 months. */
  formatTick: (isoDate: string, unit: "year" | "quarter") => string;
  asOf?: { date: string; label: string } | undefined;
  wide?: boolean | undefined;
};

const BAR = 14;
const TOP = 28;
const time = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** The programme as bars over time; firmness by pattern, the critical path in the accent. */
export function Gantt({ label, tasks, formatTick, asOf, wide = true }: GanttProps) {
  const rows = (size: ChartSize) =>
    rowsLayout(
      tasks.map((task) => task.label),
      {
        width: size.width,
        narrow: size.name === "narrow",
        top: TOP,
        bar: BAR,
        maxLabel: size.name === "wide" ? 260 : 170,
      },
    );
  return (
    <Canvas label={label} wide={wide} height={(size) => rows(size).bottom + (asOf ? 18 : 4)}>
      {(size) => {
        const layout = rows(size);
        const days = [
          ...tasks.flatMap((task) => [time(task.start), time(task.end)]),
          ...(asOf ? [time(asOf.date)] : []),
        ].filter(finite);
        const room = (task: Task) => (task.text ? textWidth(task.text) + 8 : 0);
        const until = (right: number) =>
          scaleUtc([Math.min(...days, Date.UTC(2100)), Math.max(...days, 0)], [layout.labelWidth, right]);
        // a bar too long for its text on either side makes the time shorter, so that all of it stays in the chart
        const fits = (scale: ReturnType<typeof until>) =>
          tasks.every(
            (task) =>
              scale(time(task.end)) + room(task) <= size.width ||
              scale(time(task.start)) - room(task) >= layout.labelWidth,
          );
        const least = size.width - 8 - Math.max(0, ...tasks.map(room));
        let scale = until(size.width - 8);
        for (let right = size.width - 16; right >= least && !fits(scale); right -= 8) scale = until(right);
        const at = (day: string) => (finite(time(day)) ? round(scale(time(day))) : layout.labelWidth);
        const { ticks, unit } = calendarTicks(Math.min(...days), Math.max(...days));
        const tone = (task: Task): Tone => (task.critical ? "accent" : "context");
        return (
          <>
            <StatusPatterns id={size.id} tones={["accent", "context"]} />
            {ticks.map((tick) => (
              <line
                key={tick}
                x1={round(scale(tick))}
                x2={round(scale(tick))}
                y1={TOP - 8}
                y2={layout.bottom}
                stroke={LINE}
              />
            ))}
            <XLabels
              y={12}
              width={size.width}
              ticks={ticks.map((tick) => ({
                at: round(scale(tick)),
                label: formatTick(new Date(tick).toISOString().slice(0, 10), unit),
              }))}
            />
            {tasks.map((task, index) => {
              const row = layout.rows[index]!;
              const [from, to] = [at(task.start), at(task.end)];
              const milestone = task.start.slice(0, 10) === task.end.slice(0, 10);
              const middle = row.barY + BAR / 2;
              const before = to + room(task) > size.width;
              return (
                <g key={task.id}>
                  <SvgText x={0} y={row.labelY} lines={row.lines} fill={task.critical ? INK : MUTED} halo />
                  {milestone ? (
                    <path d={`M${from},${middle - 7}l7,7l-7,7l-7,-7z`} fill={colour(tone(task))} />
                  ) : (
                    <StatusRect
                      id={size.id}
                      x={from}
                      y={row.barY}
                      width={Math.max(to - from, 2)}
                      height={BAR}
                      tone={tone(task)}
                      status={task.status}
                      title={task.text ? `${task.label}: ${task.text}` : task.label}
                    />
                  )}
                  {task.text ? (
                    <SvgText
                      x={before ? from - (milestone ? 12 : 6) : to + (milestone ? 12 : 6)}
                      y={middle + 4}
                      anchor={before ? "end" : "start"}
                      lines={task.text}
                      fill={MUTED}
                      halo
                    />
                  ) : null}
                </g>
              );
            })}
            {asOf && finite(time(asOf.date)) ? (
              <line
                x1={at(asOf.date)}
                x2={at(asOf.date)}
                y1={TOP - 8}
                y2={layout.bottom}
                stroke={INK}
                strokeWidth={1.25}
                strokeDasharray="3 3"
              />
            ) : null}
            {asOf && finite(time(asOf.date)) ? (
              <SvgText
                x={Math.max(at(asOf.date), layout.labelWidth)}
                y={layout.bottom + 14}
                lines={asOf.label}
                fill={MUTED}
                halo
              />
            ) : null}
          </>
        );
      }}
    </Canvas>
  );
}
