import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatFigure,
  formatMultiple,
  formatNumber,
  formatPercent,
  formatQuarter,
  unitWord,
} from "./format.ts";
import type { Language } from "./language.ts";
import { isSingular } from "./plural.ts";

/** A row: what is formatted, and what an English and a French reader see. `\u00a0` is the space that holds a line. */
type Table<T> = readonly (readonly [value: T, english: string, french: string])[];

function table<T>(name: string, format: (value: T, language: Language) => string, rows: Table<T>) {
  describe(name, () => {
    it.each(rows)("%j is %j and %j", (value, english, french) => {
      expect(format(value, "en")).toBe(english);
      expect(format(value, "fr")).toBe(french);
    });
  });
}

describe("the number of a noun", () => {
  const rows: [quantity: number | bigint, english: boolean, french: boolean][] = [
    [0, false, true],
    [0.5, false, true],
    [1, true, true],
    [1.5, false, true],
    [1.99, false, true],
    [2, false, false],
    [21, false, false],
    [101, false, false],
    [-1, true, true],
    [-1.5, false, true],
    [-2, false, false],
    [0n, false, true],
    [1n, true, true],
    [2n, false, false],
  ];
  it.each(rows)("of %s is singular: %s in English, %s in French", (quantity, english, french) => {
    expect(isSingular(quantity, "en")).toBe(english);
    expect(isSingular(quantity, "fr")).toBe(french);
  });
});

table("a plain number", formatNumber, [
  [0, "0", "0"],
  [1, "1", "1"],
  [1.5, "1.5", "1,5"],
  [2, "2", "2"],
  [-1.5, "\u22121.5", "\u22121,5"],
  [0.5, "0.5", "0,5"],
  [0.0067, "0.0067", "0,0067"],
  [99.96, "100", "100"],
  [999, "999", "999"],
  [1000, "1,000", "1\u00a0000"],
  [12345.678, "12,346", "12\u00a0346"],
  [-1234567, "\u22121,234,567", "\u22121\u00a0234\u00a0567"],
  [-0.001, "\u22120.001", "\u22120,001"],
]);

table("a number of two decimals", (value: number, language) => formatNumber(value, language, 2), [
  [0, "0.00", "0,00"],
  [1, "1.00", "1,00"],
  [1.005, "1.01", "1,01"],
  [-0.004, "0.00", "0,00"],
  [1234.5, "1,234.50", "1\u00a0234,50"],
]);

table("a percentage", formatPercent, [
  [0, "0.0%", "0,0\u00a0%"],
  [0.005, "0.5%", "0,5\u00a0%"],
  [0.123, "12.3%", "12,3\u00a0%"],
  [1, "100.0%", "100,0\u00a0%"],
  [1.5, "150.0%", "150,0\u00a0%"],
  [12.34, "1,234.0%", "1\u00a0234,0\u00a0%"],
  [-0.05, "\u22125.0%", "\u22125,0\u00a0%"],
  [-0.0003, "0.0%", "0,0\u00a0%"],
]);

table("a percentage without decimals", (value: number, language) => formatPercent(value, language, 0), [
  [0, "0%", "0\u00a0%"],
  [0.123, "12%", "12\u00a0%"],
  [-0.126, "\u221213%", "\u221213\u00a0%"],
]);

table("a multiple", formatMultiple, [
  [0, "0.00×", "0,00×"],
  [1, "1.00×", "1,00×"],
  [1.6, "1.60×", "1,60×"],
  [-1.5, "\u22121.50×", "\u22121,50×"],
  [1000, "1,000.00×", "1\u00a0000,00×"],
]);

table("years", (value: number, language) => formatFigure(value, "years", language), [
  [0, "0\u00a0years", "0\u00a0an"],
  [0.5, "0.5\u00a0years", "0,5\u00a0an"],
  [1, "1\u00a0year", "1\u00a0an"],
  [1.04, "1\u00a0year", "1\u00a0an"],
  [1.5, "1.5\u00a0years", "1,5\u00a0an"],
  [1.96, "2\u00a0years", "2\u00a0ans"],
  [2, "2\u00a0years", "2\u00a0ans"],
  [-1, "\u22121\u00a0year", "\u22121\u00a0an"],
  [-2, "\u22122\u00a0years", "\u22122\u00a0ans"],
  [1000, "1,000\u00a0years", "1\u00a0000\u00a0ans"],
]);

table("months", (value: number, language) => formatFigure(value, "months", language), [
  [0, "0\u00a0months", "0\u00a0mois"],
  [1, "1\u00a0month", "1\u00a0mois"],
  [1.5, "1.5\u00a0months", "1,5\u00a0mois"],
  [2, "2\u00a0months", "2\u00a0mois"],
  [12000, "12,000\u00a0months", "12\u00a0000\u00a0mois"],
]);

