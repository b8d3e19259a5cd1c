import { formatFigure, formatPercent, type SiteEdit } from "@fabroom/contracts";
import { Badge, DataTable, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

const stateOf = ({ draft, published }: SiteEdit) =>
  draft ? (published ? "published_with_draft" : "draft") : published ? "published" : "withdrawn";

/** Every site with its published returns and whether a draft waits. */
export async function SiteList({ sites }: { sites: SiteEdit[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader title={t("sites.title")} lead={t("sites.lead")} />
      <DataTable
        caption={t("sites.title")}
        captionHidden
        columns={[
          { key: "name", header: t("sites.site"), primary: true },
          { key: "capex", header: t("sites.capex"), numeric: true },
          { key: "irr", header: t("sites.projectIrr"), numeric: true },
          { key: "state", header: t("state.label") },
        ]}
        rows={sites.map((site) => {
          const headline = (site.published ?? site.draft)?.headline;
          return {
            id: site.slug,
            cells: {
              name: (
                <PortalLink href={pathTo(language, `/admin/sites/${site.slug}`)} className="text-accent">
                  <span lang={site.name.language}>{site.name.text}</span>
                </PortalLink>
              ),
              capex: headline ? formatFigure(headline.capex, headline.currency, language) : "–",
              irr: headline?.projectIrr == null ? "–" : formatPercent(headline.projectIrr, language),
              state: (
                <Badge tone={site.published && !site.draft ? "positive" : "caution"}>
                  {t(`state.${stateOf(site)}`, { version: (site.draft ?? site.published)?.version ?? 0 })}
                </Badge>
              ),
            },
          };
        })}
      />
    </>
  );
}
