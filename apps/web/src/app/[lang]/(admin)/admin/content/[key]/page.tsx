import { GetSection } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { SectionEditor } from "@/features/content/section-editor.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("content");

type Props = { params: Promise<{ key: string }> };

export default async function EditSectionPage({ params }: Props) {
  const input = GetSection.safeParse({ key: (await params).key });
  if (!input.success) notFound();
  const section = await load(`/admin/content/${input.data.key}`, (api) => api.section.edit({ key: input.data.key }));
  return <SectionEditor section={section} language={await pageLanguage()} />;
}
