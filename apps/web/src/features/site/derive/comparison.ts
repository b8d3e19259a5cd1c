import {
  ASSUMPTION_FIELDS,
  type Assumptions,
  applyPatch,
  type HeadlineName,
  type Label,
  type ModelResult,
  OUTPUT_FIELDS,
  runModel,
  type Unit,
} from "@fabroom/finance";

/** What may differ between cases without being the site's own: rates, inflation, how full the line is taken to be. */
const GENERAL = [
  "returns.wacc",
  "returns.costOfEquity",
  "returns.hurdle",
  "economy.inflation",
  "operations.utilisation",
] as const;

export type ComparedResult = Pick<ModelResult, "assumptions" | "headline" | "engineVersion">;
export type Compared = { slug: string; name: string; usdRate: number | null; result: ComparedResult };
export type Cell = { value: number | null; mark: "best" | "worst" | null; difference: number | null };
export type ComparedRow = {
  name: HeadlineName | "capacity";
  label: Label | null;
  unit: Unit;
  group: (typeof ROWS)[number][0];
  cells: Cell[];
};
type GeneralRow = { path: string; label: Label; unit: Unit; values: number[]; differs: boolean };
export type Comparison = {
  /** The currency amounts are in; USD where the cases have several. */
  currency: string;
  converted: boolean;
  rows: ComparedRow[];
  general: GeneralRow[];
};

const ROWS = [
  ["size", ["capacity", "capex", "firstWaferMonth", "completionMonth"]],
  ["returns", ["projectIrr", "equityIrr", "npv", "moic", "paybackYears", "peakFunding"]],
  ["money", ["equity", "debt", "gearing", "minDscr", "averageDscr", "sponsorSupport"]],
  ["cost", ["lcow", "costPerWafer", "breakEvenUtilisation", "delayCostPerMonth"]],
  ["support", ["subsidyShare", "subsidyNpv"]],
] as const satisfies readonly (readonly [string, readonly (HeadlineName | "capacity")[]])[];

const outputs = new Map(OUTPUT_FIELDS.map((field) => [field.path.slice("headline.".length), field]));
const inputs = new Map(ASSUMPTION_FIELDS.map((field) => [field.path, field]));
const at = (assumptions: Assumptions, path: string) =>
  path.split(".").reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], assumptions) as number;

/** The case once more with the general assumptions of another; null where the engine refuses them. */
export function onTermsOf(assumptions: Assumptions, other: Assumptions): ModelResult | null {
  const patch = Object.fromEntries(GENERAL.map((path) => [path, at(other, path)]));
  const run = runModel(applyPatch(assumptions, patch), { checks: false });
  return run.ok ? run.result : null;
}

/** Rounding of the engine is no difference. */
const SAME = 1e-9;

/**
 * The same rows for every case. Amounts of cases in several currencies are put into dollars; where one has no rate they
 * are left out. Best and worst by the direction of the figure, only where cases differ; differences are against the first.
 */
export function compareCases(cases: readonly Compared[]): Comparison {
  const currencies = new Set(cases.map(({ result }) => result.assumptions.currency));
  const converted = currencies.size > 1;
  const currency = converted ? "USD" : ([...currencies][0] ?? "USD");
  const read = ({ result, usdRate }: Compared, name: HeadlineName | "capacity", unit: Unit): number | null => {
    const value = name === "capacity" ? result.assumptions.capacity.wspm : result.headline[name];
    if (value === null || !converted || !unit.startsWith("currency")) return value;
    return usdRate === null ? null : value * usdRate;
  };
  const rows = ROWS.flatMap(([group, names]) =>
    names.map((name): ComparedRow => {
      const field = outputs.get(name);
      const unit = field?.unit ?? "wafersPerMonth";
      const values = cases.map((one) => read(one, name, unit));
      const marks = marksOf(values, field?.direction ?? 0);
      const first = values[0] ?? null;
      return {
        name,
        label: field?.label ?? null,
        unit,
        group,
        cells: values.map((value, i) => ({
          value,
          mark: marks[i]!,
          difference: i === 0 || value === null || first === null ? null : value - first,
        })),
      };
    }),
  );
  const general = GENERAL.map((path): GeneralRow => {
    const field = inputs.get(path)!;
    const values = cases.map(({ result }) => at(result.assumptions, path));
    return { path, label: field.label, unit: field.unit, values, differs: values.some((value) => value !== values[0]) };
  });
  return { currency, converted, rows, general };
}

function marksOf(values: readonly (number | null)[], direction: 1 | -1 | 0): Cell["mark"][] {
  const known = values.filter((value) => value !== null);
  const high = Math.max(...known);
  const low = Math.min(...known);
  const nothing = direction === 0 || known.length < 2 || high - low <= SAME * Math.max(Math.abs(high), Math.abs(low));
  return values.map((value) => {
    if (nothing || value === null) return null;
    if (value === (direction > 0 ? high : low)) return "best";
    return value === (direction > 0 ? low : high) ? "worst" : null;
  });
}
