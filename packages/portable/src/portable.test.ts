import { describe, expect, it } from "vitest";
import { checkRaise } from "./check/check-raise.ts";
import { readRaise } from "./read/read-raise.ts";
import { exampleRaise } from "./testing/example.ts";
import { folderOf, plain } from "./testing/folder.ts";

describe("a raise that is written and read", () => {
  it("is the same raise", async () => {
    const raise = await exampleRaise();
    expect(checkRaise(raise)).toEqual([]);
    const { raise: again, problems } = await readRaise(await folderOf(raise));
    expect(problems).toEqual([]);
    expect(plain(again!)).toEqual(plain(raise));
  });

  it("is the same folder when it is written again, byte for byte", async () => {
    const folder = await folderOf(await exampleRaise());
    const { raise } = await readRaise(folder);
    expect((await folderOf(raise!)).texts()).toEqual(folder.texts());
  });
});
