import type { Point } from "./geometry/path.ts";
import { finite } from "./geometry/scale.ts";
import { type Series, XyChart, type XyProps } from "./xy-chart.tsx";

export type DscrChartProps = Omit<XyProps, "series" | "bands" | "thresholds" | "marks"> & {
  base: { label: string; points: readonly Point[] };
  downside?: { label: string; points: readonly Point[] } | undefined;
  lockUp: { value: number; label: string };
  default: { value: number; label: string };
  /** The words at the lowest point, made from its value: "Minimum 1.38× in 2036". */
  minimumLabel: (point: { x: number; y: number }) => string;
};

/** Debt service cover against the lines that stop distributions and that end the loan. */
export function DscrChart({ base, downside, lockUp, default: limit, minimumLabel, ...rest }: DscrChartProps) {
  const known = base.points.filter((point): point is { x: number; y: number } => finite(point.y));
  const minimum = known.length ? known.reduce((least, point) => (point.y < least.y ? point : least)) : null;
  const series: Series[] = [
    { id: "base", tone: "accent", thick: true, ...base },
    ...(downside ? [{ id: "downside", tone: "critical" as const, dashed: true, ...downside }] : []),
  ];
  return (
    <XyChart
      {...rest}
      series={series}
      thresholds={[
        { ...lockUp, tone: "caution" },
        { ...limit, tone: "critical" },
      ]}
      marks={minimum ? [{ ...minimum, label: minimumLabel(minimum), below: true }] : []}
    />
  );
}
