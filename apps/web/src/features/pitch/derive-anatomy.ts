import type { ModelResult, Phase } from "@fabroom/finance";

export type PartId = "tools" | "building" | "other" | "land";
/** Money in millions of the case's currency; months counted from 1. */
export type AnatomyData = {
  currency: string;
  nodeClass: string;
  wspm: number;
  /** What the shell costs here over what it costs in the cheapest region. */
  regionFactor: number;
  total: number;
  parts: { id: PartId; amount: number; share: number }[];
  stages: { id: Phase; amount: number; share: number; from: number; to: number }[];
  beforeFirstWafer: number;
  firstWaferMonth: number;
};

const COLUMN = { tools: "toolCapex", building: "buildingCapex", other: "otherCapex", land: "landCapex" } as const;

/** What a fab's budget buys, and in which stage of its life it is paid. */
export function deriveAnatomy({ assumptions, series, timeline, headline, milestones }: ModelResult): AnatomyData {
  const total = headline.capex;
  const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
  const parts = (Object.keys(COLUMN) as PartId[]).map((id) => {
    const amount = sum(series[COLUMN[id]]);
    return { id, amount, share: amount / total };
  });
  const { periodMonths } = assumptions.timeline;
  const stages: AnatomyData["stages"] = [];
  let before = 0;
  for (const { index, phase } of timeline) {
    const amount = series.capex[index]!;
    if ((index + 1) * periodMonths <= milestones.firstWaferOut) before += amount;
    const open = stages.at(-1);
    const to = (index + 1) * periodMonths;
    if (open?.id === phase) Object.assign(open, { amount: open.amount + amount, to });
    else stages.push({ id: phase, amount, share: 0, from: index * periodMonths + 1, to });
  }
  return {
    currency: assumptions.currency,
    nodeClass: assumptions.nodeClass,
    wspm: assumptions.capacity.wspm,
    regionFactor: assumptions.capex.regionFactor,
    total,
    parts: parts.sort((a, b) => b.amount - a.amount),
    stages: stages.filter(({ amount }) => amount > 0).map((stage) => ({ ...stage, share: stage.amount / total })),
    beforeFirstWafer: before / total,
    firstWaferMonth: headline.firstWaferMonth,
  };
}
