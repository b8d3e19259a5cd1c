import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInWords, formatMoney, formatMoneyNumber, money, parseAmount } from "./money.ts";

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

describe("formats", () => {
  it("writes every digit", () => {
    expect(formatMoney(usd(25_000_000_000n), "en")).toBe("US$250,000,000.00");
    expect(formatMoney(usd(25_000_000_000n), "fr")).toBe("250\u00a0000\u00a0000,00\u00a0$");
    expect(formatMoney(money(7n, "EUR"), "en")).toBe("€0.07");
  });
  const short: [number, string, string][] = [
    [20.5e9, "US$20.5bn", "20,5\u00a0Md$"],
    [250e6, "US$250m", "250\u00a0M$"],
    [1.2e12, "US$1,200bn", "1\u00a0200\u00a0Md$"],
    [-5.2e9, "\u2212US$5.2bn", "\u22125,2\u00a0Md$"],
    [999_999_999, "US$1bn", "1\u00a0Md$"],
    [4500, "US$4,500", "4\u00a0500\u00a0$"],
  ];
  it.each(short)("shortens %d", (value, english, french) => {
    expect(formatMoneyNumber(value, "USD", "en")).toBe(english);
    expect(formatMoneyNumber(value, "USD", "fr")).toBe(french);
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

  it("elides before a vowel in French", () => {
    const euros = (minor: string) => amountInWords({ minor, currency: "EUR" }, "fr");
    expect(euros("7500000000")).toBe("soixante-quinze millions d’euros");
    expect(euros("7520000000")).toBe("soixante-quinze millions deux cent mille euros");
  });
});
