import type { Fact, Row } from "./bench-case.ts";
import type { Judged } from "./judge.ts";
import type { Spread } from "./measure.ts";

/** Microseconds in the unit that reads best. */
export function duration(us: number): string {
  if (us >= 1e6) return `${digits(us / 1e6)} s`;
  return us >= 1e3 ? `${digits(us / 1e3)} ms` : `${digits(us)} µs`;
}

/** A ratio; far below one as a fraction, "1/500". */
export const multiple = (ratio: number): string => (ratio < 0.1 ? `1/${digits(1 / ratio)}` : `${digits(ratio)} ×`);

const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value.toPrecision(value >= 10 ? 3 : 2);

const spreadText = (spread: Spread, text: (value: number) => string): string =>
  [spread.min, spread.median, spread.max].map(text).join("  ");

/** The rows of one case as lines of text: each hot path, and below it its yardstick. */
export function tableOf(title: string, rows: readonly Judged<Row>[], facts: readonly Fact[]): string {
  const cells = rows.flatMap((row) => [
    [row.title, spreadText(row.subject, duration), spreadText(row.ratio, multiple), multiple(row.atBest), verdict(row)],
    [`  beside: ${row.yardstickTitle}`, spreadText(row.yardstick, duration), "", "", ""],
  ]);
  const head = ["", "min  median  max", "ratio: min  median  max", "at best", "budget"];
  const widths = head.map((text, k) => Math.max(text.length, ...cells.map((line) => (line[k] as string).length)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, k) => text.padEnd(widths[k] as number))
      .join("   ")
      .trimEnd();
  const told = facts.map((fact) => `${fact.ok ? "✓" : "✗"} ${fact.title}: ${fact.detail}`);
  return [title, ...(rows.length > 0 ? [line(head), ...cells.map(line)] : []), ...told].join("\n");
}

function verdict({ budget, within }: Judged<Row>): string {
  return budget === undefined ? "" : `${within ? "✓" : "✗ over"} ${multiple(budget)}`;
}
