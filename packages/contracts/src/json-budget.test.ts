import { describe, expect, it } from "vitest";
import { CALL_BUDGET, jsonProblem, unkeepable } from "./json-budget.ts";

const MIB = 1024 * 1024;
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

describe("the budget of a call", () => {
  it.each([
    ["nothing", "", null],
    ["an input", '{"slug":"north","patch":{"a.b":1,"list":[1,2,{"a":null}]},"note":"é \\" \\\\ ] }"}', null],
    ["a key in two objects", '[{"a":1},{"a":{"a":2}}]', null],
    ["as many levels as may be", deep(CALL_BUDGET.levels), null],
    ["one level more", deep(CALL_BUDGET.levels + 1), "callTooDeep"],
    ["a mebibyte of [", "[".repeat(MIB), "callTooDeep"],
    ["a mebibyte of commas", ",".repeat(MIB), "callTooManyValues"],
    ["a hundred thousand numbers", `[${"1,".repeat(100_000)}1]`, "callTooManyValues"],
    [
      "a hundred thousand keys",
      `{${Array.from({ length: 100_000 }, (_, i) => `"${i}":1`).join()}}`,
      "callTooManyValues",
    ],
    ["a hundred thousand texts without a comma", '""'.repeat(100_000), "callTooManyValues"],
    ["a long text", JSON.stringify("x".repeat(CALL_BUDGET.text + 1)), "callTextTooLong"],
    ["a text without an end", `"${"x".repeat(MIB)}`, "callTextTooLong"],
    ["a text that ends in an escape", '"x\\', null],
    ["a key twice", '{"a":1,"b":{"c":2},"a":3}', "callSameKeyTwice"],
    ["a key twice in other letters", '{"a":1,"\\u0061":2}', "callSameKeyTwice"],
    ["no JSON", "]]}}{", null],
  ])("%s", (_, json, problem) => {
    expect(jsonProblem(json)).toBe(problem);
  });

  it("is counted in a time that grows with the bytes and no faster", () => {
    const began = performance.now();
    for (const one of ['{"a":', '"\\', "[1,", '{"":"', "]", "\\"])
      jsonProblem(one.repeat(MIB / one.length), { levels: 10, nodes: MIB, text: MIB });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe("what can't be kept", () => {
  it.each([
    [{ a: [{ b: "x\0" }] }, ["a", "0", "b"]],
    [{ a: "\ud800" }, ["a"]],
    [{ list: [{ "k\0": 1 }] }, ["list", "0"]],
    [{ a: "ok", b: [null, 1, true, "é🙂"] }, null],
    [undefined, null],
    [Array.from({ length: CALL_BUDGET.nodes }, () => 1), []],
  ])("%j", (value, path) => {
    expect(unkeepable(value)).toEqual(path);
  });

  it("is looked for once in each object, however many ways lead to it", () => {
    let shared: unknown = { end: "\0".slice(1) };
    for (let level = 0; level < 30; level++) shared = { left: shared, right: shared };
    expect(unkeepable(shared)).toBeNull();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(unkeepable(circle)).toBeNull();
  });
});
