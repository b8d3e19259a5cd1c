import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type BenchCase, type Row, tinySize } from "./bench-case.ts";
import { budgets } from "./budgets.ts";
import { cases } from "./cases/index.ts";
import { failuresOf, judge, reportOf } from "./judge.ts";
import { spread } from "./measure.ts";
import { readOptions } from "./options.ts";
import { tableOf } from "./table.ts";

const row = (atBest: number): Row => ({
  id: "model.default",
  title: "one thing",
  yardstickTitle: "another",
  subject: { min: 50, median: 60, max: 70 },
  yardstick: { min: 5, median: 6, max: 7 },
  ratio: { min: 9, median: 10, max: 11 },
  atBest,
});
const one: BenchCase = { id: "one", title: "One", run: () => Promise.reject(new Error("not run")) };

describe("every case, on tiny work", () => {
  it.each(cases.filter((each) => !each.needsPortal).map((each) => [each.id, each] as const))(
    "%s runs, and what must hold holds",
    async (_, each) => {
      const { rows, facts } = await each.run(tinySize);
      expect(rows.length).toBeGreaterThan(0);
      for (const { subject, yardstick, ratio } of rows) {
        for (const { min, median, max } of [subject, yardstick, ratio]) {
          expect(min).toBeGreaterThan(0);
          expect(min <= median && median <= max).toBe(true);
        }
      }
      expect(facts.filter((fact) => !fact.ok)).toEqual([]);
    },
    120_000,
  );
});

describe("the judgement", () => {
  it("compares fastest runs with the budget of the row", () => {
    expect(judge(row(10), { "model.default": 10 })).toMatchObject({ budget: 10, within: true });
    expect(judge(row(10.1), { "model.default": 10 })).toMatchObject({ within: false });
    expect(judge(row(99), {})).toMatchObject({ budget: undefined, within: true });
  });
  it("names what is over budget and what does not hold", () => {
    const facts = [{ id: "fact", title: "a fact", ok: false, detail: "it is not so" }];
    const report = reportOf(one, { rows: [row(11)], facts }, { "model.default": 10 });
    expect(failuresOf([report])).toEqual(["model.default", "fact"]);
    const text = tableOf(report.title, report.rows, report.facts);
    expect(text).toContain("✗ over 10.0 ×");
    expect(text).toContain("✗ a fact: it is not so");
    expect(text).toContain("50.0 µs  60.0 µs  70.0 µs");
  });
  it("has a budget for measured rows only", () => {
    expect(Object.values(budgets).every((budget) => budget > 0)).toBe(true);
    expect(Object.keys(budgets).every((id) => cases.some((each) => id.startsWith(`${each.id}.`)))).toBe(true);
  });
  it("takes the middle of the runs", () => {
    expect(spread([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
    expect(spread([4, 1, 2, 3]).median).toBe(2.5);
  });
});

describe("the command line", () => {
  it("finds the file from the folder of the call, and the cases by name", () => {
    expect(readOptions(["--json", "out.json", "--only", "model,page"], "/somewhere")).toEqual({
      json: "/somewhere/out.json",
      only: ["model", "page"],
      smoke: false,
    });
    expect(readOptions(["--", "--smoke"], "/")).toMatchObject({ json: undefined, smoke: true });
  });
  it.each([["--only", "nothing"], ["--fast"], ["word"]])("refuses %s", (...args) => {
    expect(() => readOptions(args, "/")).toThrow();
  });
});

describe("the spreadsheet engine", () => {
  it("is declared by the benchmark alone, and only for development: its licence is the GPL", () => {
    const root = path.resolve(import.meta.dirname, "../../..");
    const manifests = ["apps", "packages"]
      .flatMap((group) =>
        readdirSync(path.join(root, group)).map((name) => path.join(root, group, name, "package.json")),
      )
      .concat(path.join(root, "package.json"))
      .filter((file) => existsSync(file))
      .map((file) => JSON.parse(readFileSync(file, "utf8")) as Record<string, Record<string, string> | string>);
    const naming = (part: string) => manifests.filter((each) => Object.hasOwn(Object(each[part]), "hyperformula"));
    expect(naming("dependencies")).toEqual([]);
    expect(naming("devDependencies").map(({ name }) => name)).toEqual(["@fabroom/bench"]);
  });
});
