import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  amountInWords,
  type Currency,
  formatMoney,
  formatMoneyNumber,
  formatMoneyPlain,
  formatMoneyShort,
  money,
  parseAmount,
} from "./money.ts";

const usd = (minor: bigint) => money(minor, "USD");

describe("parseAmount", () => {
  const good: [string, "en" | "fr", string][] = [
    ["250,000,000", "en", "25000000000"],
    ["250000000", "en", "25000000000"],
    ["1,234.5", "en", "123450"],
    ["0.01", "en", "1"],
    ["250 000 000", "fr", "25000000000"],
    ["250\u202f000\u202f000,50", "fr", "25000000050"],
    ["1\u00a0234,5", "fr", "123450"],
  ];
  it.each(good)("reads %s in %s", (text, language, minor) => {
    expect(parseAmount(text, language, "USD")).toEqual({ ok: true, money: { minor, currency: "USD" } });
  });

  const bad: [string, "en" | "fr", string][] = [
    ["", "en", "amountMissing"],
    ["ten", "en", "amountNotANumber"],
    ["20,5 Md", "fr", "amountNotANumber"],
    ["1.234,5", "en", "amountAmbiguous"],
    ["1 234,5", "en", "amountAmbiguous"],
    ["1,50", "en", "amountAmbiguous"],
    ["1.234", "en", "amountAmbiguous"],
    ["1,234", "en", "amountAmbiguous"],
    ["1,234.5", "fr", "amountAmbiguous"],
    ["1,234", "fr", "amountAmbiguous"],
    ["1.234", "fr", "amountAmbiguous"],
    ["12 34", "fr", "amountAmbiguous"],
    ["1.2345", "en", "amountTooManyDecimals"],
    ["-5", "en", "amountNotPositive"],
    ["−5", "fr", "amountNotPositive"],
    ["0", "en", "amountNotPositive"],
    ["9".repeat(30), "en", "amountTooLarge"],
  ];
  it.each(bad)("refuses %s in %s as %s", (text, language, problem) => {
    expect(parseAmount(text, language, "USD")).toEqual({ ok: false, problem });
  });

  it("knows currencies without decimals", () => {
    expect(parseAmount("1,000", "en", "JPY")).toEqual({ ok: true, money: { minor: "1000", currency: "JPY" } });
    expect(parseAmount("1000.5", "en", "JPY")).toMatchObject({ ok: false });
  });

  it("reads back everything it writes, in both languages", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 17n }),
        fc.constantFrom("en" as const, "fr" as const),
        (minor, language) => {
          const text = formatMoney(usd(minor), language)
            .replace(/US\$|\$/g, "")
            .trim();
          expect(parseAmount(text, language, "USD")).toEqual({ ok: true, money: usd(minor) });
        },
      ),
    );
  });

  it("never reads one text as two different amounts", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .,]{1,12}$/), (text) => {
        const readings = (["en", "fr"] as const).map((language) => parseAmount(text, language, "USD"));
        const amounts = readings.flatMap((reading) => (reading.ok ? [reading.money.minor] : []));
        expect(new Set(amounts).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** `\u00a0` is the space that holds a line. */
describe("an amount to every digit", () => {
  const rows: [minor: string, currency: Currency, english: string, french: string][] = [
    ["0", "USD", "US$0.00", "0,00\u00a0$"],
    ["1", "USD", "US$0.01", "0,01\u00a0$"],
    ["100", "USD", "US$1.00", "1,00\u00a0$"],
    ["150", "USD", "US$1.50", "1,50\u00a0$"],
    ["99999", "EUR", "€999.99", "999,99\u00a0€"],
    ["100000", "EUR", "€1,000.00", "1\u00a0000,00\u00a0€"],
    ["25000000000", "USD", "US$250,000,000.00", "250\u00a0000\u00a0000,00\u00a0$"],
    ["12345678901", "GBP", "£123,456,789.01", "123\u00a0456\u00a0789,01\u00a0£"],
    ["1", "JPY", "¥1", "1\u00a0¥"],
    ["1234567", "JPY", "¥1,234,567", "1\u00a0234\u00a0567\u00a0¥"],
    ["99999999999999999", "USD", "US$999,999,999,999,999.99", "999\u00a0999\u00a0999\u00a0999\u00a0999,99\u00a0$"],
  ];
  it.each(rows)("%s %s", (minor, currency, english, french) => {
    expect(formatMoney({ minor, currency }, "en")).toBe(english);
    expect(formatMoney({ minor, currency }, "fr")).toBe(french);
  });
  it("without its sign is what a person types", () => {
    expect(formatMoneyPlain(usd(25_000_000_050n), "en")).toBe("250,000,000.50");
    expect(formatMoneyPlain(usd(25_000_000_050n), "fr")).toBe("250\u00a0000\u00a0000,50");
    expect(formatMoneyPlain(money(7n, "JPY"), "fr")).toBe("7");
  });
});

describe("an amount for a table", () => {
  const rows: [whole: number, english: string, french: string][] = [
    [0, "US$0", "0\u00a0$"],
    [0.4, "US$0", "0\u00a0$"],
    [-0.4, "US$0", "0\u00a0$"],
    [1, "US$1", "1\u00a0$"],
    [1.5, "US$2", "2\u00a0$"],
    [2, "US$2", "2\u00a0$"],
    [-1, "\u2212US$1", "\u22121\u00a0$"],
    [4500, "US$4,500", "4\u00a0500\u00a0$"],
    [9999, "US$9,999", "9\u00a0999\u00a0$"],
    [10_000, "US$10k", "10\u00a0k$"],
    [12_345, "US$12.3k", "12,3\u00a0k$"],
    [999_499, "US$999k", "999\u00a0k$"],
    [999_500, "US$1m", "1\u00a0M$"],
    [1_500_000, "US$1.5m", "1,5\u00a0M$"],
    [99_950_000, "US$100m", "100\u00a0M$"],
    [250e6, "US$250m", "250\u00a0M$"],
    [999_499_999, "US$999m", "999\u00a0M$"],
    [999_500_000, "US$1bn", "1\u00a0Md$"],
    [1_250_000_000, "US$1.3bn", "1,3\u00a0Md$"],
    [20.5e9, "US$20.5bn", "20,5\u00a0Md$"],
    [1.2e12, "US$1,200bn", "1\u00a0200\u00a0Md$"],
    [-5.2e9, "\u2212US$5.2bn", "\u22125,2\u00a0Md$"],
  ];
  it.each(rows)("%d", (value, english, french) => {
    expect(formatMoneyNumber(value, "USD", "en")).toBe(english);
    expect(formatMoneyNumber(value, "USD", "fr")).toBe(french);
  });
  const options: [whole: number, options: Parameters<typeof formatMoneyNumber>[3], english: string, french: string][] =
    [
      [20.5e9, { signed: true }, "+€20.5bn", "+20,5\u00a0Md€"],
      [-20.5e9, { signed: true }, "\u2212€20.5bn", "\u221220,5\u00a0Md€"],
      [0, { signed: true }, "€0", "0\u00a0€"],
      [18_500, { whole: true }, "€18,500", "18\u00a0500\u00a0€"],
      [20.55e9, { decimals: 2 }, "€20.55bn", "20,55\u00a0Md€"],
      [20e9, { decimals: 2 }, "€20bn", "20\u00a0Md€"],
    ];
  it.each(options)("%d with %j", (value, option, english, french) => {
    expect(formatMoneyNumber(value, "EUR", "en", option)).toBe(english);
    expect(formatMoneyNumber(value, "EUR", "fr", option)).toBe(french);
  });
  it("of exact money", () => {
    expect(formatMoneyShort(usd(2_050_000_000_000n), "en")).toBe("US$20.5bn");
    expect(formatMoneyShort(usd(2_050_000_000_000n), "fr")).toBe("20,5\u00a0Md$");
    expect(formatMoneyShort(money(1_500_000n, "JPY"), "en")).toBe("¥1.5m");
  });
});

describe("amountInWords", () => {
  const words: [bigint, string, string][] = [
    [
      25_000_000_000n,
      "two hundred and fifty million US dollars",
      "deux cent cinquante millions de dollars des États-Unis",
    ],
    [100n, "one US dollar", "un dollar des États-Unis"],
    [
      20_000_050n,
      "two hundred thousand US dollars and fifty cents",
      "deux cent mille dollars des États-Unis et cinquante cents",
    ],
    [8_000_000_000n, "eighty million US dollars", "quatre-vingts millions de dollars des États-Unis"],
  ];
  it.each(words)("says %d", (minor, english, french) => {
    expect(amountInWords(usd(minor), "en")).toBe(english);
    expect(amountInWords(usd(minor), "fr")).toBe(french);
  });

  const edges: [minor: string, currency: Currency, english: string, french: string][] = [
    ["0", "USD", "zero US dollars", "zéro dollar des États-Unis"],
    ["1", "USD", "zero US dollars and one cent", "zéro dollar des États-Unis et un cent"],
    ["199", "EUR", "one euro and ninety-nine cents", "un euro et quatre-vingt-dix-neuf centimes"],
    ["200", "EUR", "two euros", "deux euros"],
    ["101", "GBP", "one pound sterling and one penny", "une livre sterling et un penny"],
    ["2100", "GBP", "twenty-one pounds sterling", "vingt et une livres sterling"],
    ["2100000", "GBP", "twenty-one thousand pounds sterling", "vingt et un mille livres sterling"],
    ["1", "JPY", "one yen", "un yen"],
    ["2", "JPY", "two yen", "deux yens"],
  ];
  it.each(edges)("says %s %s", (minor, currency, english, french) => {
    expect(amountInWords({ minor, currency }, "en")).toBe(english);
    expect(amountInWords({ minor, currency }, "fr")).toBe(french);
  });

  it("elides before a vowel in French", () => {
    const euros = (minor: string) => amountInWords({ minor, currency: "EUR" }, "fr");
    expect(euros("7500000000")).toBe("soixante-quinze millions d’euros");
    expect(euros("7520000000")).toBe("soixante-quinze millions deux cent mille euros");
  });
});
