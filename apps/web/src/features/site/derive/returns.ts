import type { ModelResult } from "@fabroom/finance";
import { yearPlace } from "./time.ts";

type Point = { x: number; y: number };
/** Money in millions of the site's currency. */
export type ReturnsData = {
  project: Point[];
  equity: Point[];
  /** Where the project's cash is furthest out: year of the calendar and amount. */
  lowest: Point & { year: string };
  /** Where the project's cash is back, on the axis; null when it never is. */
  payback: number | null;
  /** Sum over the life. */
  projectTotal: number;
  equityTotal: number;
  years: { label: string; project: number; equity: number; projectTotal: number; equityTotal: number }[];
};

function running(values: readonly { x: number; start: number; flow: number }[]): Point[] {
  const first = values[0];
  let y = 0;
  const points = values.map(({ x, flow }) => {
    y += flow;
    return { x, y };
  });
  return first ? [{ x: first.start, y: 0 }, ...points] : points;
}

/** Cash out and back: the project's and the shareholders' flows added up over the life. */
export function deriveReturns({ quarterly, annual, headline, timeline }: ModelResult): ReturnsData {
  const spans = quarterly.map(({ start, end, values }) => ({ start: yearPlace(start), x: yearPlace(end), values }));
  const project = running(spans.map(({ start, x, values }) => ({ start, x, flow: values.projectFlow })));
  const equity = running(spans.map(({ start, x, values }) => ({ start, x, flow: values.equityFlow })));
  const lowest = project.reduce((least, point) => (point.y < least.y ? point : least), { x: 0, y: 0 });
  let projectTotal = 0;
  let equityTotal = 0;
  const years = annual.map(({ label, values }) => {
    projectTotal += values.projectFlow;
    equityTotal += values.equityFlow;
    return { label, project: values.projectFlow, equity: values.equityFlow, projectTotal, equityTotal };
  });
  const begin = Number(timeline[0]!.start.slice(0, 4)) + (Number(timeline[0]!.start.slice(5, 7)) - 1) / 12;
  return {
    project,
    equity,
    lowest: { ...lowest, year: String(Math.ceil(lowest.x) - 1) },
    payback: headline.paybackYears === null ? null : begin + headline.paybackYears,
    projectTotal,
    equityTotal,
    years,
  };
}
