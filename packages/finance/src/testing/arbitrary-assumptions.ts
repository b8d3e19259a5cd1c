import fc from "fast-check";
import { type Assumptions, DEPRECIATION_USES } from "../assumptions.ts";
import { defaultAssumptions } from "../defaults.ts";
import { ASSUMPTION_FIELDS, type AssumptionField } from "../fields.ts";
import { INCENTIVE_RULES } from "../incentives/rules.ts";
import { INCENTIVE_TYPES, type Incentive, type IncentiveType, incentive } from "../incentives/types.ts";
import { cellAt } from "../risk/patch.ts";
import { validateAssumptions } from "../validation/validate-assumptions.ts";

/** Fields drawn by hand below, because they hang together. */
const TOGETHER = new Set([
  "currency",
  "timeline.startMonth",
  "timeline.periodMonths",
  "timeline.horizonMonths",
  "capex.shellShare",
  "capex.toolShare",
  "capex.otherShare",
  "capex.depositShare",
  "capex.deliveryShare",
  "capex.acceptanceShare",
  ...DEPRECIATION_USES.map((use) => `depreciation.${use}Years`),
]);

/** Even over 0..1, ends included. */
const share = fc.integer({ min: 0, max: 1_000_000 }).map((x) => x / 1_000_000);

/** A value of a field: its default, its ends, or anything between (small values as likely as large). */
function fieldValue(field: AssumptionField): fc.Arbitrary<unknown> {
  if (field.kind === "enum") return fc.constantFrom(...field.options);
  if (field.kind === "boolean") return fc.boolean();
  if (!("min" in field)) return fc.constant(undefined);
  const { min, max } = field;
  if (field.kind === "integer") return fc.integer({ min, max });
  const bend = max > 1_000 ? 8 : 1;
  const spread = (x: number) => min + (max - min) * x ** bend;
  const value = fc.oneof(
    { weight: 8, arbitrary: share.map(spread) },
    { weight: 1, arbitrary: fc.double({ min, max, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
  return field.nullable ? fc.option(value, { nil: null }) : value;
}

/** Three shares that sum to 1 to the last bit or nearly. */
const thirds = fc.tuple(share, share).map(([x, y]) => [x, (1 - x) * y, 1 - x - (1 - x) * y] as const);

/** n shares that sum to 1. */
const shares = (max: number) =>
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: max }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return sum === 0 ? weights.map((_, i) => (i === 0 ? 1 : 0)) : weights.map((weight) => weight / sum);
  });

const arbitraryIncentive: fc.Arbitrary<Incentive> = fc.constantFrom(...INCENTIVE_TYPES).chain((type: IncentiveType) => {
  const rule = INCENTIVE_RULES[type];
  return fc
    .record({
      id: fc.uuid(),
      base: fc.constantFrom(...rule.bases),
      trigger: fc.constantFrom(...rule.triggers),
      rate: fc.oneof(
        fc.constantFrom(0, rule.maxRate),
        share.map((x) => x * rule.maxRate),
      ),
      amount: share.map((x) => x * 5_000),
      eligibleShare: share,
      cap: fc.option(
        share.map((x) => x * 3_000),
        { nil: null },
      ),
      milestones: fc.array(fc.record({ month: fc.integer({ min: 0, max: 120 }), share: share.map((x) => x / 4) }), {
        minLength: 1,
        maxLength: 4,
      }),
      lagMonths: fc.integer({ min: 0, max: 36 }),
      durationMonths: fc.integer({ min: 1, max: 360 }),
      graceMonths: fc.integer({ min: 0, max: 60 }),
      interestRate: share.map((x) => x * 0.1),
      taxable: fc.boolean(),
      basisReduction: share,
      refundable: fc.boolean(),
      clawbackSchedule: fc.array(share, { maxLength: 10 }),
      clawbackMonth: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    })
    .map((fields) =>
      incentive({ type, ...fields, graceMonths: Math.min(fields.graceMonths, fields.durationMonths - 1) }),
    );
});

/** Numbers that cannot be blended with their default. */
const whole = new Set(ASSUMPTION_FIELDS.filter((f) => f.kind === "integer" || f.kind === "enum").map((f) => f.path));

interface Draw {
  /** How far fields go from their default towards the value drawn. */
  reach: number;
  fields: Record<string, unknown>;
  periodMonths: 1 | 3 | 12;
  years: number;
  capex: readonly number[];
  tools: readonly number[];
  modules: { shares: number[]; offsets: number[] };
  curveTable: number[];
  lives: number[];
  writeOffs: number[][];
  rampTable: number[];
  demand: number[];
  macrs: (3 | 5 | 7 | 10 | 15 | 20)[];
  incentives: Incentive[];
  changed: boolean[];
}

/**
 * Valid assumptions: half of the fields stay at their default, the others move a little, some way or anywhere in their range,
 * so that ordinary and wild cases both come up. Cases that break a rule across fields are filtered out.
 */
export function arbitraryAssumptions(): fc.Arbitrary<Assumptions> {
  const free = ASSUMPTION_FIELDS.filter((field) => !TOGETHER.has(field.path));
  const fields = Object.fromEntries(free.map((field) => [field.path, fc.option(fieldValue(field), { freq: 2 })]));
  return fc
    .record({
      fields: fc.record(fields),
      reach: fc.constantFrom(0.02, 0.2, 1),
      periodMonths: fc.constantFrom(1, 1, 3, 12),
      years: fc.integer({ min: 8, max: 30 }),
      capex: thirds,
      tools: thirds,
      modules: fc.record({
        shares: shares(5),
        offsets: fc.array(fc.double({ min: 0, max: 36, noNaN: true }), { minLength: 5, maxLength: 5 }),
      }),
      curveTable: shares(12),
      lives: fc.array(share, { minLength: 4, maxLength: 4 }),
      writeOffs: fc.array(shares(12), { minLength: 4, maxLength: 4 }),
      rampTable: fc.array(share, { minLength: 1, maxLength: 8 }),
      demand: fc.array(
        share.map((x) => x * 60_000),
        { maxLength: 6 },
      ),
      macrs: fc.array(fc.constantFrom(3, 5, 7, 10, 15, 20), { minLength: 4, maxLength: 4 }),
      incentives: fc.array(arbitraryIncentive, { maxLength: 6 }),
      changed: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .map((draw) => assemble(draw as unknown as Draw))
    .filter((assumptions) => validateAssumptions(assumptions).ok);
}

function assemble(draw: Draw): Assumptions {
  const a = defaultAssumptions();
  for (const [path, drawn] of Object.entries(draw.fields)) {
    const cell = cellAt(a, path);
    if (drawn === null && path !== "debt.maximum") continue;
    const usual = cell.get();
    const blend = typeof drawn === "number" && typeof usual === "number" && !whole.has(path) && draw.reach < 1;
    cell.set(blend ? usual + draw.reach * (drawn - usual) : drawn);
  }
  a.timeline.periodMonths = draw.periodMonths;
  a.timeline.horizonMonths = draw.years * 12;
  const [modules, tools, demand, incentives] = draw.changed;
  [a.capex.shellShare, a.capex.toolShare, a.capex.otherShare] = draw.capex as [number, number, number];
  if (tools)
    [a.capex.depositShare, a.capex.deliveryShare, a.capex.acceptanceShare] = draw.tools as [number, number, number];
  if (modules) {
    a.capacity.modules = draw.modules.shares.map((part, i) => ({
      share: part,
      offsetMonths: draw.modules.offsets[i] as number,
    }));
  }
  a.capex.curveTable = draw.curveTable;
  a.ramp.table = draw.rampTable;
  for (const [k, use] of DEPRECIATION_USES.entries()) {
    const longest = use.endsWith("Tool") ? 30 : 60;
    const straight = 1 + (longest - 1) * (draw.lives[k] as number);
    a.depreciation[`${use}Years`] = a.depreciation[`${use}Method`] === "macrs" ? (draw.macrs[k] as number) : straight;
    a.depreciation[`${use}Table`] = draw.writeOffs[k] as number[];
  }
  if (demand) a.operations.demandWspm = draw.demand;
  if (incentives) a.incentives = draw.incentives;
  return a;
}
