import { describe, expect, it } from "vitest";
import { baseOf, differenceFrom, isRestorable, previousOf, type Standing } from "./rules.ts";

const row = (id: string, number: number, revision = 1) => ({ id, number, revision });
const V1 = row("v1", 1);
const V2 = row("v2", 2);

describe("what a write began from, against what stands", () => {
  const none: Standing = { draft: null, published: null };
  const first: Standing = { draft: null, published: V1 };
  const drafted: Standing = { draft: V2, published: V1 };
  const cases: [string, Standing, Standing, string | null][] = [
    ["nothing, still", none, none, null],
    ["the version in force, still", first, first, null],
    ["draft and version, still", drafted, drafted, null],
    ["no draft: somebody has begun one", first, drafted, "edited"],
    ["the draft: saved again", drafted, { ...drafted, draft: row("v2", 2, 2) }, "edited"],
    ["the draft: discarded", drafted, first, "gone"],
    [
      "the draft: discarded, and another one begun with as many saves",
      drafted,
      { draft: row("v3", 3), published: V1 },
      "gone",
    ],
    ["the draft: published", drafted, { draft: null, published: V2 }, "published"],
    ["the version: a newer one", first, { draft: null, published: V2 }, "version"],
    ["the version: withdrawn", first, none, "version"],
    ["no version: one is in force", none, first, "version"],
    ["the draft, under another version", drafted, { draft: V2, published: null }, "version"],
  ];
  it.each(cases)("%s", (_, seen, now, difference) => {
    expect(differenceFrom(baseOf(seen), now)).toBe(difference);
  });
});

describe("what comes back", () => {
  it("after a withdrawal is the latest superseded version, none that was withdrawn or given up", () => {
    const rows = [
      { number: 1, state: "superseded" as const },
      { number: 3, state: "withdrawn" as const },
      { number: 2, state: "superseded" as const },
      { number: 4, state: "discarded" as const },
      { number: 5, state: "draft" as const },
    ];
    expect(previousOf(rows)?.number).toBe(2);
    expect(previousOf(rows.slice(1, 2))).toBeNull();
  });
  it("as a draft is what is neither in force nor a draft", () => {
    expect((["draft", "published", "superseded", "withdrawn", "discarded"] as const).filter(isRestorable)).toEqual([
      "superseded",
      "withdrawn",
      "discarded",
    ]);
  });
});
