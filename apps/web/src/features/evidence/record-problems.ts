import type { RecordProblem } from "@fabroom/contracts";

type Words = (key: `evidence.problem.${RecordProblem["reason"]}`) => string;

/** What contradicts the record, in words: the chain and the entry, or the checkpoint by its size. */
export const recordProblems = (problems: readonly RecordProblem[], t: Words): string =>
  problems
    .map(({ stream, seq, reason }) => ` ${`${stream} #${seq}`.trim()} ${t(`evidence.problem.${reason}`)}`)
    .join(" ·");
