import { SiteList } from "@/features/site-edit/site-list.tsx";
import { load } from "@/lib/api.ts";

export default async function AdminSitesPage() {
  return <SiteList sites={await load("/admin/sites", (api) => api.site.manage())} />;
}
