import { type Language, type ProductWords, unitHeading } from "@fabroom/contracts";
import type { CellSpec, CellValue, RowSpec, SheetSpec } from "@fabroom/documents";
import type { Series, Unit } from "@fabroom/finance";
import { type Book, FIRST } from "./book.ts";
import { encodeColumn } from "./columns.ts";
import { type Beside, type Item, type Line, type Page, type Scalar, t } from "./model.ts";
import { formatOf } from "./units.ts";
import { wordsIn } from "./words.ts";

/** What every sheet of one workbook is written with. */
export type Setting = {
  book: Book;
  language: Language;
  currency: string;
  /** The engine's columns: shown until a program recalculates. */
  series: Readonly<Record<string, Float64Array>>;
  header: string;
  footer: string;
};

const MASTER = t("Model closes", "Le modèle boucle");
const OPENING = t("Opening", "Ouverture");
const PERIOD = t("Period", "Période");
const END = t("End of period", "Fin de période");
const YEAR = t("Fiscal year", "Exercice");
const UNIT = t("Unit", "Unité");
const TOTAL = t("Total or value", "Total ou valeur");

/** A3, two years of months a page, each with the wording and the unit beside them. */
const PERIODS_ON_PAPER = { paper: "A3", scale: 50, repeatColumns: 4 } as const;

/** One page as a sheet: header with the master check, frozen panes, print set-up, one formula a row across. */
export function renderPage(page: Page, setting: Setting): SheetSpec {
  const { book, language } = setting;
  const columns = book.columnsOf(page);
  const rows: RowSpec[] = [...headerRows(page, setting)];
  page.items.forEach((item, index) => {
    const row = book.rowOf(page, index);
    while (rows.length < row - 1) rows.push([]);
    rows.push(itemRow(page, item, row, setting));
  });
  const across = page.across ?? "periods";
  const widths = page.widths ?? [46, 16, 15, 11];
  return {
    name: book.sheetOf(page),
    columns: [
      ...widths.map((width) => ({ width })),
      ...Array.from({ length: columns === 0 ? 0 : columns }, () => ({ width: 11 })),
    ],
    rows,
    freeze: across === "nothing" ? { rows: 2 } : { rows: 4, columns: 4 },
    conditional: [
      { range: "C1", formula: "C1<>1", fill: "F8D7DA", font: "9A1B22" },
      { range: "C1", formula: "C1=1", fill: "D9F0E3", font: "036639" },
      ...checkFills(page, setting),
    ],
    print: {
      landscape: page.key !== "cover",
      ...(across === "periods" ? PERIODS_ON_PAPER : { fitToWidth: true }),
      repeatRows: across === "nothing" ? 2 : 4,
      header: page.key === "cover" ? setting.header : `${setting.header} · ${wordsIn(page.title, language)}`,
      footer: setting.footer,
    },
    ...(page.tab ? { tab: page.tab } : {}),
  };
}

/** Results of 0 stand out. */
function checkFills(page: Page, { book }: Setting): NonNullable<SheetSpec["conditional"]> {
  const letter = { checks: "D", solved: "E" }[page.key];
  if (!letter) return [];
  const rows = page.items.flatMap((item, index) =>
    item.kind === "scalar" && item.beside ? [book.rowOf(page, index)] : [],
  );
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return [
    {
      range: `${letter}${first}:${letter}${last}`,
      formula: `AND(ISNUMBER(${letter}${first}),${letter}${first}<>1)`,
      fill: "F8D7DA",
      font: "9A1B22",
    },
  ];
}

function headerRows(page: Page, { book, language }: Setting): RowSpec[] {
  const master: CellSpec = { formula: book.translate(page, "{master}", "C"), style: "check", format: "0", result: 1 };
  const title: RowSpec = [
    { value: wordsIn(page.title, language), style: "title" },
    { value: wordsIn(MASTER, language), style: "note", align: "right" },
    master,
  ];
  const remark: RowSpec = page.note ? [{ value: wordsIn(page.note, language), style: "note" }] : [];
  const across = page.across ?? "periods";
  if (across === "nothing") return [title, remark];
  const letters = Array.from({ length: book.columnsOf(page) }, (_, i) => encodeColumn(FIRST + i));
  const head = (text: string): CellSpec => ({ value: text, style: "header" });
  if (across === "years") {
    const year = (formula: string): CellSpec => ({ formula, style: "header", format: "0" });
    const before = year(book.translate(page, "MIN({fiscalYear*})-1", "C"));
    const years = letters.map((_, i) => year(`${encodeColumn(FIRST + i - 1)}4+1`));
    return [
      title,
      remark,
      [],
      [head(wordsIn(YEAR, language)), head(wordsIn(UNIT, language)), head(wordsIn(TOTAL, language)), before, ...years],
    ];
  }
  const own = page.key === "timeline";
  const dates = letters.map(
    (letter): CellSpec => ({
      formula: own
        ? `DATE(YEAR(in_timeline_startMonth),MONTH(in_timeline_startMonth)+(${letter}4+1)*in_timeline_periodMonths,1)-1`
        : `${book.timeline}!${letter}$3`,
      style: "header",
      format: "yyyy-mm",
    }),
  );
  const periods = letters.map(
    (_, i): CellSpec => ({ formula: `${encodeColumn(FIRST + i - 1)}4+1`, style: "header", format: "0" }),
  );
  return [
    title,
    remark,
    [
      head(wordsIn(END, language)),
      head(wordsIn(UNIT, language)),
      head(wordsIn(TOTAL, language)),
      head(wordsIn(OPENING, language)),
      ...dates,
    ],
    [head(wordsIn(PERIOD, language)), head(""), head(""), { value: -1, style: "header", format: "0" }, ...periods],
  ];
}

