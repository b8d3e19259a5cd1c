import { Slug } from "@fabroom/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WhatIfPage } from "@/features/what-if/what-if-page.tsx";
import { load } from "@/lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("what-if"))("title") };
}

type Props = { params: Promise<{ slug: string }> };

export default async function SiteWhatIfPage({ params }: Props) {
  const { slug } = await params;
  if (!Slug.safeParse(slug).success) notFound();
  const { site, session } = await load(`/sites/${slug}/what-if`, async (api) => ({
    site: await api.site.get({ slug }),
    session: await api.session.get(),
  }));
  return <WhatIfPage site={site} maySave={session?.abilities.saveScenario ?? false} />;
}
