import type { Figure, ProductWords } from "@fabroom/contracts";
import { SOURCES, type SourceKey } from "../sources.ts";

const CASE_DATE = "2026-11-20";
type More = { low?: number; high?: number; asOf?: string; formula?: ProductWords };

/** A number somebody else published. */
export const cited = (
  id: string,
  label: ProductWords,
  value: number,
  unit: string,
  key: SourceKey,
  more: More = {},
): Figure => ({
  id,
  label,
  value,
  unit,
  status: "published",
  source: SOURCES[key],
  ...more,
  asOf: more.asOf ?? SOURCES[key].date,
});

/** A number of ours, with the rule that gives it. */
export const ours = (
  id: string,
  label: Figure["label"],
  value: number,
  unit: string,
  formula: ProductWords,
  more: More = {},
): Figure => ({
  id,
  label,
  value,
  unit,
  status: "assumption",
  asOf: CASE_DATE,
  source: SOURCES.own,
  formula,
  ...more,
});
