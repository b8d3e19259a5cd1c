import type { NetworkSite } from "@fabroom/contracts";
import { ChartFrame, StackedBars, type Tone } from "@fabroom/ui/charts";
import { moneyAxis } from "@/lib/axis.ts";
import { type NetworkFrame, useNetwork } from "../shell/charts/use-network.ts";
import { deriveFundingStack, FUNDING_KINDS, type FundingKind } from "./derive-network.ts";
import { usePitch } from "./use-pitch.ts";

const TONE: Record<FundingKind, Tone> = { equity: "accent", debt: 2, incentive: 3, other: "context" };

/** Who pays for each site up to completion. */
export function FundingStackChart({ sites, frame }: { sites: readonly NetworkSite[]; frame: NetworkFrame }) {
  const { t, origin } = usePitch(frame, sites.length);
  const { language, labels, dollars, percent } = useNetwork();
  const data = deriveFundingStack(sites);
  if (data.sites.length === 0) return null;
  const words = {
    total: dollars(data.total),
    equity: percent(data.shares.equity),
    debt: percent(data.shares.debt),
    incentive: percent(data.shares.incentive),
    other: percent(data.shares.other),
  };
  const title = t("funding.title", words);
  return (
    <ChartFrame
      id="funding-stack"
      title={title}
      subtitle={t("funding.subtitle")}
      summary={t("funding.summary", words)}
      labels={labels}
      language={language}
      fileName="funding-stack"
      source={origin}
      table={{
        caption: t("funding.subtitle"),
        columns: [
          { label: t("site"), unit: null },
          ...FUNDING_KINDS.map((kind) => ({ label: t(`funding.${kind}`), unit: "currencyM" as const })),
          { label: t("funding.total"), unit: "currencyM" },
        ],
        rows: data.sites.map((site) => [
          site.name,
          ...[...FUNDING_KINDS.map((kind) => site.dollars[kind]), site.total].map((value) => ({
            text: dollars(value),
            value: value / 1e6,
          })),
        ]),
      }}
    >
      <StackedBars
        label={title}
        wide
        keys={FUNDING_KINDS.filter((kind) => data.shares[kind] > 0).map((kind) => ({
          key: kind,
          label: t(`funding.${kind}`),
          tone: TONE[kind],
        }))}
        columns={data.sites.map((site) => ({
          id: site.slug,
          // names are "Site A · Southwest United States": the first part is enough under a bar
          label: site.name.split(" · ")[0]!,
          values: site.dollars,
        }))}
        y={moneyAxis(
          data.sites.map((site) => site.total),
          "USD",
          language,
        )}
      />
    </ChartFrame>
  );
}
