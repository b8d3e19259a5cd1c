import { formatDateTime, type SectionListItem } from "@fabroom/contracts";
import { Badge, DataTable, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { languageNames } from "@/lib/language-name.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

/** The chapters of the pitch with their state, and the languages in which something of them is missing. */
export async function SectionList({ sections }: { sections: SectionListItem[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader title={t("content.title")} lead={t("content.lead")} />
      <DataTable
        caption={t("content.title")}
        captionHidden
        columns={[
          { key: "title", header: t("content.sectionTitle"), primary: true },
          { key: "languages", header: t("content.languages") },
          { key: "state", header: t("state.label") },
          { key: "edited", header: t("content.edited") },
        ]}
        rows={sections.map((section) => ({
          id: section.key,
          cells: {
            title: (
              <PortalLink href={pathTo(language, `/admin/content/${section.key}`)} className="text-accent">
                <span lang={section.title.language}>{section.title.text || section.key}</span>
              </PortalLink>
            ),
            languages: section.missing.length
              ? t("content.missing", { languages: languageNames(section.missing, language) })
              : t("content.whole"),
            state: (
              <Badge tone={section.state === "published" ? "positive" : "caution"}>
                {t(`state.${section.state}`, { version: section.version })}
              </Badge>
            ),
            edited: formatDateTime(section.editedAt, language),
          },
        }))}
      />
    </>
  );
}
