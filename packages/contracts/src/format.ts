import { type Language, LOCALE_TAG, type ProductWords } from "./language.ts";
import { Currency, formatMoneyNumber } from "./money.ts";
import { isSingular } from "./plural.ts";

// U+202F is missing from the latin subsets of the screen fonts; the ordinary no-break space is drawn by all.
const screenSpace = (text: string) => text.replace(/\u202f/g, "\u00a0");
const minus = (text: string) => text.replace(/-/g, "\u2212");

/** Making a format costs far more than using it, and a page uses a few of them thousands of times. */
function kept<Key, Format>(make: (key: Key) => Format): (key: Key, name: string) => Format {
  const formats = new Map<string, Format>();
  return (key, name) => {
    const known = formats.get(name);
    if (known) return known;
    const made = make(key);
    formats.set(name, made);
    return made;
  };
}
const numberFormat = kept(
  ({ language, least, most }: { language: Language; least: number; most: number }) =>
    new Intl.NumberFormat(LOCALE_TAG[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: true,
      // what rounds to nothing has no sign
      signDisplay: "negative",
    }),
);
const dateFormat = kept(
  ({ language, day }: { language: Language; day: boolean }) =>
    new Intl.DateTimeFormat(LOCALE_TAG[language], {
      ...(day ? { day: "numeric" as const } : {}),
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }),
);

/** Decimals that say enough: none for hundreds, two digits that count for small rates. */
function usefulDecimals(value: number): number {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return 0;
  if (size >= 1) return 1;
  return size >= 0.1 || size < 1e-6 ? 2 : 1 - Math.floor(Math.log10(size));
}

/** The value that a reader sees where no number of decimals is asked for. */
const asShown = (value: number) => Number(value.toFixed(usefulDecimals(value)));

/** A plain number: `1,234.5` · `1 234,5` · `0.0067`. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const digits = decimals ?? usefulDecimals(value);
  const least = decimals ?? 0;
  return minus(
    screenSpace(numberFormat({ language, least, most: digits }, `${language} ${least} ${digits}`).format(value)),
  );
}

/** A ratio as a percentage: 0.123 → `12.3%` · `12,3 %`. */
export const formatPercent = (ratio: number, language: Language, decimals = 1): string =>
  `${formatNumber(ratio * 100, language, decimals)}${language === "fr" ? "\u00a0" : ""}%`;

/** A cover ratio or another multiple, always with two decimals: `1.60×` · `1,60×`. */
export const formatMultiple = (value: number, language: Language): string => `${formatNumber(value, language, 2)}×`;

const asDate = (value: string | Date) => (typeof value === "string" ? new Date(value) : value);

/** A day: `23 Nov 2026` · `23 nov. 2026`. Accepts `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and full ISO times (UTC). */
export function formatDate(value: string | Date, language: Language): string {
  if (typeof value === "string" && /^\d{4}$/.test(value)) return value;
  const monthOnly = typeof value === "string" && /^\d{4}-\d{2}$/.test(value);
  const format = dateFormat({ language, day: !monthOnly }, `${language} ${monthOnly}`);
  return screenSpace(format.format(asDate(monthOnly ? `${value}-01` : value)));
}

/** A moment in UTC: `23 Nov 2026, 17:00 UTC` · `23 nov. 2026, 17 h 00 UTC`. */
export function formatDateTime(value: string | Date, language: Language): string {
  const date = asDate(value);
  const hours = String(date.getUTCHours()).padStart(2, "0");
  const minutes = String(date.getUTCMinutes()).padStart(2, "0");
  const time = language === "en" ? `${hours}:${minutes}` : `${hours}\u00a0h\u00a0${minutes}`;
  return `${formatDate(date, language)}, ${time}\u00a0UTC`;
}

/** A quarter of a year: `Q3 2027` · `T3 2027`. */
export const formatQuarter = (value: string, language: Language): string =>
  `${language === "en" ? "Q" : "T"}${Math.floor((Number(value.slice(5, 7)) - 1) / 3) + 1}\u00a0${value.slice(0, 4)}`;

