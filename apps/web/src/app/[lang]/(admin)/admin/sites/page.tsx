import { SiteList } from "@/features/site-edit/site-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("sites");

export default async function AdminSitesPage() {
  return <SiteList sites={await load("/admin/sites", (api) => api.site.manage())} />;
}
