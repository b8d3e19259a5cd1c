import { buildWorkbook } from "@fabroom/documents";
import { expect, it } from "vitest";
import { readSheets } from "./sheets.ts";

it("a workbook is rows of values with their lines, days as days", async () => {
  const bytes = await buildWorkbook({
    properties: { title: "Case", createdAt: new Date("2026-11-20T00:00:00Z") },
    sheets: [
      {
        name: "Assumptions",
        rows: [
          ["path", "value"],
          ["capacity.wspm", 20_000],
          [],
          ["timeline.startMonth", new Date("2027-01-01T00:00:00Z")],
          ["tax.holiday", true],
        ],
      },
    ],
  });
  const [sheet] = await readSheets(bytes);
  expect(sheet).toEqual({
    name: "Assumptions",
    rows: [
      { line: 1, cells: ["path", "value"] },
      { line: 2, cells: ["capacity.wspm", 20_000] },
      { line: 4, cells: ["timeline.startMonth", "2027-01-01"] },
      { line: 5, cells: ["tax.holiday", true] },
    ],
  });
});

it("what is no workbook is refused", async () => {
  await expect(readSheets(new TextEncoder().encode("no workbook"))).rejects.toThrow("can't be read");
});
