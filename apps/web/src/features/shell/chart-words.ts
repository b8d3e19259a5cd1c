import { formatDate, headingScale, unitHeading } from "@fabroom/contracts";
import type { ChartFrameLabels } from "@fabroom/ui/charts";
import { useTranslations } from "next-intl";
import { useLanguage } from "@/lib/use-language.ts";

type Origin = {
  source: string;
  href?: string | undefined;
  /** ISO day or time. */
  asOf?: string | undefined;
  engineVersion?: string | undefined;
  caseSha256?: string | undefined;
  note?: string | undefined;
};

/**
 * The words around every chart: its buttons, the units of its downloaded columns, and the line of source, as-of, model
 * version and hash. `currency`: of the chart's amounts.
 */
export function useChartWords(currency = "USD") {
  const language = useLanguage();
  const t = useTranslations("common");
  const labels: ChartFrameLabels = {
    table: t("chart.table"),
    csv: t("chart.csv"),
    svg: t("chart.svg"),
    link: t("chart.link"),
    linkTo: t("chart.linkTo"),
    unit: (unit) => ({
      words: unitHeading(unit, language, currency) || t("chart.noUnit"),
      scale: headingScale(unit),
    }),
  };
  return {
    language,
    labels,
    origin: ({ source, href, asOf, engineVersion, caseSha256, note }: Origin) => ({
      sourceLabel: t("chart.sourceLabel"),
      source,
      sourceHref: href,
      asOf: asOf ? t("chart.asOfDate", { date: formatDate(asOf, language) }) : undefined,
      model: engineVersion ? t("chart.model", { version: engineVersion }) : undefined,
      hash: caseSha256,
      note,
    }),
  };
}
