import type { Alignment, Cell, Style, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { encodeColumn } from "./address.ts";
import type { CellSpec, CellStyle, CellValue, RowSpec, SheetSpec, WorkbookSpec } from "./spec.ts";

const argb = (hex: string) => ({ argb: `FF${hex}` });
const solid = (hex: string) => ({ type: "pattern", pattern: "solid", fgColor: argb(hex) }) as const;
const edge = (hex: string, style: "thin" | "hair" = "thin") => ({ style, color: argb(hex) }) as const;

const INK = "111A27";
const BLUE = "17548F";
const GREEN = "036639";
const MUTED = "4C5663";
const FONT = "Calibri";

/** Banking convention: blue may be changed, black is calculated, green comes from another sheet. */
const STYLES: Record<CellStyle, Partial<Style>> = {
  input: { font: { name: FONT, size: 10, color: argb(BLUE) }, fill: solid("E2F0FF") },
  calc: { font: { name: FONT, size: 10, color: argb("000000") } },
  link: { font: { name: FONT, size: 10, color: argb(GREEN) } },
  header: {
    font: { name: FONT, size: 10, bold: true, color: argb("FFFFFF") },
    fill: solid(INK),
    alignment: { vertical: "middle", wrapText: true },
  },
  note: { font: { name: FONT, size: 9, italic: true, color: argb(MUTED) } },
  title: { font: { name: FONT, size: 14, bold: true, color: argb(INK) } },
  total: { font: { name: FONT, size: 10, bold: true }, border: { top: edge(INK), bottom: edge(INK) } },
  check: { font: { name: FONT, size: 10, bold: true }, fill: solid("F4F2EE"), alignment: { horizontal: "center" } },
};
const PLAIN: Partial<Style> = { font: { name: FONT, size: 10 } };

/**
 * An XLSX file from plain data: live formulas, names, frozen panes, conditional fills, document properties, no macros
 * and no protection. Equal specs give equal bytes.
 * @throws RangeError more than 10,000 different formulas, some of them without a result
 */
export async function buildWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const { Workbook } = await import("@cj-tech-master/excelts");
  const workbook = new Workbook();
  setProperties(workbook, spec.properties);
  const styleOf = styles();
  for (const sheet of spec.sheets) addSheet(workbook, sheet, styleOf);
  for (const { name, ref } of spec.names ?? []) workbook.definedNames.add(ref, name);
  if (needsResults(spec)) {
    const engine = await import("@cj-tech-master/excelts/formula");
    engine.installFormulaEngine();
    workbook.calculateFormulas();
  }
  const written = await workbook.xlsx.writeBuffer();
  return new Uint8Array(written);
}

/** The engine forgets the first formulas of a workbook with more than this many different ones. */
const MAX_FORMULAS = 10_000;

function needsResults(spec: WorkbookSpec): boolean {
  if (spec.calculate === false) return false;
  const formulas = spec.sheets
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => cell !== null && isCell(cell) && cell.formula !== undefined) as CellSpec[];
  if (formulas.every(({ result }) => result !== undefined)) return false;
  if (new Set(formulas.map(({ formula }) => formula)).size <= MAX_FORMULAS) return true;
  throw new RangeError(`more than ${MAX_FORMULAS} different formulas: give each its result, or calculate: false`);
}

function setProperties(workbook: Workbook, properties: WorkbookSpec["properties"]): void {
  const { createdAt, author, ...words } = properties;
  Object.assign(workbook, words, { creator: author ?? "", lastModifiedBy: author ?? "" });
  workbook.created = createdAt;
  workbook.modified = createdAt;
  workbook.calcProperties.fullCalcOnLoad = true;
}

/**
 * Styles of one workbook, each made once: the writer knows a style by its object, and a copy a cell would cost more than
 * all the rest.
 */
