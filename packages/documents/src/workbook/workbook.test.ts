import { describe, expect, it } from "vitest";
import { createdAt, partOf, workbook, workbookSpec } from "../testing/office.ts";
import { encodeColumn } from "./address.ts";
import { buildWorkbook } from "./build-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { CellReading, WorkbookSpec } from "./spec.ts";

const cellAt = (cells: CellReading[], address: string) => cells.find((cell) => cell.address === address);

describe("buildWorkbook and readWorkbook", () => {
  it("give back values, formulas, results and shown text", async () => {
    const [inputs, flow] = await readWorkbook(await workbook());
    expect([inputs?.name, flow?.name, flow?.rows, flow?.columns]).toEqual(["Inputs", "Cash flow", 4, 4]);
    expect(cellAt(inputs?.cells ?? [], "B2")).toMatchObject({ value: 0.08, text: "8.0%", format: "0.0%" });
    expect(cellAt(inputs?.cells ?? [], "B3")).toMatchObject({
      value: new Date("2027-01-01T00:00:00Z"),
      text: "2027-01-01",
    });
    expect(cellAt(flow?.cells ?? [], "C2")).toMatchObject({ formula: "100*(1+in_rate)^C1" });
    expect(cellAt(flow?.cells ?? [], "C2")?.value).toBeCloseTo(116.64, 10);
    // three flows growing at the very rate they are discounted at are worth 100 each
    expect(cellAt(flow?.cells ?? [], "B4")?.value).toBeCloseTo(300, 10);
    expect(cellAt(flow?.cells ?? [], "B4")).toMatchObject({ text: "300.0", bold: true });
    expect(cellAt(flow?.cells ?? [], "B3")?.value).toBe(1);
  });

  it("leave text that looks like a formula as text", async () => {
    const [inputs] = await readWorkbook(await workbook());
    expect(cellAt(inputs?.cells ?? [], "B4")).toMatchObject({ value: "=1+1" });
    expect(cellAt(inputs?.cells ?? [], "B4")?.formula).toBeUndefined();
  });

  it("give equal bytes for equal specs at any time", async () => {
    const first = await workbook();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await workbook())).toBe(0);
  });

  it("write names, frozen panes, conditional fills, print set-up and properties, and no protection or macro", async () => {
    const bytes = await workbook();
    const book = await partOf(bytes, "xl/workbook.xml");
    expect(book).toContain('<definedName name="in_rate">Inputs!$B$2</definedName>');
    expect(book).toMatch(/<definedName name="out_npv">'?(&apos;)?Cash flow/);
    expect(book).toContain('fullCalcOnLoad="1"');
    const [inputs, flow] = [
      await partOf(bytes, "xl/worksheets/sheet1.xml"),
      await partOf(bytes, "xl/worksheets/sheet2.xml"),
    ];
    expect(inputs).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(flow).toContain("<formula>B3&lt;&gt;1</formula>");
    expect(flow).toContain('orientation="landscape"');
    expect(flow).toContain("A &amp;&amp; B");
    expect(`${book}${inputs}${flow}`).not.toMatch(/protection|vba/i);
    const core = await partOf(bytes, "docProps/core.xml");
    expect(core).toContain("<dc:title>Modèle du site</dc:title>");
    expect(core.match(/2026-11-23T16:00:00Z/g)).toHaveLength(2);
  });

  it("does not let one cell's format reach another", async () => {
    const rows = [[{ value: 1, format: "0.00%", style: "input" as const }, { value: 2, style: "input" as const }, 3]];
    const [sheet] = await readWorkbook(
      await buildWorkbook({ properties: { title: "t", createdAt }, sheets: [{ name: "A", rows }] }),
    );
    expect(sheet?.cells.map(({ text }) => text)).toEqual(["100.00%", "2", "3"]);
  });

  it("keeps a result that the caller knows, and calculates the others where asked", async () => {
    const spec = (calculate: boolean): WorkbookSpec => ({
      properties: { title: "t", createdAt },
      sheets: [{ name: "A", rows: [[{ formula: "1+1" }, { formula: "2+2", result: 4 }]] }],
      calculate,
    });
    const values = async (calculate: boolean) => {
      const [sheet] = await readWorkbook(await buildWorkbook(spec(calculate)));
      return sheet?.cells.map(({ value }) => value);
    };
    expect(await values(true)).toEqual([2, 4]);
    expect(await values(false)).toEqual([null, 4]);
  });

  it("refuses more different formulas than the engine can hold, unless each brings its result", async () => {
    const spec = (result?: number): WorkbookSpec => ({
      properties: { title: "t", createdAt },
      sheets: [
        {
          name: "A",
          rows: Array.from({ length: 10_001 }, (_, i) => [
            { formula: `${i}+1`, ...(result === undefined ? {} : { result }) },
          ]),
        },
      ],
    });
    await expect(buildWorkbook(spec())).rejects.toThrow(RangeError);
    expect((await buildWorkbook(spec(1))).length).toBeGreaterThan(10_000);
  });

  it("calculates the largest workbook it accepts without losing a cell", async () => {
    const rows = Array.from({ length: 33 }, (_, r) =>
      Array.from({ length: 300 }, (_, c) => (c === 0 ? 1 : { formula: `${encodeColumn(c)}${r + 1}+1` })),
    );
    const [sheet] = await readWorkbook(
      await buildWorkbook({ properties: { title: "t", createdAt }, sheets: [{ name: "A", rows }] }),
    );
    expect(sheet?.cells.every(({ value, column }) => value === column)).toBe(true);
    expect(sheet?.cells).toHaveLength(9900);
  });

  it("refuses what is no workbook", async () => {
    await expect(readWorkbook(Buffer.from("PK no"))).rejects.toMatchObject({ code: "damaged" });
  });

  it("names columns as spreadsheets do", () => {
    expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(encodeColumn)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
  });

  it("builds each cell style", async () => {
    const styles = ["input", "calc", "link", "header", "note", "title", "total", "check"] as const;
    const rows = styles.map((style) => [{ value: style, style, wrap: true, align: "right" as const }]);
    const spec = { ...workbookSpec(), names: [], sheets: [{ name: "Styles", tab: "17548F", merges: ["A1:B1"], rows }] };
    const [sheet] = await readWorkbook(await buildWorkbook(spec));
    expect(sheet?.cells.filter(({ bold }) => bold).map(({ value }) => value)).toEqual([
      "header",
      "title",
      "total",
      "check",
    ]);
    expect(sheet?.merges).toEqual(["A1:B1"]);
  });
});
