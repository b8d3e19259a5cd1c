import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buildWorkbook, type WorkbookSpec } from "@fabroom/documents";
import { type Assumptions, defaultAssumptions, type ModelResult, type Patch, SERIES_FIELDS } from "@fabroom/finance";
import { sampleRaise } from "@fabroom/sample";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildCaseWorkbook, type CaseWorkbookInput, planCase } from "./build-case-workbook.ts";
import { annuityCase, boundCase, changed, inputOf, quarterlyCase, siteCase, unleveredCase } from "./testing/cases.ts";
import { type Grid, gnumeric, libreOffice, numberIn, workFolder } from "./testing/programs.ts";
import { cellAt, inputsOf, placeOf, solvedOf, typed } from "./testing/typing.ts";

const TOLERANCE = 1e-6;
let dir: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  // as served: outside production the writer reads every file again to check itself, which takes as long as writing
  vi.stubEnv("NODE_ENV", "production");
  ({ dir, remove } = await workFolder());
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await remove();
});

/** A workbook on disk and the engine's result that it must come to. */
type Saved = { name: string; file: string; spec: WorkbookSpec; expected: ModelResult };

async function save(name: string, spec: WorkbookSpec, expected: ModelResult): Promise<Saved> {
  const file = path.join(dir, `${name}.xlsx`);
  await writeFile(file, await buildWorkbook(spec));
  return { name, file, spec, expected };
}

function shortCase(): Assumptions {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = 204;
  return a;
}

type Case = { name: string; input: () => CaseWorkbookInput; change: (a: Assumptions) => Patch };
const CASES: Case[] = [
  {
    name: "default",
    input: () => inputOf(shortCase()),
    change: () => ({ "capex.perWspm": 430_000, "debt.margin": 0.036 }),
  },
  {
    name: "annuity",
    input: () => inputOf(annuityCase(), "fr"),
    change: () => ({ "pricing.diePrice": 510, "lta.share": 0.3 }),
  },
  {
    name: "unlevered",
    input: () => inputOf(unleveredCase()),
    change: () => ({ "pricing.costPlusMarkup": 0.31, "yield.berkeleyStart": 0.4 }),
  },
  { name: "bound", input: () => inputOf(boundCase()), change: () => ({ "debt.margin": 0.036 }) },
  {
    name: "quarterly",
    input: () => inputOf(quarterlyCase()),
    change: () => ({ "yield.wrightExponent": 0.25, "incentives.0.cap": 1_200, "die.areaMm2": 780 }),
  },
];

/** One change for each sample site. */
const SITE_CHANGES: ((a: Assumptions) => Patch)[] = [
  () => ({ "schedule.delayMonths": 4, "operations.utilisation": 0.9 }),
  (a) => ({ "pricing.waferPrice": a.pricing.waferPrice * 1.04 }),
  () => ({ "operations.cycleTimeWeeks": 19.5, "incentives.0.rate": 0.08 }),
  () => ({ "tax.rate": 0.27, "capex.contingency": 0.16 }),
  () => ({ "yield.defectsMature": 0.11, "die.areaMm2": 700 }),
  () => ({ "debt.gearing": 0.25, "debt.tenorMonths": 96 }),
  () => ({ "economy.inflation": 0.04, "workingCapital.receivableDays": 60 }),
  () => ({ "depreciation.bookToolYears": 6.5, "ramp.months": 24, "returns.wacc": 0.09 }),
];
const SITES: Case[] = sampleRaise.sites.map(({ slug }, i) => ({
  name: slug,
  input: () => inputOf(siteCase(slug), i % 2 ? "fr" : "en"),
  change: SITE_CHANGES[i % SITE_CHANGES.length] as Case["change"],
}));

const resultOf = (a: Assumptions) => inputOf(a).result;

/** The case's workbook after its change, with the engine's solved figures pasted. */
async function saveChanged({ name, input, change }: Case): Promise<Saved> {
  const made = input();
  const patch = change(made.assumptions);
  const expected = resultOf(changed(made.assumptions, patch));
  expect(expected.headline).not.toEqual(made.result.headline);
  const spec = buildCaseWorkbook(made);
  return save(`${name}-changed`, typed(spec, { ...inputsOf(patch), ...solvedOf(spec, expected) }), expected);
}

const sheetsOf = ({ spec }: Saved) => spec.sheets.map(({ name }) => name);
const outcomeSheets = ({ spec }: Saved) => ["out_npv", "out_masterCheck"].map((name) => placeOf(spec, name).sheet);