function styles(): (spec: CellSpec) => Partial<Style> {
  const made = new Map<string, Partial<Style>>();
  return ({ style, format, align, wrap, value, result }) => {
    const numFmt = format ?? ((result ?? value) instanceof Date ? "yyyy-mm-dd" : "");
    const key = `${style}|${align}|${wrap}|${numFmt}`;
    let found = made.get(key);
    if (!found) {
      const base = style ? STYLES[style] : PLAIN;
      const alignment: Partial<Alignment> = {
        ...base.alignment,
        ...(align ? { horizontal: align } : {}),
        ...(wrap ? { wrapText: true, vertical: "top" } : {}),
      };
      found = { ...base, ...(numFmt ? { numFmt } : {}), ...(Object.keys(alignment).length > 0 ? { alignment } : {}) };
      made.set(key, found);
    }
    return found;
  };
}

type StyleOf = ReturnType<typeof styles>;

function addSheet(workbook: Workbook, spec: SheetSpec, styleOf: StyleOf): void {
  const sheet = workbook.addWorksheet(spec.name, {
    ...(spec.tab ? { properties: { tabColor: argb(spec.tab) } } : {}),
    views: [
      spec.freeze
        ? { state: "frozen", xSplit: spec.freeze.columns ?? 0, ySplit: spec.freeze.rows ?? 0, showGridLines: false }
        : { state: "normal", showGridLines: false },
    ],
  });
  if (spec.hidden) sheet.state = "hidden";
  const formats = (spec.columns ?? []).map((column, i) => {
    const target = sheet.getColumn(i + 1);
    if (column.width !== undefined) target.width = column.width;
    if (column.hidden) target.hidden = true;
    return column.format;
  });
  spec.rows.forEach((row, i) => {
    fillRow(sheet, i + 1, row, formats, styleOf);
  });
  for (const range of spec.merges ?? []) sheet.mergeCells(range);
  for (const { range, formula, fill, font } of spec.conditional ?? [])
    sheet.addConditionalFormatting({
      ref: range,
      rules: [
        {
          type: "expression",
          formulae: [formula],
          priority: 1,
          style: {
            fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) },
            ...(font ? { font: { color: argb(font) } } : {}),
          },
        },
      ],
    });
  setPrint(sheet, spec.print);
}

function setPrint(sheet: Worksheet, print: SheetSpec["print"]): void {
  sheet.pageSetup.paperSize = print?.paper === "A3" ? 8 : 9;
  if (!print) return;
  sheet.pageSetup.orientation = print.landscape ? "landscape" : "portrait";
  if (print.fitToWidth) Object.assign(sheet.pageSetup, { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  if (print.scale !== undefined) sheet.pageSetup.scale = print.scale;
  if (print.repeatColumns) sheet.pageSetup.printTitlesColumn = `A:${encodeColumn(print.repeatColumns)}`;
  if (print.repeatRows) sheet.pageSetup.printTitlesRow = `1:${print.repeatRows}`;
  // "&" starts a code in Excel's running lines
  if (print.header) sheet.headerFooter.oddHeader = `&L${print.header.replaceAll("&", "&&")}`;
  sheet.headerFooter.oddFooter = `&L${(print.footer ?? "").replaceAll("&", "&&")}&R&P / &N`;
}

function fillRow(
  sheet: Worksheet,
  index: number,
  row: RowSpec,
  formats: (string | undefined)[],
  styleOf: StyleOf,
): void {
  const target = sheet.getRow(index);
  row.forEach((content, i) => {
    if (content === null) return;
    const spec: CellSpec = isCell(content) ? content : { value: content };
    const column = formats[i];
    fillCell(target.getCell(i + 1), column ? { format: column, ...spec } : spec, styleOf);
  });
}

function isCell(content: CellSpec | CellValue): content is CellSpec {
  return typeof content === "object" && !(content instanceof Date);
}

function fillCell(cell: Cell, spec: CellSpec, styleOf: StyleOf): void {
  const { value, formula, result, href } = spec;
  if (formula !== undefined) cell.value = result === undefined ? { formula } : { formula, result };
  else if (href !== undefined) cell.value = { text: String(value ?? href), hyperlink: href };
  else if (value !== undefined) cell.value = value;
  cell.style = styleOf(spec);
}
