import type { Point } from "./geometry/path.ts";
import { type Series, XyChart, type XyProps } from "./xy-chart.tsx";

export type SCurveProps = Omit<XyProps, "series" | "bands"> & {
  plan: { label: string; points: readonly Point[] };
  /** Spent so far, or another case. */
  compare?: { label: string; points: readonly Point[] } | undefined;
};

/** Cumulative spending over time. */
export function SCurve({ plan, compare, ...rest }: SCurveProps) {
  const series: Series[] = [
    { id: "plan", tone: "accent", area: true, ...plan },
    ...(compare ? [{ id: "compare", tone: "context" as const, ...compare }] : []),
  ];
  return <XyChart {...rest} series={series} />;
}
