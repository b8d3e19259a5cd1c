import { formatFigure, type NetworkSite } from "@fabroom/contracts";
import { DataTable } from "@fabroom/ui";
import Link from "next/link";
import { countryName } from "@/lib/country.ts";
import { pathTo } from "@/lib/path.ts";
import { useNetwork } from "../shell/charts/use-network.ts";

/** The fictional sites in figures; the downside beside the base. */
export function SiteTable({ sites }: { sites: readonly NetworkSite[] }) {
  const { t, language, percent, number, month, dollars } = useNetwork();
  const support = ({ funding }: NetworkSite) => {
    const all = funding.equity + funding.debt + funding.incentive + funding.other;
    return all > 0 ? funding.incentive / all : null;
  };
  return (
    <DataTable
      caption={t("sites.caption")}
      columns={[
        { key: "site", header: t("column.site"), primary: true },
        { key: "node", header: t("column.node") },
        { key: "wspm", header: t("column.wspm"), numeric: true },
        { key: "capex", header: t("column.capex"), numeric: true },
        { key: "support", header: t("column.support"), numeric: true },
        { key: "firstWafer", header: t("column.firstWafer"), numeric: true },
        { key: "irr", header: t("column.equityIrr"), numeric: true },
        { key: "downside", header: t("column.downside"), numeric: true },
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
                {t("sites.in", { country: countryName(site.country, language) })}
              </span>
            </span>
          ),
          node: site.node,
          wspm: number(site.headline.capacityWspm),
          capex: (
            <span className="whitespace-nowrap">
              {formatFigure(site.headline.capex, site.headline.currency, language)}
              {site.headline.currency === "USD" || site.usdRate === null ? null : (
                <span className="block text-xs text-muted">{dollars(site.headline.capex * site.usdRate)}</span>
              )}
            </span>
          ),
          support: percent(support(site)),
          firstWafer: <span className="whitespace-nowrap">{month(site.programme.firstWafer)}</span>,
          irr: percent(site.equityIrr.base, 1),
          downside: percent(site.equityIrr.downside, 1),
        },
      }))}
    />
  );
}
