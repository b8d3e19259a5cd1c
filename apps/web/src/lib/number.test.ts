import { describe, expect, it } from "vitest";
import { readList, readNumber, writeList, writeNumber } from "./number.ts";

describe("numbers as they are typed", () => {
  const read: [string, "ratio" | "currencyPerWafer" | "months", "en" | "fr", number | null][] = [
    ["18,500", "currencyPerWafer", "en", 18_500],
    ["18500.25", "currencyPerWafer", "en", 18_500.25],
    ["18,5", "currencyPerWafer", "en", null],
    ["1 8500", "currencyPerWafer", "en", null],
    ["18 500,5", "currencyPerWafer", "fr", 18_500.5],
    ["18\u202f500", "currencyPerWafer", "fr", 18_500],
    ["18.5", "currencyPerWafer", "fr", 18.5],
    ["0.125", "currencyPerWafer", "fr", 0.125],
    ["18.500", "currencyPerWafer", "fr", null],
    ["12,5 %", "ratio", "fr", 0.125],
    ["12.3%", "ratio", "en", 0.123],
    ["\u22124", "months", "en", -4],
    ["-", "months", "en", null],
    ["", "months", "fr", null],
    ["1e9", "months", "en", null],
    ["NaN", "months", "en", null],
    ["Infinity", "months", "en", null],
    ["12 mois", "months", "fr", null],
  ];
  it.each(read)("%j as %s in %s is %s", (text, unit, language, value) => {
    expect(readNumber(text, unit, language)).toBe(value);
  });
  const written: [value: number, unit: "ratio" | "ratioPerYear" | "months" | "currencyM", string, string][] = [
    [0, "ratio", "0", "0"],
    [1, "ratio", "100", "100"],
    [0.0425, "ratioPerYear", "4.25", "4,25"],
    [-0.06, "ratio", "\u22126", "\u22126"],
    [1.5, "months", "1.5", "1,5"],
    [1234.5, "currencyM", "1,234.5", "1\u00a0234,5"],
    [1_000_000, "currencyM", "1,000,000", "1\u00a0000\u00a0000"],
  ];
  it.each(written)("%d as %s stands in its field", (value, unit, english, french) => {
    expect(writeNumber(value, unit, "en")).toBe(english);
    expect(writeNumber(value, unit, "fr")).toBe(french);
  });
  it("reads back what it writes", () => {
    for (const language of ["en", "fr"] as const)
      for (const value of [0, 0.35, 0.0425, -0.06, 1, 0.123456])
        expect(readNumber(writeNumber(value, "ratio", language), "ratio", language)).toBe(value);
    expect(writeNumber(1_380_000, "currencyPerWafer", "fr")).toBe("1\u00a0380\u00a0000");
    expect(writeNumber(0.0425, "ratio", "fr")).toBe("4,25");
  });
});

describe("lists of numbers as they are typed", () => {
  const read: [string, "ratio" | "wafersPerMonth", "en" | "fr", number[] | { wrong: number }][] = [
    ["20; 32; 19.2", "ratio", "en", [0.2, 0.32, 0.192]],
    ["20,32,19.2", "ratio", "en", [0.2, 0.32, 0.192]],
    ["20 % ; 32 % ; 19,2 %", "ratio", "fr", [0.2, 0.32, 0.192]],
    ["20, 32, 19,2", "ratio", "fr", [0.2, 0.32, 0.192]],
    ["12,5\n87,5\n", "ratio", "fr", [0.125, 0.875]],
    ["50,000, 60,000", "wafersPerMonth", "en", [50_000, 60_000]],
    ["50 000 ; 60 000", "wafersPerMonth", "fr", [50_000, 60_000]],
    ["", "ratio", "fr", []],
    ["20; x; 30", "ratio", "en", { wrong: 2 }],
    ["20;; 30", "ratio", "en", { wrong: 2 }],
    ["20,32,48", "ratio", "fr", { wrong: 1 }],
  ];
  it.each(read)("%j as %s in %s", (text, unit, language, expected) => {
    expect(readList(text, unit, language)).toEqual(expected);
  });
  it("reads back what it writes", () => {
    const thirds = [1 / 3, 1 / 3, 1 - 2 / 3].map((share) => Number(share.toPrecision(12)));
    for (const language of ["en", "fr"] as const)
      expect(readList(writeList(thirds, "ratio", language), "ratio", language)).toEqual(thirds);
  });
});
