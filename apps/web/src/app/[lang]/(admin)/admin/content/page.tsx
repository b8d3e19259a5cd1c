import { SectionList } from "@/features/content/section-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("content");

export default async function ContentPage() {
  return <SectionList sections={await load("/admin/content", (api) => api.section.list())} />;
}
