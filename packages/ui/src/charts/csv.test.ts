import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";
import { tableRows } from "./table-twin.tsx";

const body = (rows: Parameters<typeof toCsv>[0], language: "en" | "fr") => toCsv(rows, language).slice(1).trimEnd();

test("begins with a byte order mark and ends lines as spreadsheets expect", () => {
  expect(toCsv([["a"], ["b"]], "en")).toBe("\ufeffa\r\nb\r\n");
});

test("separates and points as the language does", () => {
  expect(body([["Année", 1234.5, -0.25]], "fr")).toBe("Année;1234,5;-0,25");
  expect(body([["Year", 1234.5, -0.25]], "en")).toBe("Year,1234.5,-0.25");
});

test.each(["=1+1", "+1", "-1", "@x", "\tx", "=HYPERLINK(A1)"])(
  "defuses the formula %j and leaves numbers alone",
  (text) => {
    expect(body([[text, -5]], "en")).toBe(`'${text},-5`);
  },
);

test("quotes what would break a column", () => {
  expect(body([['say "no"', "a,b", "a;b", "two\nlines"]], "en")).toBe('"say ""no""","a,b","a;b","two\nlines"');
  expect(body([["=a;b"]], "fr")).toBe('"\'=a;b"');
});

test("leaves missing and impossible values empty", () => {
  expect(body([["a", null, Number.NaN, Number.POSITIVE_INFINITY, 0]], "en")).toBe("a,,,,0");
});

test("a column's head names the unit its values are written in", () => {
  const table = {
    caption: "",
    columns: [
      { label: "Site", unit: null },
      { label: "Equity IRR", unit: "ratioPerYear" as const },
      { label: "Low", unit: "perRow" as const },
    ],
    rows: [["A", { text: "14%", value: 0.14 }, { text: "7%", value: 0.07, unit: "ratio" as const }]],
  };
  const rows = tableRows(table, (unit) => ({ words: `in ${unit}`, scale: unit.startsWith("ratio") ? 100 : 1 }));
  expect(rows).toEqual([
    ["Site", "Equity IRR (in ratioPerYear)", "Low (in perRow)"],
    ["A", 14, 7],
  ]);
});
