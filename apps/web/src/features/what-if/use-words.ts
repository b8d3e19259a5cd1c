import {
  Currency,
  formatDate,
  formatFigure,
  formatMoneyNumber,
  formatMultiple,
  formatNumber,
} from "@fabroom/contracts";
import { type Assumptions, type HeadlineName, type Issue, OUTPUT_FIELDS, type Unit } from "@fabroom/finance";
import { useTranslations } from "next-intl";
import { useProblems } from "@/lib/problems.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { nameInput } from "../shell/input-name.ts";
import { inputWords } from "../shell/input-words.ts";

const FIELDS = new Map(OUTPUT_FIELDS.map((field) => [field.path.slice("headline.".length), field]));
export const unitOf = (name: HeadlineName): Unit => FIELDS.get(name)?.unit ?? "none";
export const directionOf = (name: HeadlineName): 1 | -1 | 0 => FIELDS.get(name)?.direction ?? 0;

/** Figures, differences and names of a case in the reader's language. */
export function useWords(currency: string) {
  const language = useLanguage();
  const t = useTranslations("what-if");
  const figure = (value: number | null | undefined, unit: Unit) =>
    value === null || value === undefined ? "–" : formatFigure(value, unit, language, currency);
  const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
  /** What a figure gained or lost: percentage points for a share, the unit itself for the rest. */
  const difference = (to: number | null, from: number | null, unit: Unit): string => {
    if (to === null || from === null) return to === from ? t("same") : t("notComparable");
    const change = to - from;
    if (change === 0) return t("same");
    if (unit === "ratio" || unit === "ratioPerYear")
      return Math.abs(change) < 0.0005
        ? t("tiny")
        : t("points", { value: signed(change, formatNumber(change * 100, language, 1)) });
    if (unit === "multiple") return signed(change, formatMultiple(change, language));
    return signed(change, formatFigure(change, unit, language, currency));
  };
  const output = (name: HeadlineName) => FIELDS.get(name)?.label[language] ?? name;
  const { label: input, unit: inputUnit, text: inputValue } = inputWords(t, language);
  /** The bare number of an input, for places with little room: its unit stands elsewhere. */
  const inputShort = (path: string, value: number, assumptions: Assumptions): string => {
    const unit = inputUnit(path, assumptions);
    if (unit === "ratio" || unit === "ratioPerYear") return figure(value, "ratio");
    return formatNumber(Number(value.toPrecision(3)), language);
  };
  /** Money in millions, every digit that the size allows; `plain` without per-unit words. */
  const millions = (value: number) => figure(value, "currencyM");
  const money = (whole: number) => {
    const known = Currency.safeParse(currency);
    return known.success
      ? formatMoneyNumber(whole, known.data, language)
      : formatFigure(whole / 1e6, "currencyM", language, currency);
  };
  const year = (x: number) => String(Math.floor(x - 1e-9));
  const month = (iso: string) => formatDate(iso.slice(0, 7), language);
  return {
    language,
    t,
    figure,
    difference,
    output,
    input,
    inputUnit,
    inputValue,
    inputShort,
    millions,
    money,
    year,
    month,
  };
}

/** A refusal of the model in the reader's words, its bounds in the unit he sees. */
export function useIssueWords(currency: string) {
  const language = useLanguage();
  const problems = useProblems();
  return ({ path, reason, params }: Issue, assumptions: Assumptions): string => {
    const name = nameInput(path, assumptions);
    const bound = reason === "below_minimum" || reason === "above_maximum";
    const values =
      bound && !name.whole
        ? Object.fromEntries(
            Object.entries(params).map(([key, value]) => [
              key,
              typeof value === "number" ? formatFigure(value, name.unit, language, currency) : value,
            ]),
          )
        : params;
    return problems.words(`model.${reason}`, values);
  };
}