function itemRow(page: Page, item: Item, row: number, setting: Setting): RowSpec {
  const { language } = setting;
  switch (item.kind) {
    case "heading":
      return [
        { value: wordsIn(item.label, language), style: "header" },
        { value: "", style: "header" },
        { value: "", style: "header" },
      ];
    case "note":
      return [{ value: wordsIn(item.label, language), style: "note" }];
    case "cells":
      return item.cells.map((cell) => (cell ? besideCell(page, cell, setting) : null));
    case "scalar":
      return scalarRow(page, item, setting);
    case "line":
      return lineRow(page, item, row, setting);
  }
}

function scalarRow(page: Page, item: Scalar, setting: Setting): RowSpec {
  const { book, language, currency } = setting;
  const unit: CellSpec =
    typeof item.unit === "object"
      ? item.unit
      : { value: item.unit ? unitHeading(item.unit, language, currency) : "", style: "note" };
  const format = item.format ?? (typeof item.unit === "string" ? formatOf(item.unit) : undefined);
  const cell: CellSpec = {
    ...(item.formula === undefined
      ? item.value === undefined
        ? {}
        : { value: inLanguage(item.value, language) }
      : { formula: book.translate(page, item.formula, "C"), style: isLink(item.formula) ? "link" : "calc" }),
    ...(item.result === undefined ? {} : { result: item.result }),
    ...(item.style ? { style: item.style } : {}),
    ...(item.align ? { align: item.align } : {}),
    ...(format ? { format } : {}),
  };
  return [
    wordsIn(item.label, language),
    unit,
    cell,
    ...(item.beside ?? []).map((one) => one && besideCell(page, one, setting)),
  ];
}

const inLanguage = (value: CellValue | ProductWords, language: Language): CellValue =>
  typeof value === "object" && !(value instanceof Date) ? wordsIn(value, language) : value;

function besideCell(page: Page, { text, ...cell }: Beside, { book, language }: Setting): CellSpec {
  if (text) return { ...cell, value: book.translate(page, wordsIn(text, language), "C") };
  return cell.formula === undefined ? cell : { ...cell, formula: book.translate(page, cell.formula, "C") };
}

function lineRow(page: Page, item: Line, row: number, setting: Setting): RowSpec {
  const { book, language, currency } = setting;
  const count = book.columnsOf(page);
  const [first, last] = [encodeColumn(FIRST), encodeColumn(FIRST + count - 1)];
  const format = formatOf(item.unit as Unit);
  const style = item.strong ? "total" : isLink(item.formula) ? "link" : "calc";
  const known = page.scope ? undefined : setting.series[item.key as keyof Series];
  const label: CellSpec = { value: wordsIn(item.label, language), ...(item.strong ? { style: "total" } : {}) };
  const total: CellSpec | null =
    item.total === "sum"
      ? { formula: `SUM(${first}${row}:${last}${row})`, style: "total", format, ...shown(known && sum(known)) }
      : null;
  const opening: CellSpec | null =
    item.opening === undefined ? null : { formula: book.translate(page, item.opening, "D"), style: "calc", format };
  const cells = Array.from({ length: count }, (_, i): CellSpec => {
    const column = encodeColumn(FIRST + i);
    return { formula: book.translate(page, item.formula, column), style, format, ...shown(known?.[i]) };
  });
  const unit: CellSpec = { value: unitHeading(item.unit, language, currency), style: "note" };
  return [label, unit, total, opening, ...cells];
}

const shown = (value: number | undefined): { result?: CellValue } => (value === undefined ? {} : { result: value });
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** A formula that only brings a figure from elsewhere. */
const isLink = (formula: string): boolean => /^-?(\{[A-Za-z0-9_.]+(:[A-Z])?\}|in_[A-Za-z0-9_]+)$/.test(formula);
