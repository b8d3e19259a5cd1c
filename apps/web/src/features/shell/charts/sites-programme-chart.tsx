import { formatQuarter, type NetworkSite } from "@fabroom/contracts";
import { ChartFrame, Gantt, type Task } from "@fabroom/ui/charts";
import { type NetworkFrame, useNetwork } from "./use-network.ts";

type Props = { sites: readonly NetworkSite[]; frame: NetworkFrame; level?: 2 | 3 };

const STEPS = ["close", "constructionStart", "shellReady", "firstWafer", "completion", "fullRate"] as const;

/** Every site from financial close to its first wafer, on one calendar. */
export function SitesProgrammeChart({ sites, frame, level }: Props) {
  const { t, language, labels, origin, month } = useNetwork();
  const ordered = [...sites].sort((a, b) => a.programme.firstWafer.localeCompare(b.programme.firstWafer));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return null;
  const words = {
    from: month(first.programme.firstWafer),
    firstName: first.name,
    to: month(last.programme.firstWafer),
    lastName: last.name,
    count: sites.length,
  };
  const title = t("programme.title", words);
  return (
    <ChartFrame
      id="sites-programme"
      level={level}
      title={title}
      subtitle={t("programme.subtitle")}
      summary={t("programme.summary", words)}
      labels={labels}
      language={language}
      fileName="sites-programme"
      source={origin({
        source: t("origin", { count: sites.length }),
        asOf: frame.publishedAt,
        engineVersion: frame.engineVersion,
        note: t("programme.note"),
      })}
      table={{
        caption: t("programme.caption"),
        columns: [
          { label: t("column.site"), unit: null },
          ...STEPS.map((step) => ({ label: t(`step.${step}`), unit: null })),
        ],
        rows: ordered.map((site) => [site.name, ...STEPS.map((step) => month(site.programme[step]))]),
      }}
    >
      <Gantt
        label={title}
        tasks={ordered.map(
          ({ slug, name, programme }): Task => ({
            id: slug,
            label: name,
            start: `${programme.close}-01`,
            end: `${programme.firstWafer}-01`,
            text: month(programme.firstWafer),
            status: "assumption",
            critical: slug === first.slug,
          }),
        )}
        formatTick={(day, unit) => (unit === "quarter" ? formatQuarter(day, language) : day.slice(0, 4))}
      />
    </ChartFrame>
  );
}
