import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as finance from "../index.ts";

/** docs/finance.md is executed: every fenced ts block runs, every `// => value` is compared with what it follows. */
const page = readFileSync(new URL("../../../../docs/finance.md", import.meta.url), "utf8");

type Block = { readonly line: number; readonly code: string };

const blocks: Block[] = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => ({
  line: page.slice(0, match.index).split("\n").length + 1,
  code: match[1] as string,
}));

const assertion = /^(.*?)\s*;?\s*\/\/ => (.*)$/;

/** Statements as they stand; an asserted one becomes a comparison. Imports of the package are what the block is given. */
function executable(code: string): string {
  const lines: string[] = [];
  for (const line of code.split("\n")) {
    if (line.startsWith("import ")) continue;
    const found = assertion.exec(line);
    if (found === null) {
      lines.push(line);
      continue;
    }
    // A statement may have begun on earlier lines.
    let statement = found[1] as string;
    while (!parses(statement) && lines.length > 0) statement = `${lines.pop()}\n${statement}`;
    const declared = /^const (\w+) = (.*)$/s.exec(statement);
    const asserted = `__same(${declared?.[2] ?? statement}, ${found[2]}, ${JSON.stringify(line)});`;
    lines.push(declared === null ? asserted : `const ${declared[1]} = ${asserted}`);
  }
  return lines.join("\n");
}

function parses(code: string): boolean {
  try {
    new Function(code);
    return true;
  } catch {
    return false;
  }
}

/** Equal to the digits printed; objects may hold more than is printed. */
function same(actual: unknown, printed: unknown, line: string): void {
  if (typeof printed === "number") {
    expect(typeof actual, line).toBe("number");
    const near = Math.abs((actual as number) - printed) <= tolerance(printed);
    expect(near, `${line} but was ${actual}`).toBe(true);
  } else if (Array.isArray(printed)) {
    const list = Array.from(actual as ArrayLike<unknown>);
    expect(list.length, `${line} but was ${JSON.stringify(list)}`).toBe(printed.length);
    printed.forEach((value, i) => {
      same(list[i], value, line);
    });
  } else if (typeof printed === "object" && printed !== null) {
    for (const [key, value] of Object.entries(printed)) same((actual as Record<string, unknown>)[key], value, line);
  } else expect(actual, line).toBe(printed);
}

/** One unit in the last printed decimal; whole numbers to rounding. */
function tolerance(printed: number): number {
  if (Number.isInteger(printed)) return 1e-9 * Math.max(1, Math.abs(printed));
  const [mantissa = "", exponent = "0"] = String(printed).split("e");
  return 1.0001 * 10 ** (Number(exponent) - (mantissa.split(".")[1]?.length ?? 0));
}

function run(block: Block): void {
  const names = Object.keys(finance);
  const values = Object.values(finance);
  const checked = (actual: unknown, printed: unknown, line: string) => {
    same(actual, printed, line);
    return actual;
  };
  new Function(...names, "__same", `"use strict";\n${executable(block.code)}`)(...values, checked);
}

describe("docs/finance.md", () => {
  it.each(blocks)("example at line $line runs and prints what it says", (block) => {
    expect(block.code, "an example must assert something").toMatch(/\/\/ => /);
    run(block);
  });
  it("shows every function of the package in an asserted example under its own heading", () => {
    const functions = Object.entries(finance)
      .filter(([, value]) => typeof value === "function")
      .map(([name]) => name);
    const missing = functions.filter((name) => {
      const used = new RegExp(`\\b${name}\\(`);
      return !page.includes(`### ${name}\n`) || !blocks.some((block) => used.test(block.code));
    });
    expect(missing).toEqual([]);
  });
  it("says equation, units, errors and source of every function", () => {
    const sections = page.split(/^### /m).slice(1);
    const silent = sections.flatMap((section) => {
      const said = (section.split(/^## /m)[0] as string).toLowerCase();
      const missing = ["equation", "units", "errors", "source"].filter((word) => !said.includes(word));
      return missing.map((word) => `${section.slice(0, section.indexOf("\n"))}: ${word}`);
    });
    expect(silent).toEqual([]);
  });
  it("notices an example that is wrong", () => {
    expect(() => run({ line: 0, code: "npv(0.1, [1, 1]); // => 1.92" })).toThrow();
    expect(() => run({ line: 0, code: "npv(0.1, [1, 1]); // => 1.909" })).not.toThrow();
    expect(() => run({ line: 0, code: "npv(0.1, [\n  1,\n  1,\n]); // => 1.92" })).toThrow();
  });
});
