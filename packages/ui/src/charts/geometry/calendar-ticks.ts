const QUARTERS_BELOW_MONTHS = 30;

/** First days of the years between two moments, or of the quarters when they lie closer than 30 months. Milliseconds, UTC. */
export function calendarTicks(from: number, to: number): { ticks: number[]; unit: "year" | "quarter" } {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return { ticks: [], unit: "year" };
  const [start, end] = [new Date(from), new Date(to)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const step = months < QUARTERS_BELOW_MONTHS ? 3 : 12;
  const ticks: number[] = [];
  for (let month = 0; month <= months + step; month += step) {
    const tick = Date.UTC(start.getUTCFullYear(), Math.floor(start.getUTCMonth() / step) * step + month, 1);
    if (tick >= from && tick <= to) ticks.push(tick);
  }
  return { ticks, unit: step === 3 ? "quarter" : "year" };
}
