import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf } from "./beta.ts";
import {
  brent,
  correlationMatrix,
  createRandom,
  type Distribution,
  FinanceError,
  gaussianCopula,
  inverseCdf,
  normalCdf,
  normalInverse,
  quantile,
  sampler,
} from "./index.ts";
import { eigenSymmetric } from "./matrix.ts";
import { portableExp, portableLog } from "./portable.ts";

const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe("quantile", () => {
  it("is type 7", () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([1, 5, 9], 1)).toBe(9);
  });
  it("property: monotone in p, inside the list", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, p, q) => {
          const sorted = [...list].sort((a, b) => a - b);
          const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
          expect(low).toBeLessThanOrEqual(high + 1e-6);
          expect(low).toBeGreaterThanOrEqual(sorted[0] as number);
        },
      ),
    );
  });
  it("refuses an empty or unsorted list and p outside 0..1", () => {
    expect(() => quantile([], 0.5)).toThrow(FinanceError);
    expect(() => quantile([2, 1], 0.5)).toThrow(/ascending/);
    expect(() => quantile([1, 2], 1.5)).toThrow(/p must/);
  });
});

describe("brent", () => {
  it("finds the roots of known functions", () => {
    const cubic = brent((x) => x ** 3 - 2, 0, 2);
    expect(cubic.ok && cubic.root).toBeCloseTo(Math.cbrt(2), 14);
    const cosine = brent((x) => Math.cos(x) - x, 0, 1);
    expect(cosine.ok && cosine.root).toBeCloseTo(0.7390851332151607, 14);
  });
  it("says so when there is none", () => {
    expect(brent((x) => x * x + 1, -1, 1)).toMatchObject({ ok: false, code: "no-sign-change" });
    expect(brent(() => Number.NaN, -1, 1)).toMatchObject({ ok: false, code: "not-finite" });
  });
});

