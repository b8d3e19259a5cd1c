import { describe, expect, it } from "vitest";
import { AcceptAgreement } from "./agreement.ts";
import { UploadVersion } from "./document.ts";
import { DraftTerms } from "./indication.ts";
import { AskQuestion } from "./question.ts";
import { RenameScenario } from "./scenario.ts";
import { SectionText } from "./section.ts";
import { plainName } from "./text.ts";

const TURNING = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];

describe("a name", () => {
  it.each(TURNING)("is kept without U+%s", (code) => {
    expect(plainName(`a${String.fromCodePoint(code)}b`)).toBe("ab");
  });

  it("keeps its own letters, whichever way they run", () => {
    for (const name of ["خالد الهاشمي", "佐藤 美咲", "Łukasz Żak", "O’Neill", "שרה"])
      expect(plainName(name)).toBe(name);
    expect(plainName("one\r\ntwo\u2028three")).toBe("one two three");
  });

  const turned = "\u202efdp.exe\u2066";
  it.each([
    ["of a file", UploadVersion.shape.fileName],
    ["of a scenario", RenameScenario.shape.name],
    ["of a section", SectionText.shape.title],
    ["of a question", AskQuestion.shape.subject],
    ["of a vehicle", DraftTerms.shape.vehicle],
    ["typed under the agreement", AcceptAgreement.shape.nameTyped],
  ])("%s is stripped where it comes in", (_, contract) => {
    expect(contract.parse(turned)).toBe("fdp.exe");
    expect(contract.safeParse("\u202e\u2066").data ?? "").toBe("");
  });
});
