import { toCardinal as englishCardinal } from "n2words/en-GB";
import { toCardinal as frenchCardinal } from "n2words/fr-FR";
import { z } from "zod";
import type { Language } from "./language.ts";
import { isSingular } from "./plural.ts";

/** Currencies of the raise, with the number of minor digits (ISO 4217). */
export const MINOR_DIGITS = { USD: 2, EUR: 2, GBP: 2, JPY: 0 } as const;
export const Currency = z.enum(["USD", "EUR", "GBP", "JPY"]);
export type Currency = z.infer<typeof Currency>;

/** Exact money: integer minor units as a string of digits, and an ISO 4217 currency. */
export const Money = z.strictObject({
  minor: z.string().regex(/^(0|[1-9]\d{0,17})$/, "amountNotWhole"),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

export const money = (minor: bigint, currency: Currency): Money => ({ minor: minor.toString(), currency });
export const minorOf = (value: Money): bigint => BigInt(value.minor);

const SYMBOL: Record<Currency, Record<Language, string>> = {
  USD: { en: "US$", fr: "$" },
  EUR: { en: "€", fr: "€" },
  GBP: { en: "£", fr: "£" },
  JPY: { en: "¥", fr: "¥" },
};
const NAME: Record<Currency, Record<Language, { one: string; many: string; minorOne: string; minorMany: string }>> = {
  USD: {
    en: { one: "US dollar", many: "US dollars", minorOne: "cent", minorMany: "cents" },
    fr: {
      one: "dollar des États-Unis",
      many: "dollars des États-Unis",
      minorOne: "cent",
      minorMany: "cents",
    },
  },
  EUR: {
    en: { one: "euro", many: "euros", minorOne: "cent", minorMany: "cents" },
    fr: { one: "euro", many: "euros", minorOne: "centime", minorMany: "centimes" },
  },
  GBP: {
    en: { one: "pound sterling", many: "pounds sterling", minorOne: "penny", minorMany: "pence" },
    fr: { one: "livre sterling", many: "livres sterling", minorOne: "penny", minorMany: "pence" },
  },
  JPY: {
    en: { one: "yen", many: "yen", minorOne: "", minorMany: "" },
    fr: { one: "yen", many: "yens", minorOne: "", minorMany: "" },
  },
};

export type AmountProblem =
  | "amountMissing"
  | "amountNotANumber"
  | "amountAmbiguous"
  | "amountTooManyDecimals"
  | "amountNotPositive"
  | "amountTooLarge";

/**
 * Reads an amount typed by a person in one language, strictly.
 * English groups with commas and uses a point, French groups with spaces and uses a comma. A text whose
 * separators do not fit the language (or fit another one as well, with another value) is refused, never guessed:
 * "1.234,5" and "1,234.5" would otherwise silently change magnitude.
 */
export function parseAmount(
  text: string,
  language: Language,
  currency: Currency,
): { ok: true; money: Money } | { ok: false; problem: AmountProblem } {
  const refuse = (problem: AmountProblem) => ({ ok: false as const, problem });
  const clean = text.trim().replace(/[\u00a0\u202f\u2009]/g, " ");
  if (clean === "") return refuse("amountMissing");
  if (/^[-\u2212]/.test(clean)) return refuse("amountNotPositive");
  if (!/^[\d .,'’]+$/.test(clean) || !/\d/.test(clean)) return refuse("amountNotANumber");
  const pattern =
    language === "en" ? /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/ : /^(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/;
  const match = pattern.exec(clean);
  if (!match) return refuse("amountAmbiguous");
  const decimals = match[2] ?? "";
  const digits = MINOR_DIGITS[currency];
  // three digits after the separator are thousands to a reader of the other language, and the other way round
  if (decimals.length === 3 || (digits > 0 && /^\d{1,3},\d{3}$/.test(clean))) return refuse("amountAmbiguous");
  if (decimals.length > digits) return refuse("amountTooManyDecimals");
  const whole = match[1]!.replace(/[ ,]/g, "").replace(/^0+(?=\d)/, "");
  const minor = BigInt(whole + decimals.padEnd(digits, "0"));
  if (minor <= 0n) return refuse("amountNotPositive");
  if (minor.toString().length > 18) return refuse("amountTooLarge");
  return { ok: true, money: money(minor, currency) };
}

const group = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

/** Every digit without the currency, as a person of that language types it: what `parseAmount` reads back. */
export const formatMoneyPlain = (value: Money, language: Language): string =>
  formatMoney(value, language).replace(SYMBOL[value.currency][language], "").trim();

/** Every digit: `US$250,000,000.00` · `250 000 000,00 $` (no-break spaces). */
export function formatMoney(value: Money, language: Language): string {
  const digits = MINOR_DIGITS[value.currency];
  const padded = value.minor.padStart(digits + 1, "0");
  const whole = digits ? padded.slice(0, -digits) : padded;
  const decimals = digits ? padded.slice(-digits) : "";
  const symbol = SYMBOL[value.currency][language];
  return language === "en"
    ? `${symbol}${group(whole, ",")}${decimals ? `.${decimals}` : ""}`
    : `${group(whole, "\u00a0")}${decimals ? `,${decimals}` : ""}\u00a0${symbol}`;
}

/** Table style, rounded half up to one decimal (none below ten million of the unit's whole): `US$20.5bn` · `20,5 Md$`. */
export function formatMoneyShort(value: Money, language: Language): string {
  return formatMoneyNumber(Number(minorOf(value)) / 10 ** MINOR_DIGITS[value.currency], value.currency, language);
}

/**
 * A model figure in whole currency units (a number, not exact money), table style.
 * Never Intl's compact notation: French `Bn` is a thousand English billions.
 */
export function formatMoneyNumber(
  amount: number,
  currency: Currency,
  language: Language,
  options: { decimals?: number; signed?: boolean; whole?: boolean } = {},
): string {
  const size = Math.abs(amount);
  const scale = options.whole ? 1 : size >= 999_500_000 ? 1e9 : size >= 999_500 ? 1e6 : size >= 10_000 ? 1e3 : 1;
  const unit = {
    1e9: { en: "bn", fr: "Md" },
    1e6: { en: "m", fr: "M" },
    1e3: { en: "k", fr: "k" },
    1: { en: "", fr: "" },
  }[scale as 1][language];
  const scaled = size / scale;
  const decimals = options.decimals ?? (scale === 1e9 ? 1 : scaled >= 100 || scale === 1 ? 0 : 1);
  const fixed = scaled.toFixed(decimals).replace(/\.0+$/, "");
  // what rounds to nothing has no sign
  const sign = Number(fixed) === 0 ? "" : amount < 0 ? "\u2212" : options.signed ? "+" : "";
  const [whole = "0", fraction] = fixed.split(".");
  const symbol = SYMBOL[currency][language];
  return language === "en"
    ? `${sign}${symbol}${group(whole, ",")}${fraction ? `.${fraction}` : ""}${unit}`
    : `${sign}${group(whole, "\u00a0")}${fraction ? `,${fraction}` : ""}\u00a0${unit}${symbol}`;
}

/** The amount in words: `two hundred and fifty million US dollars` · `deux cent cinquante millions de dollars des États-Unis`. */
export function amountInWords(value: Money, language: Language): string {
  const digits = MINOR_DIGITS[value.currency];
  const unit = 10n ** BigInt(digits);
  const whole = minorOf(value) / unit;
  const rest = minorOf(value) % unit;
  const name = NAME[value.currency][language];
  const cardinal = language === "en" ? englishCardinal : frenchCardinal;
  // « livre » is feminine: « une livre », « vingt et une livres »
  const words = cardinal(whole).replace(language === "fr" && value.currency === "GBP" ? /(^|[ -])un$/ : /$^/, "$1une");
  const noun = isSingular(whole, language) ? name.one : name.many;
  // after million or milliard the noun is linked, with elision: « millions d’euros »
  const of = /^[aeiouéè]/i.test(noun) ? " d\u2019" : " de ";
  const link = language === "fr" && whole >= 1_000_000n && whole % 1_000_000n === 0n ? of : " ";
  const main = `${words}${link}${noun}`;
  if (rest === 0n) return main;
  const small = `${cardinal(rest)} ${isSingular(rest, language) ? name.minorOne : name.minorMany}`;
  return `${main} ${language === "en" ? "and" : "et"} ${small}`;
}