table("weeks", (value: number, language) => formatFigure(value, "weeks", language), [
  [0, "0\u00a0weeks", "0\u00a0semaine"],
  [1, "1\u00a0week", "1\u00a0semaine"],
  [1.5, "1.5\u00a0weeks", "1,5\u00a0semaine"],
  [2, "2\u00a0weeks", "2\u00a0semaines"],
  [12000, "12,000\u00a0weeks", "12\u00a0000\u00a0semaines"],
]);

table("days", (value: number, language) => formatFigure(value, "days", language), [
  [0, "0\u00a0days", "0\u00a0jour"],
  [1, "1\u00a0day", "1\u00a0jour"],
  [1.5, "1.5\u00a0days", "1,5\u00a0jour"],
  [2, "2\u00a0days", "2\u00a0jours"],
  [12000, "12,000\u00a0days", "12\u00a0000\u00a0jours"],
]);

table("wafers", (value: number, language) => formatFigure(value, "wafers", language), [
  [0, "0\u00a0wafers", "0\u00a0plaquette"],
  [1, "1\u00a0wafer", "1\u00a0plaquette"],
  [1.5, "1.5\u00a0wafers", "1,5\u00a0plaquette"],
  [2, "2\u00a0wafers", "2\u00a0plaquettes"],
  [12000, "12,000\u00a0wafers", "12\u00a0000\u00a0plaquettes"],
]);

table("dies", (value: number, language) => formatFigure(value, "dies", language), [
  [0, "0\u00a0dies", "0\u00a0puce"],
  [1, "1\u00a0die", "1\u00a0puce"],
  [1.5, "1.5\u00a0dies", "1,5\u00a0puce"],
  [2, "2\u00a0dies", "2\u00a0puces"],
  [12000, "12,000\u00a0dies", "12\u00a0000\u00a0puces"],
]);

table("jobs", (value: number, language) => formatFigure(value, "jobs", language), [
  [0, "0\u00a0jobs", "0\u00a0emploi"],
  [1, "1\u00a0job", "1\u00a0emploi"],
  [1.5, "1.5\u00a0jobs", "1,5\u00a0emploi"],
  [2, "2\u00a0jobs", "2\u00a0emplois"],
  [12000, "12,000\u00a0jobs", "12\u00a0000\u00a0emplois"],
]);

table("1,234.5 in each unit", (unit: string, language) => formatFigure(1234.5, unit, language, "EUR"), [
  ["none", "1,235", "1\u00a0235"],
  ["count", "1,235", "1\u00a0235"],
  ["mm2", "1,235\u00a0mm²", "1\u00a0235\u00a0mm²"],
  ["fte", "1,235\u00a0FTE", "1\u00a0235\u00a0ETP"],
  ["wafersPerMonth", "1,235\u00a0wafers a month", "1\u00a0235\u00a0plaquettes par mois"],
  ["wspm", "1,235\u00a0wafers a month", "1\u00a0235\u00a0plaquettes par mois"],
  ["diesPerWafer", "1,235\u00a0dies per wafer", "1\u00a0235\u00a0puces par plaquette"],
  ["defectsPerCm2", "1,235\u00a0defects/cm²", "1\u00a0235\u00a0défauts/cm²"],
  ["GW", "1,235\u00a0GW", "1\u00a0235\u00a0GW"],
  ["TWh", "1,235\u00a0TWh", "1\u00a0235\u00a0TWh"],
  ["mwhPerWafer", "1,235\u00a0MWh per wafer", "1\u00a0235\u00a0MWh par plaquette"],
  ["twhPerYear", "1,235\u00a0TWh a year", "1\u00a0235\u00a0TWh par an"],
  ["h100e", "1,235\u00a0H100 equivalents", "1\u00a0235\u00a0équivalents H100"],
  ["h100ePerDie", "1,235\u00a0H100 equivalents per die", "1\u00a0235\u00a0équivalents H100 par puce"],
  ["h100ePerYear", "1,235\u00a0H100 equivalents a year", "1\u00a0235\u00a0équivalents H100 par an"],
  ["ratio", "123,450.0%", "123\u00a0450,0\u00a0%"],
  ["ratioPerYear", "123,450.0%", "123\u00a0450,0\u00a0%"],
  ["multiple", "1,234.50×", "1\u00a0234,50×"],
  ["USD", "US$1,235", "1\u00a0235\u00a0$"],
  ["currencyM", "€1.2bn", "1,2\u00a0Md€"],
  ["currencyMPerYear", "€1.2bn a year", "1,2\u00a0Md€ par an"],
  ["currencyMPerMonth", "€1.2bn a month", "1,2\u00a0Md€ par mois"],
  ["currencyPerWafer", "€1,235 per wafer", "1\u00a0235\u00a0€ par plaquette"],
  ["currencyPerDie", "€1,235 per die", "1\u00a0235\u00a0€ par puce"],
  ["currencyPerWspm", "€1,235 per wafer a month", "1\u00a0235\u00a0€ par plaquette mensuelle"],
  ["currencyPerUnit", "€1,235 per unit", "1\u00a0235\u00a0€ par unité"],
  ["currencyPerFteYear", "€1,235 per FTE a year", "1\u00a0235\u00a0€ par ETP et par an"],
  ["currencyPerMwh", "€1,235 per MWh", "1\u00a0235\u00a0€ par MWh"],
  ["furlongs", "1,235\u00a0furlongs", "1\u00a0235\u00a0furlongs"],
]);

