import { defaultAssumptions } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { readRaise } from "./read/read-raise.ts";
import type { ReadSheets, SheetRows } from "./read/table.ts";
import { EditedFolder } from "./testing/folder.ts";
import { parseCsv } from "./text/csv.ts";

type Cell = SheetRows["rows"][number]["cells"][number];
/** Stands for the reader of workbooks: the bytes are JSON of the first sheet's rows. */
const sheets: ReadSheets = async (bytes) => {
  const rows = JSON.parse(new TextDecoder().decode(bytes)) as Cell[][];
  return [{ name: "Sheet1", rows: rows.map((cells, index) => ({ line: index + 1, cells })) }];
};

/** Every leaf of a case with the way to it, as a person lists them in a workbook. */
function leavesOf(value: unknown, path = ""): [string, Cell][] {
  if (typeof value !== "object" || value === null) return [[path, value as Cell]];
  return Object.entries(value).flatMap(([name, child]) => leavesOf(child, path === "" ? name : `${path}.${name}`));
}
const caseRows = () => [
  ["path", "note", "value"],
  ...leavesOf(defaultAssumptions()).map(([path, value]) => [path, "", value]),
];
describe("tables and assumptions in workbooks", () => {
  it("an index as XLSX reads as the same index as CSV", async () => {
    const folder = await EditedFolder.example();
    const before = await readRaise(folder);
    const parsed = parseCsv(folder.text("room/index.csv"));
    if (!parsed.ok) throw new Error("the example's index is a table");
    const { columns, rows } = parsed.table;
    folder
      .remove("room/index.csv")
      .put("room/index.xlsx", JSON.stringify([columns, ...rows.map(({ cells }) => cells), []]));
    const { raise, problems } = await readRaise(folder, { sheets });
    expect(problems).toEqual([]);
    expect(raise?.room.map(({ key, title }) => [key, title])).toEqual(
      before.raise?.room.map(({ key, title }) => [key, title]),
    );
  });

  it("assumptions as rows of path and value are the case", async () => {
    const folder = await EditedFolder.example();
    folder.remove("sites/north/assumptions.json").put("sites/north/assumptions.xlsx", JSON.stringify(caseRows()));
    const { raise, problems } = await readRaise(folder, { sheets });
    expect(problems).toEqual([]);
    expect(raise?.sites[0]?.assumptions).toEqual(raise?.sites[1]?.assumptions);
  });

  it("a row that the model refuses is told by its line", async () => {
    const rows = caseRows();
    const line = rows.findIndex(([path]) => path === "operations.utilisation") + 1;
    rows[line - 1]![2] = 12;
    rows.push(["operations.moonlight", "", 1], ["a.9999.b", "", 1], ["__proto__.x", "", 1]);
    const folder = await EditedFolder.example();
    folder.remove("sites/north/assumptions.json").put("sites/north/assumptions.xlsx", JSON.stringify(rows));
    const { problems } = await readRaise(folder, { sheets });
    expect(problems.map(({ code, line: at, field }) => [code, at, field])).toEqual(
      expect.arrayContaining([
        ["model.above_maximum", line, "operations.utilisation"],
        ["model.unknown_field", rows.length - 2, "operations.moonlight"],
      ]),
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("a workbook that nothing can read, and one beside the same as JSON, are told", async () => {
    const folder = await EditedFolder.example();
    folder.put("sites/north/assumptions.xlsx", "{").move("room/index.csv", "room/index.xlsx");
    const { problems } = await readRaise(folder, { sheets });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "workbookUnread room/index.xlsx",
      "assumptionsTwice sites/north/assumptions.xlsx",
    ]);
    const without = await readRaise(folder);
    expect(without.problems.map(({ code }) => code)).toContain("workbookUnread");
  });

  it("a table with semicolons, a byte order mark and other line ends is a table", async () => {
    const folder = await EditedFolder.example();
    const csv = folder.text("market/capacity.csv");
    folder.put("market/capacity.csv", `\ufeff${csv.replaceAll(",", ";").replaceAll("\n", "\r\n")}`);
    const { raise, problems } = await readRaise(folder);
    expect(problems).toEqual([]);
    expect(raise?.market).toHaveLength(2);
  });
});
