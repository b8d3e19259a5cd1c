import { ASSUMPTION_FIELDS, type Assumptions, type Headline, runModel } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { DOLLARS as RATES } from "./documents/facts/rates.ts";
import { market, sampleRaise, siteSupport } from "./index.ts";
import { limits } from "./market.ts";

const HURDLE = 0.15;
const DOLLARS: Record<string, number> = RATES;

const slug = (letter: string) => sampleRaise.sites.find((site) => site.slug.startsWith(`site-${letter}-`))!.slug;
const caseOf = (key: string) => sampleRaise.sites.find((site) => site.slug === key)!.content.assumptions as Assumptions;

function run(key: string, change: (assumptions: Assumptions) => void = () => {}) {
  const assumptions = structuredClone(caseOf(key));
  change(assumptions);
  const outcome = runModel(assumptions);
  if (!outcome.ok) throw new Error(`${key}: ${JSON.stringify(outcome.issues)}`);
  return outcome.result;
}
const base = new Map(sampleRaise.sites.map((site) => [site.slug, run(site.slug)]));
const headline = (letter: string): Headline => base.get(slug(letter))!.headline;
const usd = (letter: string, amount: number) => amount * DOLLARS[caseOf(slug(letter)).currency]!;
const equityReturn = (key: string, change: (assumptions: Assumptions) => void) =>
  run(key, change).headline.equityIrr ?? Number.NEGATIVE_INFINITY;
const cheaper = (assumptions: Assumptions) => {
  assumptions.pricing.waferPrice *= 0.9;
};
const unsupported = (assumptions: Assumptions) => {
  assumptions.incentives = [];
};