/** Bytes of a file: `1.2 MB` · `1,2 Mo`. */
export function formatBytes(bytes: number, language: Language): string {
  const unit = language === "en" ? ["B", "kB", "MB", "GB"] : ["o", "ko", "Mo", "Go"];
  const step = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${formatNumber(bytes / 1000 ** step, language)}\u00a0${unit[step]}`;
}

/** Words behind a figure's unit, both numbers of the word. Units missing here are shown as they are written. */
const UNIT_WORD: Record<string, ProductWords<string | [string, string]>> = {
  none: { en: "", fr: "" },
  count: { en: "", fr: "" },
  months: { en: ["month", "months"], fr: ["mois", "mois"] },
  years: { en: ["year", "years"], fr: ["an", "ans"] },
  weeks: { en: ["week", "weeks"], fr: ["semaine", "semaines"] },
  days: { en: ["day", "days"], fr: ["jour", "jours"] },
  mm2: { en: "mm²", fr: "mm²" },
  defectsPerCm2: { en: "defects/cm²", fr: "défauts/cm²" },
  wafers: { en: ["wafer", "wafers"], fr: ["plaquette", "plaquettes"] },
  wafersPerMonth: { en: "wafers a month", fr: "plaquettes par mois" },
  dies: { en: ["die", "dies"], fr: ["puce", "puces"] },
  diesPerWafer: { en: "dies per wafer", fr: "puces par plaquette" },
  fte: { en: "FTE", fr: "ETP" },
  wspm: { en: "wafers a month", fr: "plaquettes par mois" },
  GW: { en: "GW", fr: "GW" },
  TWh: { en: "TWh", fr: "TWh" },
  jobs: { en: ["job", "jobs"], fr: ["emploi", "emplois"] },
  mwhPerWafer: { en: "MWh per wafer", fr: "MWh par plaquette" },
  twhPerYear: { en: "TWh a year", fr: "TWh par an" },
  h100e: { en: "H100 equivalents", fr: "équivalents H100" },
  h100ePerDie: { en: "H100 equivalents per die", fr: "équivalents H100 par puce" },
  h100ePerYear: { en: "H100 equivalents a year", fr: "équivalents H100 par an" },
};
const PER: Record<string, ProductWords> = {
  currencyMPerYear: { en: " a year", fr: " par an" },
  currencyMPerMonth: { en: " a month", fr: " par mois" },
  currencyPerWafer: { en: " per wafer", fr: " par plaquette" },
  currencyPerDie: { en: " per die", fr: " par puce" },
  currencyPerWspm: { en: " per wafer a month", fr: " par plaquette mensuelle" },
  currencyPerUnit: { en: " per unit", fr: " par unité" },
  currencyPerFteYear: { en: " per FTE a year", fr: " par ETP et par an" },
  currencyPerMwh: { en: " per MWh", fr: " par MWh" },
};

/**
 * A figure with its unit in the reader's language. Units: an ISO currency (whole units), the engine's unit codes
 * (`currencyM` and the like take `currency`, and are in millions), `ratio` (shown in percent), `multiple`, or a
 * physical unit.
 */
export function formatFigure(value: number, unit: string, language: Language, currency: string = "USD"): string {
  if (!Number.isFinite(value)) return "–";
  const own = Currency.safeParse(unit);
  if (own.success) return formatMoneyNumber(value, own.data, language);
  if (unit.startsWith("currency")) {
    const whole = unit.startsWith("currencyM") ? value * 1e6 : value;
    const per = PER[unit]?.[language] ?? "";
    const known = Currency.safeParse(currency);
    const text = known.success
      ? formatMoneyNumber(whole, known.data, language, per && Math.abs(whole) < 999_500 ? { whole: true } : {})
      : `${formatNumber(whole / 1e6, language)}\u00a0${language === "en" ? "m" : "M"}\u00a0${currency}`;
    return `${text}${per}`;
  }
  if (unit === "ratio") return formatPercent(value, language);
  if (unit === "ratioPerYear") return formatPercent(value, language);
  if (unit === "multiple") return formatMultiple(value, language);
  if (unit === "month") return formatDate(String(value), language);
  const word = unitWord(unit, asShown(value), language);
  return word ? `${formatNumber(value, language)}\u00a0${word}` : formatNumber(value, language);
}

/** The word of a unit in the number that a value asks for, as it is shown: 1.96 years that read as 2 are in the plural. */
export function unitWord(unit: string, value: number, language: Language): string {
  const word = UNIT_WORD[unit]?.[language];
  if (word === undefined) return unit;
  if (typeof word === "string") return word;
  return isSingular(value, language) ? word[0] : word[1];
}

/** The names of the physical units in one language, by code, in the plural: what a card or a table's head says. */
export const unitNames = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.keys(UNIT_WORD).map((unit) => [unit, unitWord(unit, 2, language)]));
