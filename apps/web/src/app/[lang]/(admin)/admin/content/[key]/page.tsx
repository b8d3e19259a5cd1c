import { GetSection } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { SectionEditor } from "@/features/content/section-editor.tsx";
import { VersionHistory } from "@/features/shell/versions/version-history.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("content");

type Props = { params: Promise<{ key: string }> };

export default async function EditSectionPage({ params }: Props) {
  const input = GetSection.safeParse({ key: (await params).key });
  if (!input.success) notFound();
  const section = await load(`/admin/content/${input.data.key}`, (api) => api.section.edit({ key: input.data.key }));
  return (
    <div className="flex flex-col gap-10">
      <SectionEditor section={section} language={await pageLanguage()} />
      <VersionHistory
        thing={{ noun: "section", key: section.key }}
        base={section.base}
        history={section.history}
        abilities={section.abilities}
      />
    </div>
  );
}
