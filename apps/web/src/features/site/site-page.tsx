import type { SiteView } from "@fabroom/contracts";
import type { Assumptions } from "@fabroom/finance";
import { LinkButton, Notice, Section, StickyContents, TwoPane } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { runAside } from "@/lib/run-aside.ts";
import { OneByOne } from "../shell/one-by-one.tsx";
import { PortalLink } from "../shell/portal-link.tsx";
import { figureLabels } from "../shell/rich-text.tsx";
import { WithdrawnNotice } from "../shell/withdrawn.tsx";
import type { CaseFrame } from "./case-frame.ts";
import { CaseSections } from "./case-sections.tsx";
import type { ScenarioId } from "./derive/scenario.ts";
import { shownCase } from "./derive/shown-case.ts";
import { CaseKeyFigures } from "./key-figures.tsx";
import { CaseText, Items } from "./sections/case-text.tsx";
import { Documents } from "./sections/documents.tsx";
import { Changes } from "./sections/scenario-table.tsx";
import { ScenarioSwitch, SiteHeader } from "./site-header.tsx";

type Props = {
  site: SiteView<Assumptions>;
  scenario: ScenarioId;
  canIndicate: boolean;
  mayAsk: boolean;
  /** The reader's own case, from the page that puts both together: its panel, and the analyses that draw it. */
  whatIf: ReactNode;
  sensitivities: ReactNode;
  spread: ReactNode;
};

const PARTS = [
  "case",
  "funding",
  "capex",
  "programme",
  "ramp",
  "unitCost",
  "returns",
  "debt",
  "downside",
  "sensitivities",
  "spread",
  "cash",
  "risks",
  "statements",
  "register",
  "checks",
  "documents",
] as const;

/** One site's business case: what it says, what it stands on, and what would hurt it. */
export async function SitePage(props: Props) {
  const { site, scenario: asked, canIndicate, mayAsk, whatIf, sensitivities, spread } = props;
  const language = await pageLanguage();
  const t = await getTranslations("site");
  const labels = await figureLabels();
  const { assumptions } = site;
  const shown = await shownCase(site, asked, runAside);
  // the verb has run the same case with the same engine
  if (!shown) throw new Error(`the published case ${site.caseSha256} is refused`);
  const { scenario, data, scenarios, downside } = shown;
  const frame: CaseFrame = {
    slug: site.slug,
    versionId: site.versionId,
    name: site.name,
    currency: assumptions.currency,
    soldUnit: assumptions.pricing.mode === "goodDie" ? "currencyPerDie" : "currencyPerWafer",
    version: site.version,
    publishedAt: site.publishedAt,
    engineVersion: site.engineVersion,
    caseSha256: site.caseSha256,
    scenario,
  };
  const chosen = scenarios.find(({ id }) => id === scenario)!;
  return (
    <>
      <SiteHeader frame={frame} {...site} lang={site.language} canIndicate={canIndicate} mayAsk={mayAsk} />
      {site.publishedEngine ? (
        <Notice
          tone="caution"
          className="mb-6"
          title={t("otherEngine", { published: site.publishedEngine, version: site.engineVersion })}
        />
      ) : null}
      <WithdrawnNotice withdrawn={site.withdrawn} shown={site.version} />
      <ScenarioSwitch frame={frame} />
      {asked !== scenario ? (
        <Notice tone="critical" title={t("scenarios.refusedTitle")} className="mb-6">
          {t("scenarios.refusedText")}
        </Notice>
      ) : null}
      {scenario !== "base" ? (
        <Notice
          tone="caution"
          className="mb-6"
          title={t("scenarios.reading", { name: t(`scenario.${scenario}.name`) })}
          action={
            <LinkButton href={pathTo(language, `/sites/${site.slug}`)} size="small" link={PortalLink}>
              {t("scenarios.back")}
            </LinkButton>
          }
        >
          <Changes changes={chosen.changes} frame={frame} />
        </Notice>
      ) : null}
      <CaseKeyFigures
        headline={data.headline}
        capacity={shown.assumptions.capacity.wspm}
        scenarios={scenarios}
        frame={frame}
        labels={labels}
      />
      <p className="mt-4 mb-10 text-sm">
        <a href="#downside" className="link">
          {t("toDownside")}
        </a>
      </p>
      <TwoPane side="right" width="panel" aside={whatIf}>
        <StickyContents folded label={t("contents")} items={PARTS.map((id) => ({ id, label: t(`part.${id}`) }))} />
        <OneByOne>
          <Section id="case" title={t("part.case")}>
            <CaseText story={site.story} merits={site.merits} figures={site.figures} lang={site.language} />
          </Section>
          <CaseSections
            data={data}
            downside={downside}
            scenarios={scenarios}
            assumptions={shown.assumptions}
            register={site.register}
            frame={frame}
            labels={labels}
            analyses={
              <>
                <Section id="sensitivities" title={t("part.sensitivities")} lead={t("sensitivitiesLead")}>
                  {sensitivities}
                </Section>
                <Section id="spread" title={t("part.spread")}>
                  {spread}
                </Section>
              </>
            }
            risks={
              <Section id="risks" title={t("part.risks")} lead={t("risksLead", { count: site.risks.length })}>
                <Items items={site.risks} figures={site.figures} level={3} lang={site.language} />
              </Section>
            }
          />
          <Section id="documents" title={t("part.documents")}>
            <Documents documents={site.documents} frame={frame} />
          </Section>
        </OneByOne>
      </TwoPane>
    </>
  );
}