describe("portable arithmetic", () => {
  it("exp and log agree with the built-ins to 2 units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
        const y = Math.exp(x);
        expect(Math.abs(portableLog(y) - Math.log(y))).toBeLessThanOrEqual(5e-16 * Math.max(1, Math.abs(x)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("createRandom", () => {
  it("gives these very bits for seed 42 in every engine", () => {
    const random = createRandom(42);
    expect([random.next(), random.next(), random.next(), random.next()]).toEqual([
      115195560, 2735832313, 2444460412, 4257774283,
    ]);
    expect(createRandom(42, 7).uniform()).toBe(0.6890432400718064);
    expect(createRandom(42, 7).normal()).toBe(0.4931402114579826);
  });
  it("restarts on a stream exactly, whatever was drawn before", () => {
    const random = createRandom(2026);
    for (let i = 0; i < 100; i++) random.uniform();
    random.restart(55);
    expect(random.uniform()).toBe(createRandom(2026, 55).uniform());
    expect(createRandom(2026, 55).uniform()).not.toBe(createRandom(2026, 56).uniform());
    expect(createRandom(2 ** 40).uniform()).not.toBe(createRandom(2 ** 41).uniform());
  });
  it("is uniform: mean, variance, chi-square over streams and along one stream", () => {
    for (const next of [
      (() => {
        const random = createRandom(1);
        return () => random.uniform();
      })(),
      (() => {
        const random = createRandom(1);
        let stream = 0;
        return () => {
          random.restart(stream++);
          return random.uniform();
        };
      })(),
    ]) {
      const bins = new Float64Array(100);
      const n = 100_000;
      for (let i = 0; i < n; i++) {
        const u = next();
        expect(u > 0 && u < 1).toBe(true);
        const bin = Math.floor(u * 100);
        bins[bin] = (bins[bin] as number) + 1;
      }
      const chi = bins.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
      expect(chi).toBeGreaterThan(55);
      expect(chi).toBeLessThan(155);
    }
  });
  it("refuses a seed that is not a whole number", () => {
    expect(() => createRandom(1.5)).toThrow(FinanceError);
    expect(() => createRandom(-1)).toThrow(FinanceError);
    expect(() => createRandom(Number.NaN)).toThrow(FinanceError);
  });
});

describe("normal", () => {
  it("matches tabulated values", () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalInverse(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalInverse(1e-20)).toBeCloseTo(-9.2623400897984, 12);
    expect(normalCdf(-10) / 7.619853024160525e-24).toBeCloseTo(1, 6);
  });
  it("property: the two are inverse", () => {
    fc.assert(
      fc.property(unit, (p) => {
        expect(normalCdf(normalInverse(p))).toBeCloseTo(p, 14);
      }),
    );
  });
});

const kinds: Distribution[] = [
  { kind: "uniform", low: -1, high: 3 },
  { kind: "triangular", low: -2, mode: 4, high: 24 },
  { kind: "pert", low: -5, mode: 10, high: 60 },
  { kind: "normal", mean: 1, sd: 0.15, low: 0.6 },
  { kind: "normal", mean: 0, sd: 1 },
  { kind: "lognormal", mean: 0.3, sd: 0.075 },
  { kind: "lognormal", median: 1, sigma: 0.25 },
  { kind: "empirical", samples: [736, 584, 620, 654, 690, 701, 781] },
  {
    kind: "discrete",
    values: [
      { value: 1, weight: 0.7 },
      { value: 0.75, weight: 0.2 },
      { value: 0, weight: 0.1 },
    ],
  },
];

function moments(distribution: Distribution, n = 20_000) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = inverseCdfFast(distribution)((i + 0.5) / n);
    sum += x;
    squares += x * x;
  }
  const mean = sum / n;
  return { mean, sd: Math.sqrt(squares / n - mean * mean) };
}

const prepared = new Map<Distribution, (u: number) => number>();
function inverseCdfFast(distribution: Distribution): (u: number) => number {
  const known = prepared.get(distribution);
  if (known !== undefined) return known;
  const made = sampler(distribution);
  if (!made.ok) throw new Error(made.reason);
  prepared.set(distribution, made.fromUniform);
  return made.fromUniform;
}

describe("distributions", () => {
  it("have the mean and spread of their definition", () => {
    expect(moments(kinds[0] as Distribution).mean).toBeCloseTo(1, 6);
    expect(moments(kinds[1] as Distribution).mean).toBeCloseTo(26 / 3, 3);
    expect(moments(kinds[2] as Distribution).mean).toBeCloseTo((-5 + 40 + 60) / 6, 3);
    expect(moments(kinds[5] as Distribution).mean).toBeCloseTo(0.3, 4);
    expect(moments(kinds[5] as Distribution).sd).toBeCloseTo(0.075, 3);
    expect(inverseCdf(kinds[6] as Distribution, 0.5)).toBeCloseTo(1, 14);
    expect(moments(kinds[8] as Distribution).mean).toBeCloseTo(0.85, 4);
    expect(inverseCdf(kinds[7] as Distribution, 0.5)).toBe(690);
  });
  it("PERT inverts the incomplete beta to 1e-8 of its range, also far in the tails and at an edge mode", () => {
    for (const [low, mode, high] of [
      [0, 0.3, 1],
      [0, 0, 1],
      [0, 1, 1],
      [0, 0.05, 1],
    ] as const) {
      const d: Distribution = { kind: "pert", low, mode, high };
      for (const u of [1e-9, 1e-4, 0.02, 0.3, 0.5, 0.77, 0.999, 1 - 1e-7]) {
        const x = inverseCdf(d, u);
        expect(Math.abs(betaCdf(x, 1 + 4 * mode, 5 - 4 * mode) - u)).toBeLessThan(4e-8);
      }
    }
  });
  it("truncation keeps the draws inside, from either tail", () => {
    for (const [low, high] of [
      [3, 4],
      [-9, -8],
      [8, 9],
    ] as const) {
      for (const u of [1e-12, 0.5, 1 - 1e-12]) {
        const x = inverseCdf({ kind: "normal", mean: 0, sd: 1, low, high }, u);
        expect(x).toBeGreaterThanOrEqual(low);
        expect(x).toBeLessThanOrEqual(high);
      }
    }
  });
  it("property: every kind rises with u, and its two entries agree", () => {
    for (const d of kinds) {
      const made = sampler(d);
      if (!made.ok) throw new Error(made.reason);
      fc.assert(
        fc.property(unit, unit, (u, v) => {
          expect(made.fromUniform(Math.min(u, v))).toBeLessThanOrEqual(made.fromUniform(Math.max(u, v)) + 1e-12);
          if (d.kind !== "discrete") {
            const gap = Math.abs(made.fromNormal(normalInverse(u)) - made.fromUniform(u));
            expect(gap).toBeLessThan(1e-9 * (1 + Math.abs(made.fromUniform(u))));
          }
        }),
        { numRuns: 100 },
      );
    }
  });
  it("fail with a reason on impossible parameters", () => {
    const bad: [Distribution, string][] = [
      [{ kind: "pert", low: 2, mode: 1, high: 3 }, "out-of-range"],
      [{ kind: "triangular", low: 0, mode: Number.NaN, high: 3 }, "not-finite"],
      [{ kind: "normal", mean: 0, sd: -1 }, "out-of-range"],
      [{ kind: "normal", mean: 0, sd: 1, low: 60, high: 61 }, "out-of-range"],
      [{ kind: "lognormal", mean: 0, sd: 1 }, "out-of-range"],
      [{ kind: "discrete", values: [] }, "empty"],
      [{ kind: "discrete", values: [{ value: 1, weight: 0 }] }, "out-of-range"],
      [{ kind: "empirical", samples: [] }, "empty"],
      [{ kind: "empirical", samples: [1e308, -1e308] }, "not-finite"],
      [{ kind: "uniform", low: -1e308, high: 1e308 }, "not-finite"],
      [{ kind: "cauchy" } as never, "unknown-option"],
      [undefined as never, "unknown-option"],
    ];
    for (const [d, code] of bad) expect(sampler(d)).toMatchObject({ ok: false, code });
  });
});

describe("gaussianCopula", () => {
  const draw = (matrix: number[][], n = 20_000) => {
    const copula = gaussianCopula(matrix);
    if (!copula.ok) throw new Error(copula.reason);
    const random = createRandom(11);
    const columns = matrix.map(() => new Float64Array(n));
    const z = new Float64Array(matrix.length);
    for (let path = 0; path < n; path++) {
      random.restart(path);
      for (let k = 0; k < z.length; k++) z[k] = random.normal();
      copula.correlate(z);
      for (let k = 0; k < z.length; k++) (columns[k] as Float64Array)[path] = z[k] as number;
    }
    return { copula, columns };
  };
  const ranks = (column: Float64Array) => {
    const order = Array.from(column.keys()).sort((a, b) => (column[a] as number) - (column[b] as number));
    const out = new Float64Array(column.length);
    order.forEach((index, rank) => {
      out[index] = rank;
    });
    return out;
  };
  const spearman = (a: Float64Array, b: Float64Array) => {
    const [x, y] = [ranks(a), ranks(b)];
    const mean = (x.length - 1) / 2;
    let top = 0;
    let base = 0;
    for (let i = 0; i < x.length; i++) {
      top += ((x[i] as number) - mean) * ((y[i] as number) - mean);
      base += ((x[i] as number) - mean) ** 2;
    }
    return top / base;
  };
  it("keeps standard normal marginals and brings the rank correlations asked for", () => {
    const { copula, columns } = draw([
      [1, 0.5, -0.3],
      [0.5, 1, 0.6],
      [-0.3, 0.6, 1],
    ]);
    expect(copula.repair.repaired).toBe(false);
    for (const column of columns) {
      const sorted = Float64Array.from(column).sort();
      for (const p of [0.1, 0.5, 0.9]) expect(quantile(sorted, p)).toBeCloseTo(normalInverse(p), 1);
    }
    expect(spearman(columns[0] as Float64Array, columns[1] as Float64Array)).toBeCloseTo(0.5, 1);
    expect(spearman(columns[0] as Float64Array, columns[2] as Float64Array)).toBeCloseTo(-0.3, 1);
    expect(spearman(columns[1] as Float64Array, columns[2] as Float64Array)).toBeCloseTo(0.6, 1);
  });
  it("repairs an impossible matrix and says how far it moved", () => {
    const copula = gaussianCopula([
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ]);
    if (!copula.ok) throw new Error(copula.reason);
    expect(copula.repair.repaired).toBe(true);
    expect(copula.repair.smallestEigenvalue).toBeLessThan(0);
    expect(copula.repair.distance).toBeGreaterThan(0.1);
    expect(copula.repair.largestChange).toBeGreaterThan(0.1);
    const used = copula.rankCorrelations.flat().map((rho) => 2 * Math.sin((Math.PI * rho) / 6));
    expect(Math.min(...eigenSymmetric(Float64Array.from(used), 3).values)).toBeGreaterThan(-1e-9);
  });
  it("repairs Higham's published example to his nearest matrix", () => {
    // Higham (2002): nearest to [[1,1,0],[1,1,1],[0,1,1]] has 0.7607 beside the diagonal and 0.1573 in the corner.
    // Fed as normal correlations: rank 1 maps to 1 and 0 to 0.
    const copula = gaussianCopula([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    if (!copula.ok) throw new Error(copula.reason);
    const normal = (rho: number | undefined) => 2 * Math.sin((Math.PI * (rho ?? 0)) / 6);
    expect(normal(copula.rankCorrelations[0]?.[1])).toBeCloseTo(0.7607, 4);
    expect(normal(copula.rankCorrelations[0]?.[2])).toBeCloseTo(0.1573, 4);
  });
  it("allows perfect correlation without a repair", () => {
    const { copula, columns } = draw(
      [
        [1, 1],
        [1, 1],
      ],
      100,
    );
    expect(copula.repair.repaired).toBe(false);
    expect(columns[0]).toEqual(columns[1]);
  });
  it("refuses what is no correlation matrix", () => {
    expect(gaussianCopula([])).toMatchObject({ ok: false, code: "empty" });
    expect(gaussianCopula([[1, 0.2]])).toMatchObject({ ok: false, code: "length-mismatch" });
    expect(
      gaussianCopula([
        [1, 0.2],
        [0.3, 1],
      ]),
    ).toMatchObject({ ok: false, code: "length-mismatch" });
    expect(
      gaussianCopula([
        [1, 2],
        [2, 1],
      ]),
    ).toMatchObject({ ok: false, code: "out-of-range" });
    expect(() => correlationMatrix(["a", "b"], [{ a: "a", b: "c", rho: 0.5 }])).toThrow(FinanceError);
    expect(correlationMatrix(["a", "b"], [{ a: "a", b: "b", rho: 0.5 }])).toEqual([
      [1, 0.5],
      [0.5, 1],
    ]);
  });
});
