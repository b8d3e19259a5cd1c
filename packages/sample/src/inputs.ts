import type { ProductWords, RegisterEntry } from "@fabroom/contracts";
import { type Assumptions, defaultAssumptions } from "@fabroom/finance";
import { t } from "./localised.ts";
import { SOURCES, type SourceKey } from "./sources.ts";

/** Dotted path of every scalar of the assumptions. */
export type FieldPath<T = Assumptions> = {
  [K in keyof T & string]: T[K] extends readonly unknown[]
    ? never
    : T[K] extends object
      ? `${K}.${FieldPath<T[K]>}`
      : K;
}[keyof T & string];
type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? ValueAt<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;
type Value = string | number | null | boolean;

/** One field of a site's case with its provenance: the value and the register line are written in one place. */
export type SiteInput = { path: FieldPath; value: Value | undefined; entry: RegisterEntry };
type Note = { note?: ProductWords; confidence?: RegisterEntry["confidence"]; asOf?: string };

const CASE_DATE = "2026-11-20";

function line(path: FieldPath, status: RegisterEntry["status"], source: SourceKey, more: Note): RegisterEntry {
  const { label, date } = SOURCES[source];
  const { note } = more;
  return {
    path,
    status,
    source: note
      ? { en: `${label.en}: ${note.en}`, fr: `${label.fr}\u00a0: ${note.fr}` }
      : { en: label.en, fr: label.fr },
    asOf: more.asOf ?? (status === "published" ? date : CASE_DATE),
    confidence: more.confidence ?? (status === "published" ? "medium" : "low"),
  };
}

/** A value printed by the source cited. */
export const published = <P extends FieldPath>(
  path: P,
  value: ValueAt<Assumptions, P>,
  source: SourceKey,
  more: Note = {},
): SiteInput => ({ path, value: value as Value, entry: line(path, "published", source, more) });

/** A value of ours; a source, where given, is what it leans on. */
export const assumed = <P extends FieldPath>(
  path: P,
  value: ValueAt<Assumptions, P>,
  note: ProductWords,
  source: SourceKey = "own",
  more: Omit<Note, "note"> = {},
): SiteInput => ({ path, value: value as Value, entry: line(path, "assumption", source, { ...more, note }) });

/** Fields every case keeps at the engine's default unless the site sets them, and what the default leans on. */
const DEFAULTS: readonly [FieldPath, SourceKey][] = [
  ["schedule.moveInLeadMonths", "own"],
  ["schedule.installMonths", "own"],
  ["schedule.toolOrderMonths", "own"],
  ["ramp.months", "own"],
  ["operations.utilisation", "own"],
  ["operations.cycleTimeWeeks", "renesas"],
  ["operations.lineYield", "leachman"],
  ["yield.defectsStart", "anandtech"],
  ["yield.defectsMature", "anandtech"],
  ["yield.harvestFraction", "own"],
  ["pricing.erosion", "own"],
  ["lta.share", "own"],
  ["costs.maintenanceShare", "leachman"],
  ["costs.energyMwhPerStart", "own"],
  ["costs.salesShare", "own"],
  ["costs.royaltyShare", "own"],
  ["costs.sustainingShare", "own"],
  ["capex.shellShare", "own"],
  ["capex.toolShare", "techinsights"],
  ["capex.contingency", "own"],
  ["debt.gearing", "own"],
  ["debt.baseRate", "own"],
  ["debt.margin", "own"],
  ["debt.tenorMonths", "own"],
  ["debt.targetDscr", "own"],
  ["dsra.months", "own"],
  ["returns.wacc", "own"],
  ["returns.hurdle", "own"],
  ["economy.inflation", "own"],
];

/** A default is ours even where a source suggests it: it is shown as an assumption, with what it leans on. */
function defaultLine([path, source]: readonly [FieldPath, SourceKey]): RegisterEntry {
  const note =
    source === "own"
      ? t("common to all cases", "commune à tous les dossiers")
      : t("suggests the value common to all cases", "suggère la valeur commune à tous les dossiers");
  return line(path, "assumption", source, { note, confidence: source === "own" ? "low" : "medium" });
}

/** The register of a site: its own inputs first, then the common ones it does not set. */
export function registerOf(inputs: SiteInput[]): RegisterEntry[] {
  const own = inputs.map((input) => input.entry);
  const seen = new Set<string>(own.map((entry) => entry.path));
  return [...own, ...DEFAULTS.filter(([path]) => !seen.has(path)).map(defaultLine)];
}

type Lists = { incentives: Assumptions["incentives"]; modules: Assumptions["capacity"]["modules"] };

/** The engine's default case with a site's inputs and lists set. */
export function assumptionsOf(inputs: SiteInput[], lists: Partial<Lists> = {}): Assumptions {
  const result = defaultAssumptions();
  for (const { path, value } of inputs) {
    const parts = path.split(".");
    const last = parts.pop()!;
    let here = result as unknown as Record<string, unknown>;
    for (const part of parts) here = here[part] as Record<string, unknown>;
    here[last] = value;
  }
  if (lists.incentives) result.incentives = lists.incentives;
  if (lists.modules) result.capacity.modules = lists.modules;
  return result;
}
