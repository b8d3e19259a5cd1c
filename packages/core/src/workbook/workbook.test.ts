import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buildWorkbook, type CellSpec, type WorkbookSpec } from "@fabroom/documents";
import { type Assumptions, defaultAssumptions, type ModelResult, type Patch, SERIES_FIELDS } from "@fabroom/finance";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCaseWorkbook, type CaseWorkbookInput, planCase } from "./build-case-workbook.ts";
import { nameOf } from "./grid/model.ts";
import { annuityCase, boundCase, changed, inputOf, quarterlyCase, siteCase, unleveredCase } from "./testing/cases.ts";
import { type Grid, gnumeric, libreOffice, numberIn, workFolder } from "./testing/programs.ts";

const TOLERANCE = 1e-6;
let dir: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ dir, remove } = await workFolder());
});
afterAll(() => remove());

/** A built case: its file, and where its cells are. */
type Built = { input: CaseWorkbookInput; spec: WorkbookSpec; file: string; cells: Map<string, string> };

async function build(
  name: string,
  input: CaseWorkbookInput,
  edit: (spec: WorkbookSpec) => void = () => {},
): Promise<Built> {
  const spec = buildCaseWorkbook(input);
  edit(spec);
  const file = path.join(dir, `${name}.xlsx`);
  await writeFile(file, await buildWorkbook(spec));
  const cells = new Map((spec.names ?? []).map(({ name: key, ref }) => [key, ref.replaceAll("$", "")]));
  return { input, spec, file, cells };
}

/** Sheet, row and column (from 0) of a cell "'Inputs'!C7". */
function placeOf(ref: string): { sheet: string; row: number; column: number } {
  const [, sheet = "", column = "", row = ""] = /^'(.*)'!\$?([A-Z]+)\$?(\d+)$/.exec(ref) ?? [];
  return { sheet: sheet.replaceAll("''", "'"), row: Number(row) - 1, column: column.charCodeAt(0) - 65 };
}

function read(built: Built, grids: ReadonlyMap<string, Grid>, name: string): string {
  const { sheet, row, column } = placeOf(built.cells.get(name) ?? "");
  const cell = grids.get(sheet)?.[row]?.[column];
  if (cell === undefined) throw new Error(`no cell ${name}`);
  return cell;
}

const sheetsOf = ({ spec }: Built) => spec.sheets.map(({ name }) => name);
const sheetOf = (built: Built, name: string) => placeOf(built.cells.get(name) ?? "").sheet;

/** Every headline figure that differs from the engine's by more than the tolerance. */
function differences(built: Built, grids: ReadonlyMap<string, Grid>, { headline }: ModelResult): string[] {
  return Object.entries(headline).flatMap(([name, value]) => {
    const cell = read(built, grids, `out_${name}`);
    if (value === null) return cell === "n/a" ? [] : [`${name}: ${cell} instead of nothing`];
    const near = Math.abs(numberIn(cell) - value) <= TOLERANCE * Math.max(Math.abs(value), 1e-9);
    return near ? [] : [`${name}: ${cell} instead of ${value}`];
  });
}

/** Every column of the engine whose line in the workbook differs in some period, by the column's own scale. */
function seriesDifferences({ input }: Built, grids: ReadonlyMap<string, Grid>): string[] {
  const { book } = planCase(input);
  return SERIES_FIELDS.flatMap(({ name }) => {
    const { sheet, row } = placeOf(book.cellOf(name));
    const cells = grids.get(sheet)?.[row]?.slice(4) ?? [];
    const values = input.result.series[name];
    const scale = Math.max(1e-3, ...values.map(Math.abs));
    const worst = values.findIndex((value, i) => !(Math.abs(numberIn(cells[i]) - value) <= TOLERANCE * scale));
    return worst < 0 ? [] : [`${name} in period ${worst}: ${cells[worst]} instead of ${values[worst]}`];
  });
}

