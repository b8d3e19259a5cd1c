import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "../maths/quantile.ts";
import { collect, mergeDraws, type PathRunner } from "./collect.ts";
import { contourSegments } from "./contour.ts";
import { type DrawPlan, driverWriter, planDraws } from "./draws.ts";
import { histogram } from "./histogram.ts";
import { applyPatch, differences, numberAt } from "./patch.ts";
import { correlation, ranks } from "./rank.ts";
import { selectQuantiles } from "./select.ts";
import { cashBands, contributions, convergence, probabilityBelow, summariseOutput, tailMean } from "./summarise.ts";

const target = { a: { b: 1, list: [1, 2] }, c: "x" };

describe("patch", () => {
  it("copies, replaces by path and leaves the original alone", () => {
    const patched = applyPatch(target, { "a.b": 5, "a.list.1": 9, c: "y" });
    expect(patched).toEqual({ a: { b: 5, list: [1, 9] }, c: "y" });
    expect(target.a.b).toBe(1);
    expect(numberAt(target, "a.list.0")).toBe(1);
  });
  it("refuses unknown paths, prototypes and non-numbers", () => {
    expect(() => applyPatch(target, { "a.z": 1 })).toThrow(/no assumption "a.z"/);
    expect(() => applyPatch(target, { "a.constructor.prototype": 1 })).toThrow(/no assumption/);
    expect(() => applyPatch(target, { "a.list.length": -1 })).toThrow(/no assumption/);
    expect(() => numberAt(target, "c")).toThrow(/not a number/);
  });
  it("names what differs; a list of another length as a whole", () => {
    expect(differences(target, { a: { b: 2, list: [1, 3] }, c: "x" })).toEqual(["a.b", "a.list.1"]);
    expect(differences(target, { a: { b: 1, list: [1] }, c: "x" })).toEqual(["a.list"]);
    expect(differences(target, structuredClone(target))).toEqual([]);
  });
});