describe("the registers", () => {
  const paths = new Set(ASSUMPTION_FIELDS.map(({ path }) => path));

  it.each(sampleRaise.sites.map((site) => [site.slug, site] as const))(
    "%s names fields of the engine, each once",
    (_, site) => {
      const named = site.content.register.map(({ path }) => path);
      expect(named.filter((path) => !paths.has(path))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
      expect(named.length).toBeGreaterThan(40);
    },
  );

  it("show nothing as signed or as a letter of intent, and cite a date before the raise's", () => {
    for (const { content } of sampleRaise.sites)
      for (const { status, asOf } of content.register) {
        expect(["published", "assumption"]).toContain(status);
        expect(asOf <= sampleRaise.asOf).toBe(true);
      }
  });

  it("tell what stands behind every public instrument of a case", () => {
    for (const site of sampleRaise.sites) {
      const told = (siteSupport[site.slug] ?? []).flatMap(({ incentiveId }) => (incentiveId ? [incentiveId] : []));
      expect(told.sort()).toEqual(
        caseOf(site.slug)
          .incentives.map(({ id }) => id)
          .sort(),
      );
    }
  });
});

describe("the cases", () => {
  it.each([...base])("%s has plausible headline figures", (key, { headline: h, assumptions }) => {
    const dollars = DOLLARS[assumptions.currency]!;
    expect(h.capex * dollars).toBeGreaterThan(5_000);
    expect(h.capex * dollars).toBeLessThan(25_000);
    expect(h.projectIrr).toBeGreaterThan(-0.05);
    expect(h.projectIrr).toBeLessThan(0.2);
    expect(h.firstWaferMonth).toBeGreaterThan(24);
    expect(h.firstWaferMonth).toBeLessThan(54);
    expect(h.paybackYears ?? 99).toBeGreaterThan(6);
    if (h.debt > 0) expect(h.minDscr, key).toBeGreaterThan(1.2);
  });

  it("bear out what the chapters say of them", () => {
    const meets = [..."abcdefgh"].filter((letter) => (headline(letter).equityIrr ?? -1) >= HURDLE);
    expect(meets).toEqual(["a", "b", "h"]);
    const held = [..."abcdefgh"].filter((letter) => caseOf(slug(letter)).pricing.erosion === 0);
    expect(held).toEqual(["d", "g"]);
    expect(headline("g").equityIrr).toBeLessThan(0.05);
    expect(headline("d").npv).toBeLessThan(0);
    expect(headline("c").npv).toBeLessThan(0);
  });

  it("fall below the hurdle with a tenth off the price, and without support where they count any", () => {
    for (const { slug: key } of sampleRaise.sites) {
      expect(equityReturn(key, cheaper), key).toBeLessThan(HURDLE);
      if (caseOf(key).incentives.length > 0) expect(equityReturn(key, unsupported), key).toBeLessThan(HURDLE);
    }
    for (const letter of ["d", "e"]) expect(equityReturn(slug(letter), cheaper)).toBeLessThan(0.09);
  });

  it("spend on tools, and reach their deepest point, as the chapter on cost says", () => {
    for (const [key, { annual, quarterly, headline: h, assumptions }] of base) {
      const sum = (name: "toolCapex" | "capex") => annual.reduce((total, { values }) => total + values[name], 0);
      const tools = sum("toolCapex") / sum("capex");
      const american = sampleRaise.sites.find((site) => site.slug === key)!.country === "US";
      expect(tools, key).toBeGreaterThan(american ? 0.55 : 0.66);
      expect(tools, key).toBeLessThan(american ? 0.6 : 0.72);
      let cash = 0;
      const curve = quarterly.map(({ values }) => (cash += values.projectFlow));
      const { last } = quarterly[curve.indexOf(Math.min(...curve))]!;
      const months = (last + 1) * assumptions.timeline.periodMonths - h.firstWaferMonth;
      expect(months, key).toBeGreaterThan(0);
      expect(months, key).toBeLessThanOrEqual(12);
    }
  });

  it("leave Site F short of its cost when half filled", () => {
    const half = run(slug("f"), (assumptions) => {
      assumptions.operations.utilisation /= 2;
    });
    expect(half.headline.projectIrr ?? -1).toBeLessThan(0);
  });

  it("bring the first wafer from Site H and the last from Site F", () => {
    const month = (letter: string) => {
      const { startMonth } = caseOf(slug(letter)).timeline;
      return Number(startMonth.slice(0, 4)) * 12 + Number(startMonth.slice(5)) + headline(letter).firstWaferMonth;
    };
    const order = [..."abcdefgh"].sort((a, b) => month(a) - month(b));
    expect([order[0], order.at(-1)]).toEqual(["h", "f"]);
  });

  it("need no more equity for Sites A, D and H than the equity tranches seek", () => {
    const need = ["a", "d", "h"].reduce((sum, letter) => sum + usd(letter, headline(letter).equity), 0);
    const sought = sampleRaise.tranches
      .filter(({ instrument }) => instrument.endsWith("_equity"))
      .reduce((sum, { target }) => sum + Number(target) / 1e8, 0);
    expect(need).toBeLessThanOrEqual(sought);
    expect(need).toBeGreaterThan(sought * 0.8);
    expect(headline("a").debt).toBeLessThanOrEqual(10_000);
  });
});

it("states a rate for every currency a case uses", () => {
  const used = new Set(sampleRaise.sites.map(({ slug: key }) => caseOf(key).currency));
  for (const currency of used)
    if (currency !== "USD") {
      const rate = sampleRaise.figures.find(({ id }) => id === `fx.${currency.toLowerCase()}`);
      expect(rate?.value, currency).toBe(DOLLARS[currency]);
    }
});

describe("the market rule", () => {
  const year = (value: number) => market.find((item) => item.year === value)!;

  it("runs from 2025 to 2035 with low, base and high in order", () => {
    expect(market.map((item) => item.year)).toEqual(Array.from({ length: 11 }, (_, i) => 2025 + i));
    for (const item of market) {
      expect(item.demandLow).toBeLessThanOrEqual(item.demandBase);
      expect(item.demandBase).toBeLessThanOrEqual(item.demandHigh);
      expect(item.supply).toBeGreaterThan(0);
    }
  });

  it("starts from the published stock, growth and gap", () => {
    expect(year(2025).supply).toBeCloseTo(15 - 15 / 3.3, 1);
    expect(1 - year(2025).supply / year(2025).demandBase).toBeCloseTo(0.2, 2);
  });

  it("bears out what the first chapter says", () => {
    expect(year(2025).binding).toBe("advancedPackaging");
    for (const value of [2026, 2027, 2028, 2029]) expect(year(value).binding).toBe("power");
    for (const value of [2030, 2035]) expect(year(value).binding).toBe("frontEnd");
    for (const item of market.slice(1)) expect(item.demandLow, `${item.year}`).toBeLessThanOrEqual(item.supply);
    for (const value of [2026, 2027, 2028]) {
      const at = Object.values(limits()[value - 2025]!);
      expect(Math.max(...at) / Math.min(...at)).toBeLessThan(1.25);
    }
    expect(1 - year(2035).supply / year(2035).demandBase).toBeLessThan(0.02);
  });
});
