import type { Assumptions } from "../assumptions.ts";
import { defaultAssumptions } from "../defaults.ts";

/**
 * An annual plant for hand arithmetic: 100 of capex in each of two years, then EBITDA of 50 in each of eight; no tax, no
 * inflation, no working capital, no incentives; 60 % gearing at 8 %, level repayment over eight years, no fees, no
 * reserve. Figures in millions.
 */
export function toyAssumptions(): Assumptions {
  const a = defaultAssumptions();
  a.timeline = { startMonth: "2026-01", periodMonths: 12, horizonMonths: 120, fiscalYearEndMonth: 12 };
  a.capacity = { wspm: 1_000, modules: [{ share: 1, offsetMonths: 0 }] };
  a.schedule = {
    permitMonths: 0,
    constructionMonths: 24,
    delayMonths: 0,
    moveInLeadMonths: 0,
    installMonths: 0,
    toolOrderMonths: 0,
  };
  a.ramp = { months: 0, shape: "linear", steepness: 8, table: [] };
  a.operations = { utilisation: 1, cycleTimeWeeks: 0, lineYield: 1, demandWspm: [] };
  Object.assign(a.pricing, { waferPrice: 50e6 / 12_000, erosion: 0 });
  Object.assign(a.lta, { share: 0, prepaymentPerWspm: 0 });
  Object.assign(a.costs, {
    variablePerStart: 0,
    maintenanceShare: 0,
    headcount: 0,
    hiringLeadMonths: 0,
    energyMwhPerStart: 0,
    salesShare: 0,
    royaltyShare: 0,
    otherFixed: 0,
    sustainingShare: 0,
  });
  a.workingCapital = { receivableDays: 0, inventoryDays: 0, payableDays: 0 };
  Object.assign(a.capex, {
    perWspm: 200_000,
    shellShare: 1,
    toolShare: 0,
    otherShare: 0,
    land: 0,
    regionFactor: 1,
    contingency: 0,
    overrun: 0,
    escalation: 0,
    delayCostShare: 0,
  });
  Object.assign(a.depreciation, {
    bookToolYears: 5,
    bookBuildingYears: 8,
    taxToolMethod: "straightLine",
    taxToolYears: 5,
    taxBuildingYears: 8,
    financingYears: 8,
  });
  a.incentives = [];
  a.tax = { rate: 0, lossCap: 1, lossOpening: 0 };
  Object.assign(a.debt, {
    gearing: 0.6,
    baseRate: 0.08,
    margin: 0,
    upfrontFee: 0,
    commitmentFee: 0,
    repayment: "annuity",
    tenorMonths: 96,
    graceMonths: 0,
    paymentMonths: 12,
    targetDscr: 1.3,
    lockupDscr: 1.1,
    defaultDscr: 1.05,
    maximum: null,
  });
  a.dsra = { months: 0, funding: "cash" };
  a.returns = { wacc: 0.08, hurdle: 0.15, costOfEquity: 0.08 };
  a.economy = { inflation: 0 };
  a.terminal = { method: "none", multiple: 0 };
  return a;
}

/** The same plant without debt, some of its capex otherwise. */
export function unleveredToy(capex: Partial<Assumptions["capex"]>): Assumptions {
  const a = toyAssumptions();
  a.debt.gearing = 0;
  Object.assign(a.capex, capex);
  return a;
}