describe("histogram", () => {
  it("puts every value into a class, the extremes into the outermost", () => {
    const made = histogram(Float64Array.from({ length: 1000 }, (_, i) => (i === 0 ? -50 : i / 1000)));
    expect(made).toHaveLength(24);
    expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(made[0]?.from).toBeGreaterThanOrEqual(0);
  });
  it("has no class without values, and holds values that are all the same", () => {
    expect(histogram(new Float64Array(0))).toEqual([]);
    expect(histogram(Float64Array.of(0.1, 0.1)).reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe("contour", () => {
  it("cuts a plane along a straight line", () => {
    const axis = [0, 1, 2, 3];
    const values = axis.map((y) => axis.map((x) => x + y - 2.5));
    const segments = contourSegments(axis, axis, values, 0);
    expect(segments.length).toBeGreaterThan(3);
    for (const point of segments.flat()) expect(point.x + point.y).toBeCloseTo(2.5, 12);
  });
  it("splits a saddle into two and leaves out missing cells", () => {
    const saddle = [
      [1, -1],
      [-1, 1],
    ];
    expect(contourSegments([0, 1], [0, 1], saddle, 0)).toHaveLength(2);
    expect(contourSegments([0, 1], [0, 1], [[1, null] as (number | null)[], [-1, 1]], 0)).toHaveLength(0);
  });
});

describe("rank", () => {
  it("shares ranks among ties", () => {
    expect(Array.from(ranks([10, 20, 20, 5]))).toEqual([1, 2.5, 2.5, 0]);
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 15);
    expect(correlation([1, 2, 3], [7, 7, 7])).toBe(0);
  });
});

const drivers = [
  { id: "x", distribution: { kind: "normal", mean: 0, sd: 1 } as const },
  { id: "y", distribution: { kind: "normal", mean: 0, sd: 1 } as const },
];

function plan(seed = 7): DrawPlan {
  const made = planDraws(drivers, [{ a: "x", b: "y", rho: 0.5 }], seed);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

/** npv = 3x + y + 1; fails where x < -2; no rate where x < -1. */
const toy: PathRunner = {
  outputs: ["npv", "equityIrr"],
  years: 2,
  run: (drawn, record) => {
    const [x, y] = [drawn[0] as number, drawn[1] as number];
    if (x < -2) {
      record.failure = "x.below_minimum";
      return;
    }
    record.values[0] = 3 * x + y + 1;
    record.values[1] = x < -1 ? null : x / 10;
    record.cash[0] = -1;
    record.cash[1] = x;
  },
};

describe("collect and summarise", () => {
  const whole = collect(plan(), toy, { seed: 7, from: 0, to: 4000 });
  it("keeps every path: present, failed and absent add up", () => {
    const irr = summariseOutput(whole, "equityIrr");
    expect(irr.count + irr.failed + irr.absent).toBe(4000);
    expect(irr.failed).toBeGreaterThan(50);
    expect(irr.absent).toBeGreaterThan(300);
    expect(whole.failures["x.below_minimum"]).toBe(irr.failed);
  });
  it("ranks failures at the bad end and gives no quantile among them", () => {
    const irr = summariseOutput(whole, "equityIrr");
    expect(irr.quantiles.p5).toBeNull();
    expect(irr.quantiles.p10).toBeNull();
    const all = Array.from(whole.inputs.x as Float64Array, (x) => (x < -1 ? -1e9 : x / 10)).sort((a, b) => a - b);
    expect(irr.quantiles.p50).toBeCloseTo(quantile(all, 0.5), 12);
    expect(irr.quantiles.p95).toBeCloseTo(quantile(all, 0.95), 12);
    expect(probabilityBelow(whole, "equityIrr", 0)).toBe(all.filter((x) => x < 0).length / 4000);
  });
  it("takes the mean of the worst 5 %", () => {
    const values = Array.from(whole.values.npv as Float64Array).filter((_, i) => whole.states.npv?.[i] === 0);
    values.sort((a, b) => a - b);
    const n = values.length * 0.05;
    const expected =
      values.slice(0, Math.floor(n)).reduce((a, b) => a + b, 0) + (n % 1) * (values[Math.floor(n)] as number);
    expect(tailMean(whole, "npv", 0.05)).toBeCloseTo(expected / n, 12);
  });
  it("bands are the quantiles of each year, convergence ends at the summary, the stronger driver leads", () => {
    const { flow, cumulative } = cashBands(whole, "npv");
    const ran = Array.from(whole.inputs.x as Float64Array)
      .filter((x) => x >= -2)
      .sort((a, b) => a - b);
    expect(flow.p10[0]).toBe(-1);
    expect(flow.p10[1]).toBeCloseTo(quantile(ran, 0.1), 12);
    expect(cumulative.p90[1]).toBeCloseTo(quantile(ran, 0.9) - 1, 12);
    const last = convergence(whole, "npv").at(-1);
    expect(last?.mean).toBe(summariseOutput(whole, "npv").mean);
    expect(last?.paths).toBe(4000);
    const [strongest, second] = contributions(whole).npv ?? [];
    expect(strongest?.id).toBe("x");
    expect((strongest?.share ?? 0) + (second?.share ?? 0)).toBeCloseTo(1, 12);
  });
  it("a split run joins to the same bits, in any order", () => {
    const parts = [
      [2500, 4000],
      [0, 900],
      [900, 2500],
    ].map(([from, to]) => collect(plan(), toy, { seed: 7, from: from as number, to: to as number }));
    expect(mergeDraws(parts)).toEqual(whole);
    expect(() => mergeDraws([parts[0] as (typeof parts)[0], parts[1] as (typeof parts)[0]])).toThrow(/does not join/);
    expect(() => mergeDraws([])).toThrow(/no runs/);
  });
  it("stops when told and keeps what it has", () => {
    const stopped = collect(plan(), toy, { seed: 7, from: 0, to: 4000, onBlock: (done) => done < 640 });
    expect(stopped.to).toBe(640);
    expect(stopped.values.npv).toEqual(whole.values.npv?.slice(0, 640));
  });
  it("another seed draws other paths", () => {
    const other = collect(plan(8), toy, { seed: 8, from: 0, to: 10 });
    expect(other.values.npv).not.toEqual(whole.values.npv?.slice(0, 10));
  });
});

describe("selectQuantiles", () => {
  it("property: the same bits as sorting, ties and all", () => {
    const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (list) => {
        const sorted = Float64Array.from(list).sort();
        const ps = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];
        const found = selectQuantiles(Float64Array.from(list), ps);
        expect(found.map((x) => x + 0)).toEqual(ps.map((p) => quantile(sorted, p) + 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe("planDraws", () => {
  it("fails with the driver's name", () => {
    const bad = planDraws([{ id: "p", distribution: { kind: "pert", low: 2, mode: 1, high: 3 } }], undefined, 1);
    expect(bad).toMatchObject({ ok: false, code: "out-of-range", reason: expect.stringContaining('"p"') });
    expect(planDraws(drivers, [{ a: "x", b: "q", rho: 1 }], 1)).toMatchObject({ ok: false, code: "unknown-option" });
    expect(planDraws([...drivers, ...drivers], undefined, 1)).toMatchObject({ ok: false, code: "unknown-option" });
    expect(planDraws(drivers, undefined, 0.5)).toMatchObject({ ok: false });
  });
  it("tells of a repaired matrix", () => {
    const three = [...drivers, { id: "z", distribution: { kind: "constant", value: 1 } as const }];
    const made = planDraws(
      three,
      [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
      1,
    );
    expect(made.ok && made.repair.repaired).toBe(true);
  });
  it("property: a driver's draws do not depend on which paths were drawn before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (path) => {
        const [a, b] = [new Float64Array(2), new Float64Array(2)];
        const one = plan();
        one.draw(3, a);
        one.draw(path, a);
        plan().draw(path, b);
        expect(a).toEqual(b);
      }),
      { numRuns: 30 },
    );
  });
  it("writes set, add and multiply from the base, not from the last path", () => {
    const copy = structuredClone(target);
    const write = driverWriter(copy, [
      { path: "a.b", action: "multiply", distribution: { kind: "constant", value: 2 } },
      { path: "a.list.0", action: "add", distribution: { kind: "constant", value: 2 } },
    ]);
    write([3, 10]);
    write([2, 5]);
    expect(copy.a).toEqual({ b: 2, list: [6, 2] });
  });
});
