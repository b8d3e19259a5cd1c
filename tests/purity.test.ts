import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** What a pure package may not ask for: the time of day, chance without a seed, the environment. */
const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\.env\b/;

function offenders(pattern: string, forbidden: RegExp): string[] {
  return globSync(pattern, { cwd: root })
    .filter((file) => !/\.test\.tsx?$|\/testing(\.ts|\/)/.test(file))
    .flatMap((file) =>
      readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
}

it.each(["new Date()", "Date.now()", "Math.random()", "performance.now()", "process.env.HOME"])("sees %s", (text) => {
  expect(impure.test(`const x = ${text};`)).toBe(true);
});

it.each(["finance", "contracts", "portable", "sample"])(
  "%s asks neither the clock, nor chance, nor the environment",
  (name) => {
    expect(offenders(`packages/${name}/src/**/*.{ts,tsx}`, impure)).toEqual([]);
  },
);

it("documents takes its time and its chance from the caller", () => {
  const clockOrChance = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;
  expect(offenders("packages/documents/src/**/*.ts", clockOrChance)).toEqual([]);
});

it("core is told everything by its context", () => {
  expect(offenders("packages/core/src/**/*.ts", /\bprocess\.env\b/)).toEqual([]);
});
