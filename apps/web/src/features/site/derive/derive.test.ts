import { isDeepStrictEqual } from "node:util";
import { type Assumptions, applyPatch, defaultAssumptions, type ModelResult, runModel } from "@fabroom/finance";
import { sampleRaise } from "@fabroom/sample";
import { describe, expect, it } from "vitest";
import { deriveCapex } from "./capex.ts";
import { deriveCash } from "./cash.ts";
import { deriveCover } from "./cover.ts";
import { deriveFunding } from "./funding.ts";
import { deriveProgramme } from "./programme.ts";
import { deriveRamp } from "./ramp.ts";
import { deriveReturns } from "./returns.ts";
import { patched, SCENARIOS, type ScenarioId } from "./scenario.ts";
import { deriveShown, type Run } from "./shown-case.ts";
import { deriveStatements } from "./statements.ts";
import { dayAfter, yearPlace } from "./time.ts";
import { deriveUnitCost } from "./unit-cost.ts";

function run(assumptions: Assumptions): ModelResult {
  const outcome = runModel(assumptions, { checks: false, deep: false });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result;
}

const base = defaultAssumptions();
const cases: [string, ModelResult][] = [
  ["the default fab", run(base)],
  ["no debt", run(applyPatch(base, { "debt.maximum": 0 }))],
  ["quarterly, fiscal year to March", run(quarterly())],
  ["a price that never pays", run(applyPatch(base, { "pricing.waferPrice": 6_000 }))],
  ...sampleRaise.sites.map((site): [string, ModelResult] => [site.slug, run(site.content.assumptions as Assumptions)]),
];

function quarterly(): Assumptions {
  return applyPatch(base, { "timeline.periodMonths": 3, "timeline.fiscalYearEndMonth": 3 });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(cases)("%s", (_, result) => {
  const { headline } = result;
  const near = (value: number, expected: number) =>
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-7 * Math.max(1, headline.capex, Math.abs(expected)));

  it("spends the whole budget, and half of it by the month named", () => {
    const capex = deriveCapex(result);
    near(capex.curve.at(-1)!.y, headline.capex);
    near(sum(capex.years.map(({ total }) => total)), headline.capex);
    for (const year of capex.years) near(year.land + year.building + year.tools + year.other, year.total);
    const until = result.timeline.findIndex(({ end }) => end.startsWith(capex.half));
    const spent = sum([...result.series.capex.slice(0, until + 1)]);
    expect(spent).toBeGreaterThanOrEqual(headline.capex / 2);
    expect(spent - result.series.capex[until]!).toBeLessThan(headline.capex / 2);
  });

  it("balances sources and uses", () => {
    const funding = deriveFunding(result);
    near(sum(funding.uses.map(({ amount }) => amount)), funding.total);
    near(sum(funding.sources.map(({ amount }) => amount)), funding.total);
    near(sum(Object.values(funding.kinds)), 1);
    expect(funding.eligibleShare).toBeLessThanOrEqual(1);
  });

  it("keeps the programme in order", () => {
    const { stages, milestones } = deriveProgramme(result);
    for (const stage of stages) expect(stage.end > stage.start).toBe(true);
    expect(milestones.find(({ id }) => id === "firstWafer")?.month).toBe(headline.firstWaferMonth);
    const calendar = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
    for (const { date, month } of milestones)
      expect(calendar(date)).toBe(calendar(result.assumptions.timeline.startMonth) + Math.floor(month));
    expect(milestones.some(({ id }) => id === "maturity")).toBe(headline.debt > 0);
  });

  it("ramps to the mature rate", () => {
    const ramp = deriveRamp(result);
    const full = ramp.quarters.find(({ start }) => start === ramp.fullQuarter);
    expect(full?.wspm).toBeGreaterThanOrEqual(0.995 * ramp.mature);
    for (const { dieYield, wspm } of ramp.quarters) {
      expect(wspm).toBeLessThanOrEqual(ramp.nameplate * (1 + 1e-9));
      if (dieYield !== null) expect(dieYield > 0 && dieYield <= 1).toBe(true);
    }
  });

  it("prices a wafer so that years add up to the accounts", () => {
    const unit = deriveUnitCost(result)!;
    for (const year of unit.years) {
      const { values } = result.annual.find(({ label }) => label === year.label)!;
      near((year.cost * values.wafersOut) / 1e6, values.opex + values.bookDepreciation);
      near((year.revenue * values.wafersOut) / 1e6, values.revenue);
    }
    expect(unit.years).toContain(unit.mature);
  });

  it("adds flows up to the whole life", () => {
    const returns = deriveReturns(result);
    near(returns.project.at(-1)!.y, returns.projectTotal);
    near(returns.projectTotal, sum([...result.series.projectFlow]));
    near(returns.equityTotal, sum([...result.series.equityFlow]));
    near(returns.years.at(-1)!.projectTotal, returns.projectTotal);
    expect(-returns.lowest.y).toBeLessThanOrEqual(headline.peakFunding * (1 + 1e-9));
  });

  it("finds the minimum cover that the engine reports", () => {
    const cover = deriveCover(result);
    expect(cover.minimum?.dscr ?? null).toBe(headline.minDscr);
    expect(cover.dates.length === 0).toBe(headline.minDscr === null);
    expect(cover.belowDefault).toBe(headline.defaults);
  });

  it("leads from revenue to distributions without a remainder", () => {
    const { steps, years } = deriveCash(result);
    let level = 0;
    for (const { kind, value } of steps) {
      if (kind === "total" && level !== 0) near(level, value);
      level = kind === "total" ? value : level + value;
    }
    const from = result.milestones.completionPeriod;
    near(sum(years.map(({ distributions }) => distributions)), sum([...result.series.distributions.slice(from)]));
  });

  it("gathers the statements by year", () => {
    const { years, income, balance, cash } = deriveStatements(result);
    const line = (rows: typeof income, id: string) => rows.find((row) => row.id === id)!.values;
    expect(years).toHaveLength(result.annual.length);
    years.forEach((_, i) => {
      near(line(income, "netIncome")[i]!, result.annual[i]!.values.netIncome);
      near(line(balance, "totalAssets")[i]!, line(balance, "totalLiabilitiesAndEquity")[i]!);
    });
    near(sum(line(cash, "netCashFlow")), 0);
  });
});

