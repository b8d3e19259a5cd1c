import { type Assumptions, defaultDrivers, type Patch, scenarioSet, type Unit } from "@fabroom/finance";
import { nameInput } from "../../shell/input-name.ts";

/** The eight inputs with a slider, in the order of the panel. */
const SLIDERS = ["price", "utilisation", "defects", "overrun", "delay", "incentive", "gearing", "interest"] as const;
export type SliderId = (typeof SLIDERS)[number];

export type SliderSpec = {
  id: SliderId;
  /** Null where the case has no such input: a site without public support. */
  path: string | null;
  unit: Unit;
  base: number;
  /** Reach of the slider; the number field beside it takes all that the model takes. */
  min: number;
  max: number;
  step: number;
};

export const valueAt = (data: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined),
      data,
    );

/** The first investment credit, else the first grant, else the first instrument that is paid by a rate. */
function incentivePath({ incentives }: Assumptions): string | null {
  for (const type of ["investmentCredit", "grant", "inKind", "softLoan", "operatingCredit"]) {
    const index = incentives.findIndex((one) => one.type === type && one.base !== "wafersOut");
    if (index >= 0) return `incentives.${index}.rate`;
  }
  return null;
}

/** Ratios keep six decimals, money and months whatever their step asks for: a slider never shows 0.30000000000000004. */
const round = (value: number) => Number(value.toFixed(6));

/** The sliders of a case: what each one moves, from where, how far and in which steps. */
export function slidersOf(base: Assumptions): SliderSpec[] {
  const price = defaultDrivers(base).find((driver) => driver.id === "price")!.path;
  const byCurve = base.yield.learning === "berkeley";
  const plan: [SliderId, string | null, (at: number) => [number, number, number]][] = [
    ["price", price, (at) => (price === "pricing.costPlusMarkup" ? [0, Math.max(1, 2 * at), 0.01] : around(at))],
    ["utilisation", "operations.utilisation", () => [0.4, 1, 0.01]],
    byCurve
      ? ["defects", "yield.berkeleyStart", () => [0.05, 0.95, 0.01]]
      : ["defects", "yield.defectsStart", (at) => [0, Math.max(1, 2 * at), 0.01]],
    ["overrun", "capex.overrun", (at) => [Math.min(-0.2, at), Math.max(0.8, at), 0.01]],
    ["delay", "schedule.delayMonths", (at) => [Math.min(-6, at), Math.max(36, at), 1]],
    ["incentive", incentivePath(base), (at) => [0, Math.max(0.5, Math.min(1, 1.5 * at)), 0.01]],
    ["gearing", "debt.gearing", () => [0, 0.9, 0.01]],
    ["interest", "debt.baseRate", (at) => [0, Math.max(0.12, 2 * at), 0.0025]],
  ];
  return plan.map(([id, path, reach]) => {
    const value = path === null ? 0 : valueAt(base, path);
    const at = typeof value === "number" ? value : 0;
    const [min, max, step] = reach(at).map(round) as [number, number, number];
    const name = path === null ? null : nameInput(path, base);
    const unit = name && !name.whole ? name.unit : "ratio";
    return { id, path, unit, base: at, min, max, step };
  });
}

/** Half to one and a half times a price, in steps that read well: about a two-hundredth of it. */
function around(at: number): [number, number, number] {
  if (at <= 0) return [0, 1000, 10];
  const rough = at / 200;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power;
  return [Math.floor((0.5 * at) / step) * step, Math.ceil((1.5 * at) / step) * step, step];
}

export const CHIPS = ["base", "downside", "upside", "noSubsidy", "delay12", "own"] as const;
export type ChipId = (typeof CHIPS)[number];

/** The standing scenarios of a site as patches, without those that change nothing here (no support to leave out). */
export function standingSet(base: Assumptions): { id: Exclude<ChipId, "own">; patch: Patch }[] {
  return scenarioSet(base)
    .filter(({ id }) => id !== "noSubsidy" || base.incentives.length > 0)
    .map(({ id, patch }) => ({ id: id as Exclude<ChipId, "own">, patch }));
}

/** A patch with one input set; back at its base value it is no longer part of it. */
export function withInput(base: Assumptions, patch: Patch, path: string, value: unknown): Patch {
  const { [path]: _, ...rest } = patch;
  return Object.is(valueAt(base, path), value) ? rest : { ...rest, [path]: value };
}

export const samePatch = (a: Patch, b: Patch): boolean => {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
};
