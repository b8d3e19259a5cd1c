import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SiteList } from "@/features/site/site-list.tsx";
import { load } from "@/lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("site"))("list.title") };
}

export default async function SitesPage() {
  const { sites } = await load("/sites", (api) => api.site.network());
  return <SiteList sites={sites} />;
}
