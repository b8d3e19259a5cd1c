import type { NetworkView } from "@fabroom/contracts";
import { type FigureLabels, FigureValue, KeyFigures } from "@fabroom/ui";
import { useNetwork } from "../shell/charts/use-network.ts";
import { modelFigure } from "../shell/model-figure.ts";

/** Totals that a question can name. */
const NAMED = new Set(["capacity", "capex"]);

/** The four totals of the network, each with its provenance. Amounts are in dollars at the raise's rates. */
export function Totals({ network, labels }: { network: NetworkView; labels: FigureLabels }) {
  const { t, language, dollars, percent, number, month } = useNetwork();
  const { sites, publishedAt, engineVersion } = network;
  const inDollars = (of: (site: NetworkView["sites"][number]) => number) =>
    sites.some(({ usdRate }) => usdRate === null)
      ? null
      : sites.reduce((sum, site) => sum + of(site) * site.usdRate!, 0);
  const capex = inDollars(({ headline }) => headline.capex);
  const all = inDollars(({ funding }) => funding.equity + funding.debt + funding.incentive + funding.other);
  const support = inDollars(({ funding }) => funding.incentive);
  const capacity = sites.reduce((sum, { headline }) => sum + headline.capacityWspm, 0);
  const wafersAt = sites.map(({ programme }) => programme.firstWafer).sort();
  const share = all && support !== null ? support / all : null;
  const rows = [
    {
      id: "capacity",
      value: capacity,
      text: number(capacity),
      unit: t("unit.wspm"),
      note: t("totals.sites", { count: sites.length }),
    },
    { id: "capex", value: capex, text: dollars(capex), unit: t("unit.usd"), note: t("totals.rates") },
    {
      id: "support",
      value: share,
      text: percent(share),
      unit: t("unit.share"),
      note: t("totals.supportNote", { amount: dollars(support) }),
    },
    {
      id: "firstWafer",
      value: 0,
      text: wafersAt[0] ? month(wafersAt[0]) : "–",
      unit: t("unit.month"),
      note: t("totals.lastWafer", { month: wafersAt.length ? month(wafersAt.at(-1)!) : "–" }),
    },
  ] as const;
  return (
    <KeyFigures
      label={t("totals.label")}
      items={rows.map((row) => ({
        id: row.id,
        label: t(`totals.${row.id}`),
        value: (
          <FigureValue
            labels={labels}
            about={NAMED.has(row.id) ? undefined : null}
            figure={modelFigure(
              {
                ...row,
                id: `network.${row.id}`,
                label: t(`totals.${row.id}`),
                formula: t(`totals.${row.id}Formula`),
                source: t("origin", { count: sites.length }),
                asOf: publishedAt,
                engineVersion,
              },
              language,
            )}
          />
        ),
        range: row.note,
        status: "assumption" as const,
        statusText: labels.status.assumption,
        note: t("asOf", { date: month(publishedAt) }),
      }))}
    />
  );
}
