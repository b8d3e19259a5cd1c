import { formatDateTime, type SectionListItem } from "@fabroom/contracts";
import { Badge, DataTable, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

/** The chapters of the pitch with their state, both languages side by side. */
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
          { key: "title", header: t("content.english"), primary: true },
          { key: "french", header: t("content.french") },
          { key: "state", header: t("state.label") },
          { key: "edited", header: t("content.edited") },
        ]}
        rows={sections.map((section) => ({
          id: section.key,
          cells: {
            title: (
              <PortalLink href={pathTo(language, `/admin/content/${section.key}`)} className="text-accent">
                {section.title.en}
              </PortalLink>
            ),
            french: <span lang="fr">{section.title.fr}</span>,
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