describe("scenarios", () => {
  const inPlace: Run = async (assumptions, options) => runModel(assumptions, options);

  it("runs every standing scenario and names what changed", async () => {
    const all = (await deriveShown(base, "base", inPlace))!.scenarios;
    expect(all.map(({ id }) => id)).toEqual([...SCENARIOS]);
    expect(all[0]!.changes).toEqual([]);
    const downside = all[1]!;
    expect(downside.changes.map(({ path }) => path)).toContain("pricing.waferPrice");
    for (const { label, from, to } of downside.changes) {
      expect(label).not.toBeNull();
      expect(to).not.toBe(from);
    }
    expect(downside.headline!.equityIrr!).toBeLessThan(all[0]!.headline!.equityIrr!);
    expect(all.find(({ id }) => id === "noSubsidy")!.changes.map(({ path }) => path)).toEqual(["incentives"]);
  });

  it("shows the case itself where the engine refuses the scenario, and nothing where it refuses the case", async () => {
    const refusing =
      (id: ScenarioId): Run =>
      async (assumptions, options) =>
        isDeepStrictEqual(assumptions, patched(base, id)) ? { ok: false, issues: [] } : runModel(assumptions, options);
    const shown = await deriveShown(base, "delay12", refusing("delay12"));
    expect(shown).toMatchObject({ scenario: "base", assumptions: base });
    expect(shown!.data.checks.length).toBeGreaterThan(0);
    expect(shown!.scenarios.filter(({ headline }) => headline === null).map(({ id }) => id)).toEqual(["delay12"]);
    expect(await deriveShown(base, "base", refusing("downside"))).toMatchObject({ scenario: "base", downside: null });
    expect(await deriveShown(base, "upside", refusing("base"))).toBeNull();
  });
});

describe("time", () => {
  it.each([
    ["2026-01", 0, "2026-01-01"],
    ["2026-11", 2, "2027-01-01"],
    ["2026-01", 14.5, "2027-03-16"],
  ])("%s and %d months is %s", (start, months, day) => {
    expect(dayAfter(start, months)).toBe(day);
  });

  it("puts days on an axis of years", () => {
    expect(yearPlace("2030-12-31")).toBe(2031);
    expect(yearPlace("2030-06-30")).toBeCloseTo(2030.5, 10);
  });
});
