import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raiseCommand } from "./raise.ts";

describe("npm run raise", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "fabroom-raise-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const place = (name: string) => path.join(folder, name);
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await raiseCommand(args, (line) => void lines.push(line));
    return { code, lines: lines.map((line) => line.replaceAll(/[\u2068\u2069]/g, "")) };
  };
  const size = ["--documents", "20", "--organisations", "3", "--indications", "4", "--seed", "5"];

  it("makes a raise of any size, as a folder and as an archive, and reads both", async () => {
    for (const name of ["made", "made.zip"]) {
      expect((await run("generate", place(name), ...size)).code).toBe(0);
      const { code, lines } = await run("check", place(name));
      expect({ code, lines }).toEqual({
        code: 0,
        lines: ["The folder can be read.", "Sites: 3. Chapters: 5. Documents: 21. Tranches: 5. Figures: 2."],
      });
    }
  });

  it("says what is wrong, line by line, in the language asked for", async () => {
    const file = place("made/raise.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace("phase: open", "phase: opened"));
    expect(await run("check", place("made"))).toEqual({
      code: 1,
      lines: [
        "raise.yaml:15  phase",
        "  “opened” is not one of the accepted values. Write one of: preparation, open, hold, closed.",
        "Mistakes: 1. Warnings: 0. Nothing can come in until the mistakes are put right.",
      ],
    });
    const { lines } = await run("check", place("made"), "--language", "fr");
    expect(lines[1]).toContain("Écrivez l’une de celles-ci");
  });

  it("writes over nothing", async () => {
    await expect(run("generate", place("made"), ...size)).rejects.toThrow("already");
    await expect(run("generate", place("made.zip"), ...size)).rejects.toThrow("already");
  });

  it.each([
    [["check"]],
    [["check", "/nowhere/at/all"]],
    [["turn", "x"]],
    [["generate", "x", "--documents", "many"]],
    [["check", "x", "--language", "xx"]],
    [["check", "x", "--speed", "high"]],
  ])("explains itself for %j", async (args) => {
    await expect(run(...args)).rejects.toThrow(/Usage|There is no|Unknown option/);
  });
});
