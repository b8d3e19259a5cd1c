import { FinanceError } from "./error.ts";

/** Day-count conventions understood by `xirr` and `yearFraction`. */
export const dayCounts = [
  "act/365f",
  "act/365.25",
  "act/364",
  "act/360",
  "act/act-isda",
  "30/360-isda",
  "30/360-us",
  "30e/360",
  "30e+/360",
  "30e/360-isda",
  "nl/365",
  "nl/360",
] as const;
export type DayCount = (typeof dayCounts)[number];

const spellings: Readonly<Record<string, DayCount>> = {
  act365: "act/365f",
  act365f: "act/365f",
  act365fixed: "act/365f",
  act36525: "act/365.25",
  act364: "act/364",
  act360: "act/360",
  actact: "act/act-isda",
  actactisda: "act/act-isda",
  "30360": "30/360-us",
  "30360us": "30/360-us",
  "30u360": "30/360-us",
  thirtyu360: "30/360-us",
  "30360nasd": "30/360-us",
  "30360sia": "30/360-us",
  "30360isda": "30/360-isda",
  "30a360": "30/360-isda",
  "30360bondbasis": "30/360-isda",
  "30e360": "30e/360",
  eurobond: "30e/360",
  "30eplus360": "30e+/360",
  "30e360isda": "30e/360-isda",
  nl365: "nl/365",
  nl360: "nl/360",
};

/** The convention meant by a spelling (`ACT/365F`, `actual/actual isda`, `30E/360`, `30/360 US`, ...). */
export function dayCountNamed(name: string): DayCount {
  const key = String(name)
    .toLowerCase()
    .replace(/actual/g, "act")
    .replace(/thirty/g, "30")
    .replace(/\+/g, "plus")
    .replace(/[^a-z0-9]/g, "");
  const found = Object.hasOwn(spellings, key) ? spellings[key] : undefined;
  if (found === undefined) throw new FinanceError("unknown-option", `unknown day count "${name}"`);
  return found;
}

export type CalendarDay = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly serial: number;
};

const dayMs = 86_400_000;

/** Reads `2008-03-01` (a time part is ignored); the serial counts days from 1970-01-01. */
export function calendarDay(iso: string): CalendarDay {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(String(iso));
  const year = Number(parts?.[1]);
  const month = Number(parts?.[2]);
  const day = Number(parts?.[3]);
  const ms = parts === null ? Number.NaN : Date.UTC(year, month - 1, day);
  const back = new Date(ms);
  if (!Number.isFinite(ms) || year < 100 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) {
    throw new FinanceError("invalid-date", `"${iso}" is not a calendar date of the form 2026-01-31`);
  }
  return { year, month, day, serial: Math.round(ms / dayMs) };
}

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastOfFebruary = (d: CalendarDay) => d.month === 2 && d.day === (leap(d.year) ? 29 : 28);

function thirty(from: CalendarDay, to: CalendarDay, d1: number, d2: number): number {
  return (360 * (to.year - from.year) + 30 * (to.month - from.month) + (d2 - d1)) / 360;
}

function actualActual(from: CalendarDay, to: CalendarDay): number {
  const share = (d: CalendarDay) => (d.serial - Date.UTC(d.year, 0, 1) / dayMs) / (leap(d.year) ? 366 : 365);
  return to.year - from.year + share(to) - share(from);
}

/** Days without any 29 February in (from, to]. */
function daysNoLeap(from: CalendarDay, to: CalendarDay): number {
  let leaps = 0;
  for (let year = from.year; year <= to.year; year++) {
    if (!leap(year)) continue;
    const serial = Date.UTC(year, 1, 29) / dayMs;
    if (serial > from.serial && serial <= to.serial) leaps += 1;
  }
  return to.serial - from.serial - leaps;
}

function forward(from: CalendarDay, to: CalendarDay, convention: DayCount): number {
  const days = to.serial - from.serial;
  switch (convention) {
    case "act/365f":
      return days / 365;
    case "act/365.25":
      return days / 365.25;
    case "act/364":
      return days / 364;
    case "act/360":
      return days / 360;
    case "act/act-isda":
      return actualActual(from, to);
    case "nl/365":
      return daysNoLeap(from, to) / 365;
    case "nl/360":
      return daysNoLeap(from, to) / 360;
    case "30e/360":
      return thirty(from, to, Math.min(from.day, 30), Math.min(to.day, 30));
    case "30/360-isda": {
      const d1 = Math.min(from.day, 30);
      return thirty(from, to, d1, d1 === 30 ? Math.min(to.day, 30) : to.day);
    }
    case "30/360-us": {
      const d1 = lastOfFebruary(from) ? 30 : from.day;
      const d2 = lastOfFebruary(from) && lastOfFebruary(to) ? 30 : to.day;
      return thirty(from, to, Math.min(d1, 30), d2 === 31 && d1 >= 30 ? 30 : d2);
    }
    case "30e+/360": {
      // The 31st as an end date becomes the first of the next month.
      const end = to.day === 31 ? { ...to, month: to.month + 1, day: 1 } : to;
      return thirty(from, end, Math.min(from.day, 30), end.day);
    }
    case "30e/360-isda": {
      const d1 = from.day === 31 || lastOfFebruary(from) ? 30 : from.day;
      const d2 = to.day === 31 || lastOfFebruary(to) ? 30 : to.day;
      return thirty(from, to, d1, d2);
    }
  }
}

/**
 * Years between two ISO dates under a day-count convention; negative when `to` precedes `from`.
 *
 * Errors: FinanceError `invalid-date`, `unknown-option`.
 * Source: ISDA 2006 Definitions section 4.16; NASD 30/360 with the end-of-February rules.
 * `30e/360-isda` treats the end date as never being the termination date.
 */
export function yearFraction(from: string, to: string, dayCount: DayCount | string = "act/365f"): number {
  return fraction(calendarDay(from), calendarDay(to), dayCountNamed(dayCount));
}

export function fraction(from: CalendarDay, to: CalendarDay, convention: DayCount): number {
  return to.serial < from.serial ? -forward(to, from, convention) : forward(from, to, convention);
}
