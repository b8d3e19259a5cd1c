import type { SiteSummary } from "@fabroom/contracts";
import { Breadcrumbs, EmptyState, LinkButton, Notice, PageHeader, Section } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { CompareChart } from "./charts/compare-chart.tsx";
import { CompareTable, GeneralTable } from "./compare-table.tsx";
import { type Compared, type ComparedResult, compareCases, onTermsOf } from "./derive/comparison.ts";

export type ComparedSite = SiteSummary & {
  result: ComparedResult;
  caseSha256: string;
  publishedAt: string;
  usdRate: number | null;
};
type Props = { sites: readonly ComparedSite[]; equal: boolean; tooMany: boolean };

/** Up to four cases on the same rows; on their own assumptions, or on the general ones of the first. */
export async function ComparePage({ sites, equal, tooMany }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("site");
  const address = (slugs: readonly string[], basis: boolean) =>
    pathTo(language, `/sites/compare?sites=${slugs.join(",")}${basis ? "&basis=equal" : ""}`);
  const toList = (
    <LinkButton href={pathTo(language, "/sites")} link={PortalLink}>
      {t("compare.toList")}
    </LinkButton>
  );
  const head = (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          label={t("crumbs")}
          items={[{ label: t("list.title"), href: pathTo(language, "/sites") }, { label: t("compare.title") }]}
          link={PortalLink}
        />
      }
      title={t("compare.title")}
      lead={t("compare.lead")}
      actions={sites.length > 0 ? toList : null}
    />
  );
  const [first] = sites;
  if (!first)
    return (
      <>
        {head}
        <EmptyState title={t("compare.emptyTitle")} action={toList}>
          {t("compare.emptyText")}
        </EmptyState>
      </>
    );
  const slugs = sites.map(({ slug }) => slug);
  const published = compareCases(sites);
  const rerun = equal ? sites.map((site) => onTermsOf(site.result.assumptions, first.result.assumptions)) : [];
  const refused = sites.filter((_, i) => equal && rerun[i] === null);
  const cases = sites.map((site, i): Compared => ({ ...site, result: rerun[i] ?? site.result }));
  const shown = equal ? compareCases(cases) : published;
  const different = published.general.filter(({ differs }) => differs).length;
  return (
    <>
      {head}
      <div className="mb-8 flex flex-col gap-3">
        {tooMany ? <Notice tone="caution" title={t("compare.tooMany")} /> : null}
        {sites.length === 1 ? <Notice title={t("compare.one")} /> : null}
        {refused.length > 0 ? (
          <Notice tone="caution" title={t("compare.refused", { names: refused.map(({ name }) => name).join(", ") })} />
        ) : null}
        {sites.length > 1 ? (
          <Notice
            tone={equal || different > 0 ? "caution" : "info"}
            title={equal ? t("compare.equalTitle", { name: first.name }) : t("compare.ownTitle")}
            action={
              equal || different > 0 ? (
                <LinkButton href={address(slugs, !equal)} size="small" link={PortalLink}>
                  {t(equal ? "compare.toOwn" : "compare.toEqual")}
                </LinkButton>
              ) : null
            }
          >
            {equal ? t("compare.equalText") : t("compare.ownText", { count: different })}
          </Notice>
        ) : null}
      </div>
      <CompareTable
        comparison={shown}
        sites={sites.map(({ slug, name, usdRate, result }) => ({
          slug,
          name,
          usdRate,
          currency: result.assumptions.currency,
        }))}
      />
      <Section id="equity-irr" title={t("figure.equityIrr")} className="mt-12">
        <CompareChart
          sites={cases.map(({ slug, name, result }) => ({ slug, name, irr: result.headline.equityIrr }))}
          equal={equal}
          publishedAt={
            sites
              .map(({ publishedAt }) => publishedAt)
              .sort()
              .at(-1)!
          }
          engineVersion={first.result.engineVersion}
        />
      </Section>
      <Section id="general" title={t("compare.assumptions")}>
        <GeneralTable comparison={published} sites={sites} />
      </Section>
    </>
  );
}