/** Runs Gnumeric on changed inputs; `solved` pastes the engine's solved figures of that case. */
async function retype(built: Built, patch: Patch, solved: ModelResult | null): Promise<Map<string, Grid>> {
  const paste: Record<string, number | null> = solved
    ? {
        in_solved_dscr: solved.headline.sculptedDscr,
        in_solved_capacity: solved.debt.limits.dscr,
        in_solved_breakEvenPrice: solved.headline.breakEvenPrice,
        in_solved_breakEvenUtilisation: solved.headline.breakEvenUtilisation,
      }
    : {};
  const values = [
    ...Object.entries(patch).map(([key, value]) => [nameOf(key), value] as const),
    ...Object.entries(paste),
  ];
  const typed = values.flatMap(([name, value]) => {
    const cell = built.cells.get(name);
    return cell && typeof value === "number" ? [[cell, value] as const] : [];
  });
  const sheets = ["out_npv", "out_masterCheck"].map((name) => sheetOf(built, name));
  return gnumeric(built.file, sheets, Object.fromEntries(typed));
}

/** Labels of checks that do not hold. */
function redChecks(built: Built, grids: ReadonlyMap<string, Grid>): string[] {
  const rows = grids.get(sheetOf(built, "out_masterCheck")) ?? [];
  return rows.filter((row) => row[3] === "0" && Number(row[1]) > 0).map((row) => row[0] ?? "");
}

const resultOf = (a: Assumptions) => inputOf(a).result;

type Case = { name: string; input: () => CaseWorkbookInput; change?: Patch };
const CASES: Case[] = [
  { name: "default", input: () => inputOf(defaultAssumptions()), change: { "capex.perWspm": 430_000 } },
  {
    name: "site-c",
    input: () => inputOf(siteCase("site-c-ohio"), "fr"),
    change: { "schedule.delayMonths": 4, "operations.utilisation": 0.9 },
  },
  { name: "annuity", input: () => inputOf(annuityCase()), change: { "pricing.diePrice": 510 } },
  { name: "unlevered", input: () => inputOf(unleveredCase()) },
  { name: "bound", input: () => inputOf(boundCase()), change: { "debt.margin": 0.036 } },
  { name: "quarterly", input: () => inputOf(quarterlyCase()), change: { "yield.defectsMature": 0.11 } },
];

describe("recalculated by Gnumeric", () => {
  it.each(CASES)(
    "$name: every figure and every line is the engine's, also after a change",
    async ({ name, input, change }) => {
      const built = await build(name, input());
      const grids = await gnumeric(built.file, sheetsOf(built));
      expect(differences(built, grids, built.input.result)).toEqual([]);
      expect(seriesDifferences(built, grids)).toEqual([]);
      expect(redChecks(built, grids)).toEqual([]);
      expect(read(built, grids, "out_masterCheck")).toBe("1");
      if (!change) return;
      const after = resultOf(changed(built.input.assumptions, change));
      expect(after.headline.npv).not.toBeCloseTo(built.input.result.headline.npv, 3);
      const moved = await retype(built, change, after);
      expect(differences(built, moved, after)).toEqual([]);
      expect(redChecks(built, moved)).toEqual([]);
    },
  );

  it("a changed input turns the residuals red until the engine's new figures are pasted", async () => {
    const built = await build(
      "residual",
      inputOf({ ...defaultAssumptions(), timeline: { ...defaultAssumptions().timeline, horizonMonths: 204 } }),
    );
    const change = { "pricing.waferPrice": 21_500 };
    const after = resultOf(changed(built.input.assumptions, change));
    const stale = await retype(built, change, null);
    expect(read(built, stale, "out_masterCheck")).toBe("0");
    expect(redChecks(built, stale)).toContain(
      "Solved by engine: DSCR of the sculpted schedule (unless the target binds)",
    );
    const solved = await retype(built, change, after);
    expect(read(built, solved, "out_masterCheck")).toBe("1");
    expect(differences(built, solved, after)).toEqual([]);
  });
});
