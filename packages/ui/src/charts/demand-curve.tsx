import { type Mark, type Threshold, XyChart, type XyProps } from "./xy-chart.tsx";

/** One indication in the book: its amount, and the limit down to (or up to) which it stands. */
export type Demand = { amount: number; limit: number };

/**
 * Cumulative amount at each limit, dearest reader first: at a limit L stand all indications whose own limit is not above L.
 * `limit` is a required return, so more money comes as the return rises.
 */
export function cumulativeDemand(book: readonly Demand[]): { x: number; y: number }[] {
  const steps: { x: number; y: number }[] = [];
  let total = 0;
  for (const order of [...book].filter((one) => one.amount > 0).sort((a, b) => a.limit - b.limit)) {
    total += order.amount;
    const last = steps.at(-1);
    if (last && last.x === order.limit) last.y = total;
    else steps.push({ x: order.limit, y: total });
  }
  return steps;
}

export type DemandCurveProps = Omit<XyProps, "series" | "bands" | "thresholds"> & {
  book: readonly Demand[];
  seriesLabel: string;
  size: { value: number; label: string };
  cap?: { value: number; label: string } | undefined;
  marks?: readonly Mark[] | undefined;
};

/** The book as a stair: how much stands at each limit, against the size asked for. */
export function DemandCurve({ book, seriesLabel, size, cap, x, ...rest }: DemandCurveProps) {
  const steps = cumulativeDemand(book);
  const first = steps[0];
  const last = steps.at(-1);
  // without a domain of its own, one tread of air before the first and behind the last step
  const air = first && last ? Math.max((last.x - first.x) * 0.06, Math.abs(last.x) * 0.01) : 0;
  const [from, to] = x.domain ?? [(first?.x ?? 0) - air, (last?.x ?? 1) + air];
  const points =
    first && last
      ? [{ x: from, y: from < first.x ? 0 : first.y }, ...steps, { x: Math.max(to, last.x), y: last.y }]
      : [];
  const thresholds: Threshold[] = [{ ...size, tone: "ink" }, ...(cap ? [{ ...cap, tone: "caution" as const }] : [])];
  return (
    <XyChart
      {...rest}
      x={x}
      thresholds={thresholds}
      series={[{ id: "book", label: seriesLabel, tone: "accent", step: true, area: false, points }]}
    />
  );
}
