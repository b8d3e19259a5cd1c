import { Slug } from "@fabroom/contracts";
import { ENGINE_VERSION } from "@fabroom/finance";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { WithdrawnPage } from "@/features/shell/withdrawn.tsx";
import { isScenario } from "@/features/site/derive/scenario.ts";
import { SitePage } from "@/features/site/site-page.tsx";
import { SiteSensitivities, SiteSpread } from "@/features/what-if/site-analyses.tsx";
import { SiteBench } from "@/features/what-if/site-bench.tsx";
import { SitePanel } from "@/features/what-if/site-panel.tsx";
import { loadUnlessWithdrawn } from "@/lib/api.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ case?: string | string[] }> };

/** Read once a request: the title and the page share it, so that the log holds one reading. */
const readSite = cache((slug: string) =>
  loadUnlessWithdrawn(`/sites/${slug}`, async (api) => ({
    site: await api.site.get({ slug }),
    session: await api.session.get(),
  })),
);

async function known({ params }: Props): Promise<string> {
  const { slug } = await params;
  if (!Slug.safeParse(slug).success) notFound();
  return slug;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await readSite(await known(props));
  return found ? { title: found.site.name } : {};
}

export default async function SiteRoute(props: Props) {
  const found = await readSite(await known(props));
  if (!found) return <WithdrawnPage back="sites" />;
  const { site, session } = found;
  const { case: asked } = await props.searchParams;
  const scenario = isScenario(asked) ? asked : "base";
  const { slug, name, versionId, version, publishedAt, assumptions } = site;
  return (
    <SiteBench
      key={scenario}
      chip={scenario}
      base={{ slug, name, versionId, version, publishedAt, engineVersion: ENGINE_VERSION, assumptions }}
      maySave={session?.abilities.saveScenario ?? false}
    >
      <SitePage
        site={site}
        scenario={scenario}
        canIndicate={session?.abilities.indicate ?? false}
        mayAsk={session?.abilities.askQuestion ?? false}
        whatIf={<SitePanel />}
        sensitivities={<SiteSensitivities />}
        spread={<SiteSpread />}
      />
    </SiteBench>
  );
}
