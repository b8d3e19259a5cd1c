import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  portableExp,
  portableExpm1,
  portableLog,
  portableLog1p,
  portablePower,
  portableSin,
} from "./maths/portable.ts";

const source = import.meta.dirname;
/** Functions whose last bit each JavaScript engine chooses for itself; square roots and the four operations are fixed. */
const unportable = /\bMath\.(?:exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot|a?sinh?|a?cosh?|a?tanh?|atan2)\b|\*\*/;
const code = (line: string) => line.replace(/^\s*(?:\/?\*).*$/, "").replace(/\/\/.*$/, "");

/** What a figure of the model passes through on its way, from the assumptions to the headline. */
const kernel = [
  ...["operations", "capex", "depreciation", "incentives", "debt", "tax", "waterfall", "statements", "returns"],
  ...["timeline", "present"],
];

describe("the same bits on the server and in every browser", () => {
  it.each(["Math.exp(x)", "x ** 2", "Math.log1p(x)", "Math.sin(x)"])("sees %s", (line) => {
    expect(unportable.test(code(`  return ${line};`))).toBe(true);
  });
  it("leaves comments and square roots alone", () => {
    for (const line of [" * Equation: (1 + r) ** n", "return Math.sqrt(x); // x ** 0.5", "/** Math.exp */"])
      expect(unportable.test(code(line))).toBe(false);
  });
  it("no step of the model uses a function that engines round differently", () => {
    const network = globSync("network/*.ts", { cwd: source }).filter((file) => !/(?:demand|capacity)\.ts$/.test(file));
    const steps = kernel.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: source }));
    const files = [...steps, ...network, "evaluate.ts"];
    expect(files.length).toBeGreaterThan(30);
    const found = files
      .filter((file) => !file.endsWith(".test.ts"))
      .flatMap((file) =>
        readFileSync(path.join(source, file), "utf8")
          .split("\n")
          .flatMap((line, index) => (unportable.test(code(line)) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });
});

describe("portable functions", () => {
  const near = (value: number, expected: number, ulps: number) =>
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(
      ulps * Number.EPSILON * Math.max(Math.abs(expected), 1e-300),
    );
  const spread = (from: number, to: number) => Array.from({ length: 2001 }, (_, i) => from + ((to - from) * i) / 2000);

  it("expm1 and log1p keep their digits near zero and away from it", () => {
    for (const x of [...spread(-20, 20), ...spread(-0.4, 0.4), 1e-9, -1e-15]) near(portableExpm1(x), Math.expm1(x), 4);
    for (const x of [...spread(-0.999, 5), ...spread(-1e-3, 1e-3), 1e-12]) near(portableLog1p(x), Math.log1p(x), 4);
    expect([portableExpm1(0), portableLog1p(0)]).toEqual([0, 0]);
  });
  it("powers agree with the built-in ones, whole and broken, up and down", () => {
    for (const base of spread(0.2, 1.8)) {
      for (const power of [-300, -12, -3, 0, 1, 2, 12, 300]) near(portablePower(base, power), base ** power, 300);
      for (const power of [-25.5, -1 / 12, 1 / 12, 0.25, 19 / 12]) near(portablePower(base, power), base ** power, 60);
    }
    expect(portablePower(1, 12.5)).toBe(1);
    expect(portablePower(1.1, 2)).toBe(1.1 * 1.1);
  });
  it("sine agrees up to one", () => {
    for (const x of spread(-1, 1)) near(portableSin(x), Math.sin(x), 2);
  });
  it("exp and log are those of the draws, bit for bit", () => {
    expect([portableExp(1), portableLog(10), portableExp(-0.5)].map((value) => value.toString())).toEqual([
      "2.7182818284590455",
      "2.302585092994046",
      "0.6065306597126334",
    ]);
  });
});
