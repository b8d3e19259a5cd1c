import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ENV = { ...process.env, LC_ALL: "C.UTF-8", HOME: tmpdir() };

/** Cells of one recalculated sheet as the program wrote them, unrounded. */
export type Grid = string[][];

/** A folder for the files of one test. */
export async function workFolder(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), "fabroom-workbook-"));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

/** Recalculates a workbook with Gnumeric, every formula anew, and reads some of its sheets. */
export async function gnumeric(file: string, sheets: readonly string[]): Promise<Map<string, Grid>> {
  const folder = await mkdtemp(path.join(path.dirname(file), "gnumeric-"));
  const only = sheets.map((sheet) => `sheet='${sheet}'`).join(" ");
  const options = ["--recalc", "-S", "-T", "Gnumeric_stf:stf_assistant", "-O", `format=raw ${only}`];
  await run("ssconvert", [...options, file, path.join(folder, "%s.csv")], { env: ENV });
  const grids = await Promise.all(
    sheets.map(async (sheet) => [sheet, cellsOf(await readFile(path.join(folder, `${sheet}.csv`), "utf8"))] as const),
  );
  return new Map(grids);
}

const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Recalculates workbooks of one folder with LibreOffice, every formula anew, and reads some of their sheets. */
export async function libreOffice(
  dir: string,
  files: readonly { name: string; sheets: readonly string[] }[],
): Promise<Map<string, Map<string, Grid>>> {
  const profile = path.join(dir, "profile");
  await mkdir(path.join(profile, "user"), { recursive: true });
  await writeFile(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS);
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  const out = path.join(dir, "libreoffice");
  const where = `-env:UserInstallation=file://${profile}`;
  const paths = files.map(({ name }) => path.join(dir, `${name}.xlsx`));
  await run("soffice", ["--headless", where, "--convert-to", filter, "--outdir", out, ...paths], { env: ENV });
  const read = async (name: string, sheet: string) =>
    [sheet, cellsOf(await readFile(path.join(out, `${name}-${sheet}.csv`), "utf8"))] as const;
  const grids = files.map(
    async ({ name, sheets }) => [name, new Map(await Promise.all(sheets.map((sheet) => read(name, sheet))))] as const,
  );
  return new Map(await Promise.all(grids));
}

/** Comma-separated text as rows of cells. */
function cellsOf(text: string): Grid {
  const rows: Grid = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (quoted && sign === '"' && text[i + 1] === '"') {
      cell += sign;
      i++;
    } else if (sign === '"') quoted = !quoted;
    else if (quoted || (sign !== "," && sign !== "\n")) cell += sign;
    else {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    }
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** A cell as a number; LibreOffice writes percentages with their sign. */
export function numberIn(cell: string | undefined): number {
  if (cell === undefined || cell.trim() === "") return Number.NaN;
  return cell.endsWith("%") ? Number(cell.slice(0, -1)) / 100 : Number(cell);
}
