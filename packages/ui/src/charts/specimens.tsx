import type { ReactElement } from "react";
import { BarChart } from "./bar-chart.tsx";
import { ColumnChart } from "./column-chart.tsx";
import { DemandCurve } from "./demand-curve.tsx";
import { DscrChart } from "./dscr-chart.tsx";
import { FanChart } from "./fan-chart.tsx";
import { Gantt } from "./gantt.tsx";
import { HeatMap } from "./heat-map.tsx";
import { Histogram } from "./histogram.tsx";
import { LineChart } from "./line-chart.tsx";
import { SCurve } from "./s-curve.tsx";
import { SourcesUses } from "./sources-uses.tsx";
import { StackedBars } from "./stacked-bars.tsx";
import { Tornado } from "./tornado.tsx";
import { Waterfall } from "./waterfall.tsx";

const year = (value: number) => String(value);
const number = (value: number) => value.toFixed(1);
const axis = { format: number, top: (value: number) => `US$${number(value)}bn` };

/** Every chart over the same few numbers, for the tests: ordinary ones, none at all, and impossible ones. */
export function specimens(numbers: readonly number[]): Record<string, ReactElement> {
  const points = numbers.map((y, index) => ({ x: 2027 + index, y }));
  const band = numbers.map((y, index) => ({ x: 2027 + index, low: y - 1, high: y + 1 }));
  const bars = numbers.map((value, index) => ({
    id: String(index),
    label: `Bar ${index}`,
    value,
    text: number(value),
    status: (["signed", "letter_of_intent", "assumption", "published"] as const)[index % 4],
  }));
  const side = (id: string) => ({
    id,
    label: id,
    text: "US$9bn",
    parts: bars.map((bar) => ({ ...bar, tone: "accent" as const })),
  });
  const first = numbers[0] ?? 0;
  const label = "A finding in words";
  const x = { format: year };
  return {
    LineChart: (
      <LineChart
        label={label}
        x={x}
        y={axis}
        series={[
          { id: "a", label: "Base", points },
          { id: "b", label: "Low", points },
        ]}
      />
    ),
    FanChart: (
      <FanChart
        label={label}
        x={x}
        y={axis}
        bands={[{ id: "p", label: "P10 to P90", points: band }]}
        base={{ id: "base", label: "Base", points }}
        downside={{ id: "down", label: "Downside", points }}
      />
    ),
    DscrChart: (
      <DscrChart
        label={label}
        x={x}
        y={{ ...axis, truncatedNote: "Axis starts above zero" }}
        base={{ label: "Base", points }}
        lockUp={{ value: 1.2, label: "Lock-up" }}
        default={{ value: 1.05, label: "Default" }}
        minimumLabel={(point) => `Minimum ${number(point.y)}`}
      />
    ),
    SCurve: <SCurve label={label} x={x} y={axis} plan={{ label: "Plan", points }} />,
    DemandCurve: (
      <DemandCurve
        label={label}
        x={x}
        y={axis}
        seriesLabel="Book"
        size={{ value: 3, label: "Size" }}
        book={numbers.map((amount, index) => ({ amount, limit: 8 + index }))}
      />
    ),
    BarChart: <BarChart label={label} bars={bars} />,
    ColumnChart: <ColumnChart label={label} bars={bars} y={axis} />,
    StackedBars: (
      <StackedBars
        label={label}
        y={axis}
        keys={[
          { key: "a", label: "Debt", tone: "accent" },
          { key: "b", label: "Tax", tone: 2 },
        ]}
        columns={numbers.map((value, index) => ({
          id: String(index),
          label: year(2027 + index),
          values: { a: value, b: -value },
        }))}
        line={{ label: "Cash", values: numbers }}
      />
    ),
    Waterfall: (
      <Waterfall
        label={label}
        steps={bars.map((bar, index) => ({ ...bar, kind: index === 0 ? ("total" as const) : ("change" as const) }))}
      />
    ),
    Tornado: (
      <Tornado
        label={label}
        base={{ value: first, label: "Base" }}
        drivers={bars.map((bar) => ({
          id: bar.id,
          label: bar.label,
          worse: { value: bar.value - 1, text: "worse", input: "−10%" },
          better: { value: bar.value + 1, text: "better", input: "+10%" },
        }))}
      />
    ),
    HeatMap: (
      <HeatMap
        label={label}
        xTitle="Price"
        yTitle="Use"
        xLabels={numbers.map((_, index) => `x${index}`)}
        yLabels={["high", "low"]}
        values={[numbers, numbers.map((value) => -value)]}
        format={number}
        breakEven={{ value: 0, label: "NPV 0" }}
        base={{ row: 0, column: 0 }}
      />
    ),
    Histogram: (
      <Histogram
        label={label}
        x={{ format: number }}
        bins={numbers.map((count, index) => ({ from: index, to: index + 1, count }))}
        threshold={{ value: 1.5, label: "Hurdle" }}
        belowText="below"
        aboveText="above"
      />
    ),
    Gantt: (
      <Gantt
        label={label}
        formatTick={(day) => day.slice(0, 4)}
        asOf={{ date: "2026-11-23", label: "Today" }}
        tasks={numbers.map((value, index) => ({
          id: String(index),
          label: `Task ${index}`,
          start: "2026-01-01",
          end: Number.isFinite(value) ? `${2027 + index}-01-01` : "not a day",
        }))}
      />
    ),
    SourcesUses: <SourcesUses label={label} sources={side("Sources")} uses={side("Uses")} />,
  };
}
