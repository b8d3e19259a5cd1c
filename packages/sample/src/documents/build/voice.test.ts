import { describe, expect, it } from "vitest";
import { voiceOf } from "./voice.ts";

const english = voiceOf("en");
const french = voiceOf("fr");

/** `\u00a0` is the space that holds a line. */
describe("numbers in the documents", () => {
  const rows: [said: (voice: typeof english) => string, english: string, french: string][] = [
    [(v) => v.years(0), "0.0\u00a0years", "0,0\u00a0an"],
    [(v) => v.years(1), "1.0\u00a0year", "1,0\u00a0an"],
    [(v) => v.years(1.5), "1.5\u00a0years", "1,5\u00a0an"],
    [(v) => v.years(1.96), "2.0\u00a0years", "2,0\u00a0ans"],
    [(v) => v.years(2), "2.0\u00a0years", "2,0\u00a0ans"],
    [(v) => v.months(1.4), "1\u00a0month", "1\u00a0mois"],
    [(v) => v.months(18), "18\u00a0months", "18\u00a0mois"],
    [(v) => v.plural(0, YEARS), "0 years", "0 année"],
    [(v) => v.plural(1, YEARS), "1 year", "1 année"],
    [(v) => v.plural(1.4, YEARS), "1 year", "1 année"],
    [(v) => v.plural(2, YEARS), "2 years", "2 années"],
    [(v) => v.points(0.021), "+2.1\u00a0pts", "+2,1\u00a0pts"],
    [(v) => v.points(-0.021), "\u22122.1\u00a0pts", "\u22122,1\u00a0pts"],
    [(v) => v.price(18_500, "EUR"), "€18,500", "18\u00a0500\u00a0€"],
    [(v) => v.usd(20.5e9), "US$20.5bn", "20,5\u00a0Md$"],
    [(v) => v.usd(null), "–", "–"],
    [(v) => v.date("2026-11-30"), "30\u00a0Nov\u00a02026", "30\u00a0nov.\u00a02026"],
    [(v) => v.list(["A", "B", "C"]), "A, B and C", "A, B et C"],
  ];
  it.each(rows)("%s", (said, inEnglish, inFrench) => {
    expect(said(english)).toBe(inEnglish);
    expect(said(french)).toBe(inFrench);
  });
});

const YEARS = { en: ["year", "years"], fr: ["année", "années"] } as const;
