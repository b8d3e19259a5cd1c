import { Slug } from "@fabroom/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isScenario } from "@/features/site/derive/scenario.ts";
import { SitePage } from "@/features/site/site-page.tsx";
import { load } from "@/lib/api.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ case?: string | string[] }> };

/** Read once a request: the title and the page share it, so that the log holds one reading. */
const readSite = cache((slug: string) =>
  load(`/sites/${slug}`, async (api) => ({ site: await api.site.get({ slug }), session: await api.session.get() })),
);

async function known({ params }: Props): Promise<string> {
  const { slug } = await params;
  if (!Slug.safeParse(slug).success) notFound();
  return slug;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await readSite(await known(props));
  return { title: site.name };
}

export default async function SiteRoute(props: Props) {
  const { site, session } = await readSite(await known(props));
  const { case: scenario } = await props.searchParams;
  return (
    <SitePage
      site={site}
      scenario={isScenario(scenario) ? scenario : "base"}
      canIndicate={session?.abilities.indicate ?? false}
      mayAsk={session?.abilities.askQuestion ?? false}
    />
  );
}
