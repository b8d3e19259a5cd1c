import { type Assumptions, applyPatch, defaultAssumptions, incentive, type Patch, runModel } from "@fabroom/finance";
import { sampleRaise } from "@fabroom/sample";
import type { CaseWorkbookInput } from "../build-case-workbook.ts";

/** The case of one sample site. */
export function siteCase(slug: string): Assumptions {
  const site = sampleRaise.sites.find((one) => one.slug === slug);
  if (!site) throw new Error(`no sample site "${slug}"`);
  return structuredClone(site.content.assumptions) as Assumptions;
}

/** An annuity after equity has paid first; dies sold under agreements with a floor and a prepayment; a tax holiday. */
export function annuityCase(): Assumptions {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = 204;
  a.funding.order = "equityFirst";
  Object.assign(a.debt, { repayment: "annuity", gearing: 0.3 });
  Object.assign(a.pricing, { mode: "goodDie", diePrice: 480 });
  Object.assign(a.lta, { floorPrice: 430, prepaymentPerWspm: 5_000 });
  a.dsra.funding = "equity";
  a.incentives.push(
    incentive({
      id: "holiday",
      type: "taxHoliday",
      base: "capex",
      rate: 0.7,
      trigger: "firstRevenue",
      durationMonths: 84,
    }),
  );
  return a;
}

/** No debt; price at cost; Berkeley learning, linear ramp and spending, book value at the end, lives with fractions. */
export function unleveredCase(): Assumptions {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = 180;
  a.debt.gearing = 0;
  a.pricing.mode = "costPlus";
  a.yield.learning = "berkeley";
  Object.assign(a.depreciation, { taxToolMethod: "straightLine", taxToolYears: 4.55 });
  a.terminal.method = "netBookValue";
  a.ramp.shape = "linear";
  a.capex.curve = "linear";
  a.die.method = "flynn";
  return a;
}

/** The target DSCR limits the debt. */
export function boundCase(): Assumptions {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = 204;
  Object.assign(a.debt, { gearing: 0.8, targetDscr: 1.8 });
  return a;
}

/** Quarters, tables (buildings in the books by MACRS), milestones, a clawback, a public loan, subsidies, operating credits, exact dies, straight debt. */
export function quarterlyCase(): Assumptions {
  const a = defaultAssumptions();
  a.timeline.periodMonths = 3;
  Object.assign(a.debt, { repayment: "straight", paymentMonths: 6, gearing: 0.7, maximum: 9_000 });
  Object.assign(a.ramp, { shape: "table", table: [0.1, 0.3, 0.6, 0.9] });
  Object.assign(a.capex, { curve: "table", curveTable: [0.1, 0.2, 0.4, 0.3], escalation: 0.02 });
  Object.assign(a.depreciation, {
    bookToolMethod: "table",
    bookToolTable: [0.1, 0.3, 0.25, 0.2, 0.1, 0.05],
    bookBuildingMethod: "macrs",
    bookBuildingYears: 15,
    taxToolMethod: "table",
    taxToolTable: [0.5, 0.3, 0.2],
    taxBuildingMethod: "table",
    taxBuildingTable: [0.2, 0, 0.5, 0.3],
  });
  a.operations.demandWspm = [50_000, 50_000, 50_000, 50_000, 20_000, 30_000, 44_000];
  Object.assign(a.yield, { model: "murphy", learning: "wright" });
  a.funding.reservesOnly = true;
  a.terminal = { method: "ebitdaMultiple", multiple: 3 };
  // its best offset lies between those that the workbook tries
  Object.assign(a.die, { method: "exact", areaMm2: 707 });
  const sum = { base: "capex", trigger: "pariPassu" } as const;
  a.incentives = [
    incentive({
      id: "milestones",
      type: "grant",
      base: "tools",
      rate: 0.1,
      trigger: "milestones",
      milestones: [
        { month: 20, share: 0.4 },
        { month: 44, share: 0.6 },
      ],
      taxable: true,
      cap: 1_500,
      clawbackMonth: 100,
      clawbackSchedule: [1, 0.8, 0.6, 0.4, 0.2],
    }),
    incentive({
      ...sum,
      id: "loan",
      type: "softLoan",
      rate: 0.05,
      durationMonths: 120,
      graceMonths: 24,
      interestRate: 0.01,
    }),
    incentive({
      id: "credit",
      type: "investmentCredit",
      base: "tools",
      rate: 0.1,
      trigger: "yearAfter",
      refundable: false,
      basisReduction: 0.5,
    }),
    incentive({
      id: "points",
      type: "interestSubsidy",
      base: "capex",
      rate: 0.02,
      trigger: "completion",
      durationMonths: 60,
      cap: 300,
    }),
    incentive({
      id: "more-points",
      type: "interestSubsidy",
      base: "capex",
      rate: 0.06,
      trigger: "completion",
      durationMonths: 48,
      taxable: true,
    }),
    incentive({
      id: "a-wafer",
      type: "operatingCredit",
      base: "wafersOut",
      rate: 400,
      trigger: "firstRevenue",
      durationMonths: 60,
      lagMonths: 6,
      cap: 500,
    }),
    incentive({
      id: "power",
      type: "operatingCredit",
      base: "energy",
      rate: 0.2,
      trigger: "completion",
      durationMonths: 60,
    }),
    incentive({ id: "land", type: "inKind", base: "land", rate: 0.5, trigger: "pariPassu" }),
    incentive({ id: "fixed", type: "grant", base: "fixed", amount: 500, rate: 1, trigger: "placedInService" }),
  ];
  return a;
}

/** A case with the engine's result, ready for the workbook. */
export function inputOf(assumptions: Assumptions, language: "en" | "fr" = "en"): CaseWorkbookInput {
  const outcome = runModel(assumptions);
  if (!outcome.ok) throw new Error(`the engine refuses the case: ${JSON.stringify(outcome.issues)}`);
  return {
    assumptions: outcome.result.assumptions,
    result: outcome.result,
    language,
    meta: {
      title: "Test site",
      version: "1",
      caseSha256: "ab".repeat(32),
      createdAt: new Date("2026-11-20T00:00:00Z"),
      disclaimer: { en: "Illustrative.", fr: "Illustratif." },
    },
  };
}

export const changed = (assumptions: Assumptions, patch: Patch): Assumptions => applyPatch(assumptions, patch);