function read({ spec }: Saved, grids: ReadonlyMap<string, Grid>, name: string): string {
  const { sheet, row, column } = placeOf(spec, name);
  const cell = grids.get(sheet)?.[row]?.[column];
  if (cell === undefined) throw new Error(`no cell ${name}`);
  return cell;
}

/** Every headline figure that differs from the engine's by more than the tolerance. */
function differences(saved: Saved, grids: ReadonlyMap<string, Grid>): string[] {
  return Object.entries(saved.expected.headline).flatMap(([name, value]) => {
    const cell = read(saved, grids, `out_${name}`);
    if (value === null) return cell === "n/a" ? [] : [`${name}: ${cell} instead of nothing`];
    const near = Math.abs(numberIn(cell) - value) <= TOLERANCE * Math.max(Math.abs(value), 1e-9);
    return near ? [] : [`${name}: ${cell} instead of ${value}`];
  });
}

/** Every column of the engine whose line in the workbook differs in some period, by the column's own scale. */
function seriesDifferences(input: CaseWorkbookInput, grids: ReadonlyMap<string, Grid>): string[] {
  const { book } = planCase(input);
  return SERIES_FIELDS.flatMap(({ name }) => {
    const { sheet, row } = cellAt(book.cellOf(name));
    const cells = grids.get(sheet)?.[row]?.slice(4) ?? [];
    const values = input.result.series[name];
    const scale = Math.max(1e-3, ...values.map(Math.abs));
    const worst = values.findIndex((value, i) => !(Math.abs(numberIn(cells[i]) - value) <= TOLERANCE * scale));
    return worst < 0 ? [] : [`${name} in period ${worst}: ${cells[worst]} instead of ${values[worst]}`];
  });
}

/** Labels of checks that do not hold. */
function redChecks({ spec }: Saved, grids: ReadonlyMap<string, Grid>): string[] {
  const rows = grids.get(placeOf(spec, "out_masterCheck").sheet) ?? [];
  return rows.filter((row) => row[3] === "0" && Number(row[1]) > 0).map((row) => row[0] ?? "");
}

function expectEngine(saved: Saved, grids: ReadonlyMap<string, Grid>): void {
  expect(differences(saved, grids), saved.name).toEqual([]);
  expect(redChecks(saved, grids), saved.name).toEqual([]);
  expect(read(saved, grids, "out_masterCheck")).toBe("1");
}

describe.concurrent("recalculated by Gnumeric", { timeout: 600_000 }, () => {
  it.each(CASES)("$name: every figure and every line is the engine's", async ({ name, input }) => {
    const made = input();
    const saved = await save(name, buildCaseWorkbook(made), made.result);
    const grids = await gnumeric(saved.file, sheetsOf(saved));
    expectEngine(saved, grids);
    expect(seriesDifferences(made, grids)).toEqual([]);
  });

  it.each([...CASES, ...SITES])(
    "$name: after a change every figure is the engine's of the changed case",
    async (one) => {
      const saved = await saveChanged(one);
      expectEngine(saved, await gnumeric(saved.file, outcomeSheets(saved)));
    },
  );

  it("a changed input turns the residuals red while the engine's new figures are not pasted", async () => {
    const made = inputOf(shortCase());
    const patch = { "pricing.waferPrice": 21_500 };
    const spec = typed(buildCaseWorkbook(made), inputsOf(patch));
    const stale = await save("stale", spec, resultOf(changed(made.assumptions, patch)));
    const grids = await gnumeric(stale.file, outcomeSheets(stale));
    expect(read(stale, grids, "out_masterCheck")).toBe("0");
    expect(redChecks(stale, grids)).toEqual([
      "5 Debt is repaid at maturity",
      "7 Principal equals debt",
      "Solved by engine: DSCR of the sculpted schedule (unless the target binds)",
      "Solved by engine: Break-even utilisation (project NPV zero)",
    ]);
  });
});

describe.concurrent("recalculated by LibreOffice", { timeout: 600_000 }, () => {
  it("every figure is the engine's, as exported and after a change", async () => {
    const first = (CASES[0] as Case).input();
    const saved = [await save("as-exported", buildCaseWorkbook(first), first.result)];
    for (const one of CASES.slice(1)) saved.push(await saveChanged({ ...one, name: `lo-${one.name}` }));
    const files = saved.map((one) => ({ name: one.name, sheets: outcomeSheets(one) }));
    const grids = await libreOffice(dir, files);
    for (const one of saved) expectEngine(one, grids.get(one.name) as Map<string, Grid>);
  });
});
