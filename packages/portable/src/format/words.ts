import { FIGURE_ID, IsoDate, Slug } from "@fabroom/contracts";
import { z } from "zod";
import { type Localised, recordByLanguage } from "./localised.ts";

/** Neither NUL nor half a character nor a control character but tab and new line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that no text may hold
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const whole = (text: string) => text.isWellFormed() && !CONTROL.test(text);
const newLines = (text: string) => text.replace(/\r\n?/g, "\n");

/** A text of one or several lines. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(newLines)
    .trim()
    .min(1, "required")
    .max(max, "tooLong")
    .refine(whole, { error: "unkeepable", abort: true });

const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** A name or title: one line, with nothing that would turn the words around it. */
export const line = (max: number) =>
  text(max).refine((each) => !/[\n\t\u2028\u2029]/.test(each) && !TURNING.test(each), "unkeepable");

/** A text by language, in at least one. */
export const inLanguages = <Schema extends z.ZodType<string>>(schema: Schema) =>
  recordByLanguage(schema).refine(
    (texts) => Object.keys(texts).length > 0,
    "required",
  ) as unknown as z.ZodType<Localised>;
export const Words = (max = 2000) => inLanguages(text(max));
export const Title = (max = 300) => inLanguages(line(max));

export const Key = Slug;
export const FigureKey = z.string().regex(FIGURE_ID, "notAFigureKey").max(200, "tooLong");
/** Day, month or year. */
export const When = IsoDate;
export const Day = z.iso.date("notADay");
export const Country = z.string().regex(/^[A-Z]{2}$/, "notACountry");
export const Address = z.url({ protocol: /^https?$/, error: "notAnAddress" }).max(2000, "tooLong");
export const Email = z.email("notAnEmail").max(254, "tooLong");

/** Money in whole units of its currency, exact: `12000000000` or `0.50`. Never a number that a program might round. */
export const Amount = z
  .string()
  .overwrite((amount) =>
    amount
      .replace(/^0+(?=\d)/, "")
      .replace(/\.0{1,2}$/, "")
      .replace(/(\.\d)$/, "$10"),
  )
  .regex(/^\d{1,16}(\.\d{2})?$/, "notAnAmount");

export const Source = z.strictObject({
  label: Title(500),
  url: Address.optional(),
  date: When,
});

const known = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};
/** A place of the IANA list: `Europe/Luxembourg`. */
export const TimeZone = z.string().refine(known, "notATimeZone");
