import { Currency, formatDate, formatFigure, formatMoneyNumber, formatPercent } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { useLanguage } from "@/lib/use-language.ts";
import type { ScenarioId } from "./derive/scenario.ts";

/** What every chart of one case says about where its figures come from. Plain data: it crosses to the browser. */
export type CaseFrame = {
  slug: string;
  versionId: string;
  name: string;
  currency: string;
  /** What is priced and sold. */
  soldUnit: "currencyPerWafer" | "currencyPerDie";
  version: number;
  publishedAt: string;
  engineVersion: string;
  caseSha256: string;
  scenario: ScenarioId;
};

/** The words and formats of one case, on the server and in the browser. */
export function useCase({ currency }: { currency: string }) {
  const language = useLanguage();
  const t = useTranslations("site");
  const figure = (value: number | null | undefined, unit: string) =>
    value === null || value === undefined ? "–" : formatFigure(value, unit, language, currency);
  return {
    language,
    t,
    figure,
    /** Millions of the case's currency. */
    millions: (value: number | null) => figure(value, "currencyM"),
    /** Whole units of the case's currency, every digit. */
    whole: (value: number) => {
      const known = Currency.safeParse(currency);
      return known.success ? formatMoneyNumber(value, known.data, language, { whole: true }) : figure(value, currency);
    },
    percent: (value: number | null, decimals = 0) => (value === null ? "–" : formatPercent(value, language, decimals)),
    /** An ISO day or month as a month of the calendar. */
    month: (value: string) => formatDate(value.slice(0, 7), language),
  };
}
