import type { Draft, Known } from "../read/draft.ts";
import type { At, Report } from "../read/reading.ts";

/** What every check is given: the raise, what may be named, where things stand, and where to tell. */
export type Checking = {
  raise: Draft;
  known: Known;
  at(thing: object, ...path: (string | number)[]): At;
  report: Report;
  /** A reference that leads nowhere is told with what was probably meant. */
  named(at: At, known: ReadonlySet<string> | null, key: string, code: NamedCode): void;
};
export type NamedCode =
  | "siteUnknown"
  | "documentUnknown"
  | "groupUnknown"
  | "folderUnknown"
  | "nodeUnknown"
  | "organisationUnknown"
  | "trancheUnknown";