table(
  "an amount in a currency without a sign of its own",
  (unit: string, language) => formatFigure(1234.5, unit, language, "CHF"),
  [["currencyM", "1,235\u00a0m\u00a0CHF", "1\u00a0235\u00a0M\u00a0CHF"]],
);

table("no figure at all", (value: number, language) => formatFigure(value, "years", language), [
  [Number.NaN, "–", "–"],
  [Number.POSITIVE_INFINITY, "–", "–"],
]);

table("a date", formatDate, [
  ["2026", "2026", "2026"],
  ["2026-01", "Jan 2026", "janv. 2026"],
  ["2026-02", "Feb 2026", "févr. 2026"],
  ["2026-03", "Mar 2026", "mars 2026"],
  ["2026-04", "Apr 2026", "avr. 2026"],
  ["2026-05", "May 2026", "mai 2026"],
  ["2026-06", "Jun 2026", "juin 2026"],
  ["2026-07", "Jul 2026", "juil. 2026"],
  ["2026-08", "Aug 2026", "août 2026"],
  ["2026-09", "Sept 2026", "sept. 2026"],
  ["2026-10", "Oct 2026", "oct. 2026"],
  ["2026-11", "Nov 2026", "nov. 2026"],
  ["2026-12", "Dec 2026", "déc. 2026"],
  ["2026-11-01", "1 Nov 2026", "1 nov. 2026"],
  ["2026-11-30", "30 Nov 2026", "30 nov. 2026"],
  ["2026-12-31T23:59:59.999Z", "31 Dec 2026", "31 déc. 2026"],
]);

table("a moment", formatDateTime, [
  ["2026-11-23T17:00:00Z", "23 Nov 2026, 17:00\u00a0UTC", "23 nov. 2026, 17\u00a0h\u00a000\u00a0UTC"],
  ["2026-08-15T07:05:59Z", "15 Aug 2026, 07:05\u00a0UTC", "15 août 2026, 07\u00a0h\u00a005\u00a0UTC"],
  ["2026-11-23T23:30:00-02:00", "24 Nov 2026, 01:30\u00a0UTC", "24 nov. 2026, 01\u00a0h\u00a030\u00a0UTC"],
]);

table("a quarter", formatQuarter, [
  ["2027-01-01", "Q1\u00a02027", "T1\u00a02027"],
  ["2027-03-31", "Q1\u00a02027", "T1\u00a02027"],
  ["2027-04-01", "Q2\u00a02027", "T2\u00a02027"],
  ["2027-09-30", "Q3\u00a02027", "T3\u00a02027"],
  ["2027-12-31", "Q4\u00a02027", "T4\u00a02027"],
]);

table("the size of a file", formatBytes, [
  [0, "0\u00a0B", "0\u00a0o"],
  [1, "1\u00a0B", "1\u00a0o"],
  [999, "999\u00a0B", "999\u00a0o"],
  [1000, "1\u00a0kB", "1\u00a0ko"],
  [1234, "1.2\u00a0kB", "1,2\u00a0ko"],
  [1250000, "1.3\u00a0MB", "1,3\u00a0Mo"],
  [2000000000, "2\u00a0GB", "2\u00a0Go"],
  [5000000000000, "5,000\u00a0GB", "5\u00a0000\u00a0Go"],
]);

table("the word of a unit", (value: number, language) => unitWord("weeks", value, language), [
  [0, "weeks", "semaine"],
  [1, "week", "semaine"],
  [1.5, "weeks", "semaine"],
  [2, "weeks", "semaines"],
  [-1, "week", "semaine"],
]);
