import { SectionList } from "@/features/content/section-list.tsx";
import { load } from "@/lib/api.ts";

export default async function ContentPage() {
  return <SectionList sections={await load("/admin/content", (api) => api.section.list())} />;
}
