import type { SiteView } from "@fabroom/contracts";
import { formatDate } from "@fabroom/contracts";
import { type Assumptions, ENGINE_VERSION } from "@fabroom/finance";
import { Breadcrumbs, LinkButton, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { WhatIf } from "./what-if.tsx";

type Props = { site: SiteView<Assumptions>; maySave: boolean };

/** A site's case with its sliders and analyses, from the published version. */
export async function WhatIfPage({ site, maySave }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("what-if");
  const common = await getTranslations("common");
  const { slug, name, version, versionId, publishedAt, assumptions } = site;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t("breadcrumbs")}
            link={PortalLink}
            items={[
              { label: common("nav.sites"), href: pathTo(language, "/sites") },
              { label: name, href: pathTo(language, `/sites/${slug}`) },
              { label: t("title") },
            ]}
          />
        }
        title={t("heading", { site: name })}
        lead={t("lead")}
        meta={<span>{t("basedOn", { version, date: formatDate(publishedAt, language) })}</span>}
        actions={
          maySave ? (
            <LinkButton href={pathTo(language, "/scenarios")} link={PortalLink}>
              {t("myScenarios")}
            </LinkButton>
          ) : null
        }
      />
      <WhatIf
        base={{ slug, name, versionId, version, publishedAt, engineVersion: ENGINE_VERSION, assumptions }}
        initial={{}}
        scenario={null}
        maySave={maySave}
      />
    </>
  );
}
