import { formatDate, formatFigure, type Language } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, choiceWords, type Incentive, type Unit } from "@fabroom/finance";
import type { useTranslations } from "next-intl";
import { type Instrument, nameInput } from "./input-name.ts";

const MONTHS = new Set(ASSUMPTION_FIELDS.flatMap((field) => (field.kind === "month" ? [field.path] : [])));
/** Entries of a list that are written out; of a longer one, how many there are. */
const WRITTEN = 12;

type Of = { currency: string; incentives: readonly Instrument[] };

/** Changed inputs as a reader sees them, wherever they are listed: what each is called, its unit, its value in words. */
export function inputWords(t: ReturnType<typeof useTranslations<"what-if">>, language: Language) {
  const figure = (value: number, unit: Unit, { currency }: Of) => formatFigure(value, unit, language, currency);
  const within = (list: string, entry: { number: number; part: string | null } | null): string => {
    if (!entry) return list;
    const { number, part } = entry;
    return part ? t("entryPart", { list, number, part: t(`part.${part}` as never) }) : t("entry", { list, number });
  };
  const label = (path: string, of: Of): string => {
    const name = nameInput(path, of);
    if (name.kind === "field") return name.label[language];
    if (name.kind === "list") return within(name.label[language], name.entry);
    return t("incentiveInput", {
      type: name.type ? t(`incentive.${name.type}`) : t("instrument", { number: name.number }),
      part: within(t(`part.${name.part}` as never), name.entry),
    });
  };
  const unit = (path: string, of: Of): Unit => nameInput(path, of).unit;
  const entry = (path: string, value: unknown, of: Of): string | null => {
    if (typeof value === "number") return figure(value, unit(path, of), of);
    if (path === "incentives") {
      const { type, rate, base } = value as Incentive;
      return `${t(`incentive.${type}`)} ${figure(rate, base === "wafersOut" ? "currencyPerWafer" : "ratio", of)}`;
    }
    if (path === "capacity.modules") {
      const { share, offsetMonths } = value as { share: number; offsetMonths: number };
      const after = offsetMonths === 0 ? "" : ` (+${figure(offsetMonths, "months", of)})`;
      return `${figure(share, "ratio", of)}${after}`;
    }
    return null;
  };
  const text = (path: string, value: unknown, of: Of): string => {
    if (value === null || value === undefined) return t("none");
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return figure(value, unit(path, of), of);
    if (typeof value === "string") return MONTHS.has(path) ? formatDate(value, language) : choiceWords(value)[language];
    const entries = Array.isArray(value) ? value.map((one) => entry(path, one, of)) : [];
    if (entries.length === 0) return t("none");
    return entries.length > WRITTEN || entries.includes(null)
      ? t("items", { count: entries.length })
      : entries.join(" · ");
  };
  return { label, unit, text };
}
