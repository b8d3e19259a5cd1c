import { formatDate, parseInlines, type SectionView, type WithdrawnSection } from "@fabroom/contracts";
import { EmptyState, LinkButton, Notice, PageHeader, StickyContents, TwoPane } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { Inlines } from "../shell/inlines.tsx";
import { PortalLink } from "../shell/portal-link.tsx";
import { figureLabels, RichText } from "../shell/rich-text.tsx";
import { WithdrawnNotice } from "../shell/withdrawn.tsx";
import { ChapterChart, type PitchData } from "./chapter-chart.tsx";

type Props = {
  sections: readonly SectionView[];
  /** Chapters that this reader had read and that are no longer there. */
  withdrawn: readonly WithdrawnSection[];
  data: PitchData;
  /** The one input that travels along the chapters, from the page that puts both together. */
  slider: ReactNode;
};

/** The pitch in chapters: each opens with its finding and the chart that shows it. */
export async function PitchPage({ sections, withdrawn, data, slider }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("pitch");
  const labels = await figureLabels();
  const head = (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: sections.length })}
        actions={
          <LinkButton href={pathTo(language, "/sites")} link={PortalLink}>
            {t("toSites")}
          </LinkButton>
        }
      />
      {withdrawn.map(({ key, title, version, at }) => (
        <Notice
          key={key}
          tone="caution"
          className="mb-6"
          title={t("withdrawn", { title: title.text, version, at: formatDate(at, language) })}
        />
      ))}
    </>
  );
  if (sections.length === 0)
    return (
      <>
        {head}
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      </>
    );
  return (
    <>
      {head}
      <TwoPane
        aside={
          <StickyContents
            label={t("contents")}
            items={sections.map((section, index) => ({ id: section.key, label: `${index + 1}. ${section.title}` }))}
          />
        }
      >
        {sections.map((section, index) => (
          <article
            key={section.id}
            id={section.key}
            aria-labelledby={`${section.key}-finding`}
            className="border-t border-line pt-8 pb-16"
          >
            <p className="text-sm font-medium text-accent">
              {t("chapter", { number: index + 1, title: section.title })}
            </p>
            <h2
              id={`${section.key}-finding`}
              lang={section.language}
              className="mt-2 max-w-[46rem] text-xl text-pretty text-ink sm:text-2xl"
            >
              <Inlines inlines={parseInlines(section.finding)} figures={section.figures} labels={labels} />
            </h2>
            <WithdrawnNotice withdrawn={section.withdrawn} shown={section.version} />
            <div className="mt-8 mb-10 empty:m-6">
              <ChapterChart section={section} data={data} />
            </div>
            <RichText blocks={section.blocks} figures={section.figures} lang={section.language} />
            <p className="mt-8 text-xs text-faint">
              {t("version", { version: section.version, date: formatDate(section.publishedAt, language) })}
            </p>
          </article>
        ))}
        {slider}
      </TwoPane>
    </>
  );
}
