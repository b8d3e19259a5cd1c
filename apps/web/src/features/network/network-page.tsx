import type { BenchmarkView, MarketYear, NetworkView } from "@fabroom/contracts";
import { Badge, EmptyState, LinkButton, PageHeader, Section } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { deriveMarket } from "../shell/charts/market.ts";
import { SitesMapChart } from "../shell/charts/sites-map-chart.tsx";
import { SitesProgrammeChart } from "../shell/charts/sites-programme-chart.tsx";
import { SupplyChart } from "../shell/charts/supply-chart.tsx";
import { PortalLink } from "../shell/portal-link.tsx";
import { figureLabels } from "../shell/rich-text.tsx";
import { BenchmarkTable } from "./benchmark-table.tsx";
import { BindingChart } from "./binding-chart.tsx";
import { ConcentrationChart } from "./concentration-chart.tsx";
import { deriveOutput } from "./derive-output.ts";
import { OutputChart } from "./output-chart.tsx";
import { SiteTable } from "./site-table.tsx";
import { Totals } from "./totals.tsx";

type Props = {
  network: NetworkView;
  market: readonly MarketYear[];
  benchmarks: readonly BenchmarkView[];
  /** The network's runs on uncertain inputs, from the page that puts both together; null where a rate is missing. */
  risk: ReactNode;
};

/** The fictional network as a whole, what the market says, and the real projects it may be measured against. */
export async function NetworkPage({ network, market, benchmarks, risk }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("network");
  const labels = await figureLabels();
  const { sites } = network;
  const data = deriveMarket(market);
  const output = deriveOutput(sites);
  const nameplate = sites.reduce((sum, { headline }) => sum + headline.capacityWspm, 0);
  const part = (id: "map" | "market" | "timeline" | "sites" | "risk" | "real") => ({ id, title: t(`part.${id}`) });
  const head = (
    <PageHeader
      title={t("title")}
      lead={t("lead", { count: sites.length })}
      meta={<Badge>{t("illustrative")}</Badge>}
      actions={
        <LinkButton href={pathTo(language, "/sites")} link={PortalLink}>
          {t("toSites")}
        </LinkButton>
      }
    />
  );
  if (sites.length === 0)
    return (
      <>
        {head}
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      </>
    );
  return (
    <>
      {head}
      <Totals network={network} labels={labels} />
      <div className="mt-12">
        <Section {...part("map")}>
          <SitesMapChart sites={sites} benchmarks={benchmarks} frame={network} />
        </Section>
        <Section {...part("market")} lead={t("marketLead")}>
          <div className="flex flex-col gap-8">
            {data ? (
              <>
                <SupplyChart data={data} publishedAt={network.publishedAt} />
                <BindingChart data={data} publishedAt={network.publishedAt} />
              </>
            ) : (
              <EmptyState title={t("supply.empty")} />
            )}
            {output ? <OutputChart data={output} sites={sites} nameplate={nameplate} frame={network} /> : null}
          </div>
        </Section>
        <Section {...part("timeline")}>
          <SitesProgrammeChart sites={sites} frame={network} />
        </Section>
        <Section {...part("sites")} aside={<Badge>{t("illustrative")}</Badge>}>
          <SiteTable sites={sites} />
        </Section>
        <Section {...part("risk")} lead={t("riskLead")}>
          <div className="flex flex-col gap-8">
            <ConcentrationChart sites={sites} frame={network} />
            {risk ?? <EmptyState title={t("noRate")} />}
          </div>
        </Section>
        <Section {...part("real")} lead={t("real.lead")} aside={<Badge>{t("real.badge")}</Badge>}>
          <BenchmarkTable benchmarks={benchmarks} />
        </Section>
      </div>
    </>
  );
}
