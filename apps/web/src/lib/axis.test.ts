import { describe, expect, it } from "vitest";
import { countAxis, moneyAxis, multipleAxis, percentAxis, yearAxis } from "./axis.ts";

/** `\u00a0` is the space that holds a line. */
describe("ticks of an axis", () => {
  const money: [values: number[], tick: number, english: [string, string], french: [string, string]][] = [
    [[0, 20.5e9], 20e9, ["20", "US$20bn"], ["20", "20\u00a0Md$"]],
    [[-1.5e9, 1e9], -1.5e9, ["\u22121.5", "\u2212US$1.5bn"], ["\u22121,5", "\u22121,5\u00a0Md$"]],
    [[0, 750e6], 500e6, ["500", "US$500m"], ["500", "500\u00a0M$"]],
    [[0, 9000], 8000, ["8", "US$8,000"], ["8", "8\u00a0000\u00a0$"]],
  ];
  it.each(money)("of money up to %j", (values, tick, english, french) => {
    for (const [language, expected] of [["en", english] as const, ["fr", french] as const]) {
      const axis = moneyAxis(values, "USD", language);
      expect([axis.format(tick), axis.top(tick)]).toEqual(expected);
    }
  });
  it("of shares, counts and multiples", () => {
    expect([percentAxis("en").format(0.126), percentAxis("en").top(0.126)]).toEqual(["13", "13%"]);
    expect(percentAxis("fr").top(-0.126)).toBe("\u221213\u00a0%");
    expect(countAxis("wafers", "en").top(12_000)).toBe("12,000\u00a0wafers");
    expect(countAxis("plaquettes", "fr").top(12_000)).toBe("12\u00a0000\u00a0plaquettes");
    expect(multipleAxis("fr").format(1.6)).toBe("1,60×");
  });
  it("of years are whole", () => {
    expect(yearAxis([2026.4, 2032.9]).ticks).toEqual([2027, 2028, 2029, 2030, 2031, 2032]);
    expect(yearAxis([2027, 2045]).ticks).toEqual([2028, 2032, 2036, 2040, 2044]);
  });
});
