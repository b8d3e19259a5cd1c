import { formatDate, type ScenarioView } from "@fabroom/contracts";
import type { Assumptions, Patch } from "@fabroom/finance";
import { Breadcrumbs, CopyHash, LinkButton, Notice, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { fileUrl, pathTo } from "@/lib/path.ts";
import { PortalLink } from "../../shell/portal-link.tsx";
import { WhatIf } from "../what-if.tsx";
import { ScenarioActions } from "./scenario-actions.tsx";
import { ScenarioState } from "./scenario-table.tsx";

/** A saved case at its lasting address: what it changes, who may see it, and the case itself to go on from. */
export async function ScenarioPage({ scenario, mayAsk }: { scenario: ScenarioView<Assumptions>; mayAsk: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("scenario");
  const { base, site } = scenario;
  const latest = base.latestVersion ?? 0;
  const stale = base.withdrawn
    ? "withdrawn"
    : latest === 0
      ? "siteWithdrawn"
      : base.version === latest
        ? null
        : "stale";
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t("breadcrumbs")}
            link={PortalLink}
            items={[
              { label: t("title"), href: pathTo(language, "/scenarios") },
              { label: site.name, href: pathTo(language, `/sites/${site.slug}`) },
              { label: scenario.name },
            ]}
          />
        }
        title={scenario.name}
        lead={scenario.note || null}
        meta={
          <>
            <ScenarioState scenario={scenario} />
            <span>{t("differs", { site: site.name, version: base.version, count: scenario.changes.length })}</span>
            <span>{t("by", { author: scenario.author, date: formatDate(scenario.createdAt, language) })}</span>
            <span className="inline-flex items-center gap-1">
              {t("case")} <CopyHash hash={scenario.caseSha256} copyLabel={t("copy")} copiedLabel={t("copied")} />
            </span>
          </>
        }
        actions={
          <LinkButton href={fileUrl({ kind: "scenarioWorkbook", scenarioId: scenario.id, language })}>
            {t("workbook")}
          </LinkButton>
        }
      />
      <div className="mb-8 flex flex-col gap-4">
        <ScenarioActions scenario={scenario} mayAsk={mayAsk} />
        {stale ? (
          <Notice tone="caution" title={t(stale, { version: base.version, latest })}>
            {t(latest === 0 ? "unchangedText" : "staleText")}
          </Notice>
        ) : null}
        {scenario.engineCurrent ? null : (
          <Notice tone="caution" title={t("otherEngine", { version: scenario.engineVersion })} />
        )}
      </div>
      <WhatIf
        base={{
          slug: site.slug,
          name: site.name,
          versionId: base.versionId,
          version: base.version,
          publishedAt: scenario.basePublishedAt,
          engineVersion: scenario.engineVersion,
          assumptions: scenario.assumptions,
        }}
        initial={scenario.patch as Patch}
        scenario={{ id: scenario.id, name: scenario.name }}
        maySave
      />
    </>
  );
}
