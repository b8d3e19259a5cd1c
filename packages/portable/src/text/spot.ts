import type { ProblemCode, ProblemValues } from "../problem.ts";

export type Path = readonly (string | number)[];

/** A problem of a text, before it is known which file the text is of. */
export type Spot = { code: ProblemCode; values: ProblemValues; line: number | null };
export const spot = (code: ProblemCode, line: number | null, values: ProblemValues = {}): Spot => ({
  code,
  line,
  values,
});

/** What was read of a file, and where in it each value stands. */
export type Located = {
  value: unknown;
  /** The line of a value, or of the nearest thing around it that exists; `offset` counts lines inside a text. */
  lineOf(path: Path, offset?: number): number | null;
};
export type Parsed = ({ ok: true } & Located) | { ok: false; spots: Spot[] };
