import { formatPercent } from "@fabroom/contracts";
import { BarChart, ChartFrame } from "@fabroom/ui/charts";
import { useTranslations } from "next-intl";
import { useChartWords } from "../../shell/chart-words.ts";

type Props = {
  sites: readonly { slug: string; name: string; irr: number | null }[];
  /** On equal general assumptions, or each on its own. */
  equal: boolean;
  publishedAt: string;
  engineVersion: string;
};

/** The equity return of the compared sites. */
export function CompareChart({ sites, equal, publishedAt, engineVersion }: Props) {
  const t = useTranslations("site");
  const { language, labels, origin } = useChartWords();
  const text = (value: number | null) => (value === null ? t("noRate") : formatPercent(value, language));
  const known = sites.filter((site) => site.irr !== null).sort((a, b) => a.irr! - b.irr!);
  const [low, high] = [known[0], known.at(-1)];
  const title =
    !low || !high
      ? t("compare.chart.titleNone")
      : t(low === high ? "compare.chart.titleOne" : "compare.chart.title", {
          low: text(low.irr),
          lowName: low.name,
          high: text(high.irr),
          highName: high.name,
        });
  return (
    <ChartFrame
      id="compared-irr"
      title={title}
      subtitle={t("compare.chart.subtitle")}
      summary={t("compare.chart.summary")}
      labels={labels}
      language={language}
      fileName={`compared-${sites.map(({ slug }) => slug).join("-")}`}
      source={origin({
        source: t(equal ? "compare.sourceEqual" : "compare.source"),
        asOf: publishedAt,
        engineVersion,
      })}
      table={{
        caption: t("compare.chart.subtitle"),
        columns: [
          { label: t("list.site"), unit: null },
          { label: t("figure.equityIrr"), unit: "ratioPerYear" },
        ],
        rows: sites.map(({ name, irr }) => [name, { text: text(irr), value: irr }]),
      }}
    >
      <BarChart
        label={title}
        wide
        emphasis={high?.slug}
        bars={sites.map(({ slug, name, irr }) => ({
          id: slug,
          label: name,
          value: irr ?? 0,
          text: text(irr),
          status: "assumption",
        }))}
      />
    </ChartFrame>
  );
}
