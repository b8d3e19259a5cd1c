import type { CellSpec, RowSpec, WorkbookSpec } from "@fabroom/documents";
import { defaultAssumptions, OUTPUT_FIELDS } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { buildCaseWorkbook } from "./build-case-workbook.ts";
import { annuityCase, inputOf, quarterlyCase } from "./testing/cases.ts";

const isCell = (cell: RowSpec[number] | undefined): cell is CellSpec =>
  typeof cell === "object" && cell !== null && !(cell instanceof Date);
const numberOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A formula with its relative columns counted from its own: equal for cells that were copied across. */
const relative = (formula: string, column: number): string =>
  formula.replaceAll(
    /(?<![A-Za-z_$'])(\$?)([A-Z]{1,2})(\$?\d+)(?![\d(A-Za-z_])/g,
    (_, fixed: string, letters: string, row: string) =>
      fixed ? `$${letters}${row}` : `[${numberOf(letters) - column}]${row}`,
  );

const formulas = (spec: WorkbookSpec): CellSpec[] =>
  spec.sheets.flatMap(({ rows }) =>
    rows.flat().filter((cell) => isCell(cell) && cell.formula !== undefined),
  ) as CellSpec[];

describe.each([
  ["monthly, in English", () => buildCaseWorkbook(inputOf(defaultAssumptions()))],
  ["an annuity, in French", () => buildCaseWorkbook(inputOf(annuityCase(), "fr"))],
  ["quarterly with every instrument, in French", () => buildCaseWorkbook(inputOf(quarterlyCase(), "fr"))],
])("the workbook %s", (_, make) => {
  const spec = make();

  it("has one formula a row across", () => {
    const mixed = spec.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) => {
        const across = cells
          .slice(4)
          .flatMap((cell, i) => (isCell(cell) && cell.formula ? [relative(cell.formula, i + 5)] : []));
        return across.length > 20 && new Set(across).size > 1 ? [`${name} ${row + 1}`] : [];
      }),
    );
    expect(mixed.filter((row) => !/^(Dies|Puces) /.test(row))).toEqual([]);
  });

  it("uses nothing volatile, hidden, linked or typed over", () => {
    const odd = formulas(spec).filter(({ formula }) =>
      /\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(|\[|#REF/.test(formula ?? ""),
    );
    expect(odd).toEqual([]);
    expect(formulas(spec).filter(({ style }) => style === "input")).toEqual([]);
    expect(spec.sheets.filter(({ hidden }) => hidden)).toEqual([]);
  });

  it("shows the master check, stays in view and prints with its wording on every sheet", () => {
    for (const { rows, freeze, print } of spec.sheets) {
      expect(rows[0]?.[2]).toMatchObject({ style: "check", formula: expect.stringMatching(/\$C\$\d+$/) });
      expect(freeze?.rows).toBeGreaterThan(1);
      expect(print?.repeatRows).toBe(freeze?.rows);
      expect(print?.repeatColumns).toBe(print?.fitToWidth ? undefined : freeze?.columns);
    }
  });

  it("names inputs and headline figures, and nothing else", () => {
    const names = (spec.names ?? []).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^(in|out)_/.test(name))).toEqual([]);
    const outputs = OUTPUT_FIELDS.map(({ path }) => path.replace("headline.", "out_"));
    expect(names.filter((name) => name.startsWith("out_")).sort()).toEqual([...outputs, "out_masterCheck"].sort());
  });
});
