import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import { runNetwork } from "../network/index.ts";
import { runModel } from "../run-model.ts";
import { validateAssumptions } from "./validate-assumptions.ts";

/** Values that are no assumption, and some that may be. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    "1",
    "",
    null,
    undefined,
    true,
    [],
    {},
    1n,
    Symbol("x"),
  ),
  fc.constantFrom<unknown>(
    new Array(5),
    [Number.NaN],
    [1n],
    [Symbol("y")],
    ["0.5", "0.5"],
    new Float64Array(2),
    new Date(0),
  ),
  fc.constant(JSON.parse('{"__proto__": {"rate": 1}, "constructor": 1}')),
  fc.anything(),
);

/** Puts a value somewhere into the assumptions, at any depth, under a known key or an unknown one. */
function mutate(target: Record<string, unknown>, steps: readonly number[], value: unknown): void {
  let place = target;
  for (const step of steps) {
    const keys = Object.keys(place);
    const key = keys[step % Math.max(1, keys.length)] ?? "unheard";
    const next = place[key];
    if (typeof next !== "object" || next === null || ArrayBuffer.isView(next) || step % 7 === 0) {
      place[key] = value;
      return;
    }
    place = next as Record<string, unknown>;
  }
  Object.assign(place, { extra: value });
}

describe("garbage", () => {
  const steps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 });
  const mutations = fc.array(fc.tuple(steps, odd), { minLength: 1, maxLength: 4 });

  it("gives issues with path and reason, or a case that runs; never an exception", () => {
    fc.assert(
      fc.property(mutations, (list) => {
        const a = defaultAssumptions();
        for (const [path, value] of list) mutate(a as unknown as Record<string, unknown>, path, value);
        const outcome = validateAssumptions(a);
        if (outcome.ok) return;
        expect(outcome.issues.length).toBeGreaterThan(0);
        for (const issue of outcome.issues) {
          expect(typeof issue.path).toBe("string");
          expect(issue.reason).toMatch(/^[a-z_]+$/);
          for (const value of Object.values(issue.params)) expect(["string", "number"]).toContain(typeof value);
        }
        expect(runModel(a)).toEqual(outcome);
      }),
      { numRuns: 1500 },
    );
  });

  it("as a network gives issues too", () => {
    const site = (more: object) => ({ id: "A", country: "US", assumptions: defaultAssumptions(), ...more });
    const keys = fc.constantFrom("id", "country", "assumptions", "ownership", "gate");
    const options = fc.constantFrom("fx", "headquarters", "discountRate", "hurdle", "forecast");
    fc.assert(
      fc.property(keys, odd, options, odd, (key, value, option, other) => {
        const run = runNetwork([site({ [key]: value })] as never, { [option]: other } as never);
        if (!run.ok) expect(run.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
  });

  it("is refused in lists as it is in fields", () => {
    const a = defaultAssumptions();
    a.capex.curve = "table";
    a.capex.curveTable = [1n, Symbol("x")] as never;
    expect(validateAssumptions(a)).toMatchObject({
      ok: false,
      issues: [
        { path: "capex.curveTable.0", reason: "not_a_number" },
        { path: "capex.curveTable.1", reason: "not_a_number" },
      ],
    });
  });
});
