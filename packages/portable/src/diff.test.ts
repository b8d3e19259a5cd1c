import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffRaises, type RaiseChange } from "./diff.ts";
import type { PortableRaise } from "./format/index.ts";
import { handleOf } from "./memory.ts";
import { readRaise } from "./read/read-raise.ts";
import { exampleRaise } from "./testing/example.ts";
import { folderOf } from "./testing/folder.ts";

const short = ({ kind, part, key, fields, moved }: RaiseChange) =>
  [kind, part, key, ...fields.map(({ path }) => path), ...(moved ? ["moved"] : [])].join(" ");
const after = async (edit: (raise: PortableRaise) => unknown): Promise<RaiseChange[]> => {
  const [before, changed] = [await exampleRaise(), structuredCloneOf(await exampleRaise())];
  await edit(changed);
  return diffRaises(before, changed);
};
/** A copy that may be changed; the ways to bytes stay the same functions. */
const structuredCloneOf = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(structuredCloneOf) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, structuredCloneOf(child)])) as T;
};

describe("what differs between two raises", () => {
  it("is nothing between a raise and itself, read again", async () => {
    const raise = await exampleRaise();
    const { raise: again } = await readRaise(await folderOf(raise));
    expect(diffRaises(raise, again!)).toEqual([]);
  });

  it("is everything where nothing was", async () => {
    const changes = diffRaises(null, await exampleRaise());
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["new"]));
    expect(changes.map(short)).toEqual(
      expect.arrayContaining(["new settings raise", "new site north", "new node memorandum"]),
    );
    expect(new Set(changes.map(({ part }) => part)).size).toBe(18);
  });

  it.each<[string, (raise: PortableRaise) => unknown, string[]]>([
    [
      "a text in one language",
      (raise) => (raise.chapters[0]!.text.fr!.title = "Prix"),
      ["changed chapter cost text.fr.title"],
    ],
    ["a language more", (raise) => (raise.settings.name.de = "Klein"), ["changed settings raise name.de"]],
    ["a number", (raise) => (raise.figures[0]!.value = 3.4), ["changed figure compute.growth value"]],
    [
      "an assumption",
      (raise) => ((raise.sites[1]!.assumptions as { capacity: { wspm: number } }).capacity.wspm = 1),
      ["changed site south assumptions.capacity.wspm"],
    ],
    ["a tranche gone", (raise) => raise.tranches.pop(), ["gone tranche equity"]],
    ["a chapter more", (raise) => raise.chapters.unshift({ ...raise.chapters[0]!, key: "why" }), ["new chapter why"]],
    ["two chapters exchanged", (raise) => raise.chapters.reverse(), ["changed chapter risk moved"]],
    ["a site renamed", (raise) => (raise.sites[0]!.slug = "far-north"), ["new site far-north", "gone site north"]],
    [
      "a group's right",
      (raise) => (raise.people.access.grants[0]!.level = "download"),
      ["changed grant overview investors level"],
    ],
    [
      "one more indication of the same day",
      (raise) => raise.people.indications.push({ ...raise.people.indications[0]!, amount: "1" }),
      ["new indication fund equity 2026-12-01 2"],
    ],
    [
      "other bytes of a document",
      async (raise) => (raise.room[1]!.files!.en = await handleOf("room/overview/memorandum.en.pdf", "%PDF-1.7 EN")),
      ["changed node memorandum files.en.sha256"],
    ],
    [
      "a document in one more language",
      async (raise) => (raise.room[2]!.files!.de = await handleOf("room/de.pdf", "%PDF")),
      ["changed node agreement files.de"],
    ],
  ])("is told for %s", async (_, edit, expected) => {
    expect((await after(edit)).map(short)).toEqual(expected);
  });

  it("names the fewest things that have moved", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(["a", "b", "c", "d", "e"], { minLength: 5 }), async (order) => {
        const raise = await exampleRaise();
        const facts = (keys: string[]) => keys.map((key) => ({ ...raise.facts[0]!, key }));
        const changes = diffRaises(
          { ...raise, facts: facts(["a", "b", "c", "d", "e"]) },
          { ...raise, facts: facts(order) },
        );
        const moved = new Set(changes.map(({ key }) => key));
        const rest = order.filter((key) => !moved.has(key));
        expect(rest).toEqual([...rest].sort());
      }),
    );
  });
});
