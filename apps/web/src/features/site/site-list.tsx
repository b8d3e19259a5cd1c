import {
  formatDate,
  formatFigure,
  formatNumber,
  formatPercent,
  type IrrRange,
  type NetworkSite,
} from "@fabroom/contracts";
import { Checkbox, DataTable, EmptyState, LinkButton, PageHeader, VisuallyHidden } from "@fabroom/ui";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { countryName } from "@/lib/country.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { CompareTray } from "./compare-tray.tsx";

const MOST = 4;

/** The sites as a table, and a tray to lay up to four of them beside each other. */
export async function SiteList({ sites }: { sites: readonly NetworkSite[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("site");
  const percent = (value: number | null) => (value === null ? "–" : formatPercent(value, language));
  const ranged = ({ base, downside, upside }: IrrRange) => (
    <span className="whitespace-nowrap">
      {percent(base)}
      <span className="block text-xs text-muted">
        {t("list.range", { low: percent(downside), high: percent(upside) })}
      </span>
    </span>
  );
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead", { count: sites.length })}
        actions={
          <LinkButton href={pathTo(language, "/network")} link={PortalLink}>
            {t("list.toNetwork")}
          </LinkButton>
        }
      />
      {sites.length === 0 ? (
        <EmptyState title={t("list.empty")}>{t("list.emptyText")}</EmptyState>
      ) : (
        <form action={pathTo(language, "/sites/compare")}>
          <DataTable
            caption={t("list.caption")}
            columns={[
              { key: "site", header: t("list.site"), primary: true },
              { key: "wspm", header: t("list.wspm"), numeric: true },
              { key: "capex", header: t("list.capex"), numeric: true },
              { key: "firstWafer", header: t("list.firstWafer"), numeric: true },
              { key: "projectIrr", header: t("list.projectIrr"), numeric: true },
              { key: "equityIrr", header: t("list.equityIrr"), numeric: true },
              { key: "phase", header: t("list.phase"), className: "@min-[40rem]:@max-[52rem]:hidden!" },
              { key: "choose", header: t("list.choose") },
            ]}
            rows={sites.map((site) => ({
              id: site.slug,
              cells: {
                site: (
                  <span>
                    <Link prefetch={false} href={pathTo(language, `/sites/${site.slug}`)} className="link">
                      {site.name}
                    </Link>
                    <span className="block text-xs font-normal text-muted">
                      {countryName(site.country, language)} · {site.node}
                    </span>
                  </span>
                ),
                wspm: formatNumber(site.headline.capacityWspm, language),
                capex: formatFigure(site.headline.capex, site.headline.currency, language),
                firstWafer: <span className="whitespace-nowrap">{formatDate(site.headline.firstWafer, language)}</span>,
                projectIrr: ranged(site.projectIrr),
                equityIrr: ranged(site.equityIrr),
                phase: t(`phase.${site.phase}`),
                choose: (
                  <Checkbox
                    name="sites"
                    value={site.slug}
                    label={<VisuallyHidden>{t("list.chooseOne", { name: site.name })}</VisuallyHidden>}
                  />
                ),
              },
            }))}
          />
          <CompareTray most={MOST} />
        </form>
      )}
    </>
  );
}
