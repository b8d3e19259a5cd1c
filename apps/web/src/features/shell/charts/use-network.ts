import { formatDate, formatFigure, formatNumber, formatPercent } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { useChartWords } from "../chart-words.ts";

/** What charts of the whole network say about their origin. */
export type NetworkFrame = { publishedAt: string; engineVersion: string };

/** The words and formats of charts about the market and the network, on the server and in the browser. */
export function useNetwork() {
  const t = useTranslations("network");
  const words = useChartWords();
  const { language } = words;
  return {
    ...words,
    t,
    dollars: (value: number | null) => (value === null ? "–" : formatFigure(value, "USD", language)),
    percent: (value: number | null, decimals = 0) => (value === null ? "–" : formatPercent(value, language, decimals)),
    wafers: (value: number) => formatFigure(Math.round(value), "wafersPerMonth", language),
    month: (value: string) => formatDate(value, language),
    number: (value: number, decimals?: number) => formatNumber(value, language, decimals),
  };
}
