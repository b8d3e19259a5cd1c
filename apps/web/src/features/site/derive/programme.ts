import type { ModelResult } from "@fabroom/finance";
import { dayAfter } from "./time.ts";

/** One span of the programme; `path` is the assumption that sets its length. Months from the model's start. */
export type Stage = {
  id: string;
  kind: "permits" | "construction" | "tools" | "ramp";
  /** Number of the module, from 1; null where the stage is of the whole site. */
  module: number | null;
  from: number;
  to: number;
  start: string;
  end: string;
  path: string;
};
export type Milestone = { id: MilestoneId; month: number; date: string };
type MilestoneId = "close" | "shellReady" | "firstStart" | "firstWafer" | "completion" | "fullRate" | "maturity";
export type ProgrammeData = { stages: Stage[]; milestones: Milestone[]; toFirstWafer: number; toFullRate: number };

/** From financial close to full rate, as the model carries it. */
export function deriveProgramme({ assumptions, milestones, debt }: ModelResult): ProgrammeData {
  const start = assumptions.timeline.startMonth;
  const stage = (kind: Stage["kind"], module: number | null, from: number, to: number, path: string): Stage => ({
    id: module === null ? kind : `${kind}-${module}`,
    kind,
    module,
    from,
    to,
    start: dayAfter(start, from),
    end: dayAfter(start, to),
    path,
  });
  const { modules } = milestones;
  const at = (id: MilestoneId, month: number): Milestone => ({ id, month, date: dayAfter(start, month) });
  return {
    stages: [
      stage("permits", null, 0, milestones.constructionStart, "schedule.permitMonths"),
      stage("construction", null, milestones.constructionStart, milestones.shellReady, "schedule.constructionMonths"),
      ...modules.map((module, i) => stage("tools", i + 1, module.moveIn, module.qualified, "schedule.installMonths")),
      ...modules.map((module, i) => stage("ramp", i + 1, module.qualified, module.rampEnd, "ramp.months")),
    ].filter(({ from, to }) => to > from),
    milestones: [
      at("close", 0),
      at("shellReady", milestones.shellReady),
      at("firstStart", milestones.firstStart),
      at("firstWafer", milestones.firstWaferOut),
      at("completion", milestones.completion),
      at("fullRate", milestones.rampEnd),
      ...(debt.amount > 0 ? [at("maturity", milestones.maturity)] : []),
    ],
    toFirstWafer: milestones.firstWaferOut,
    toFullRate: milestones.rampEnd,
  };
}
