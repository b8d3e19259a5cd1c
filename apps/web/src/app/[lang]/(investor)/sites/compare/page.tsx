import { Slug } from "@fabroom/contracts";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparePage } from "@/features/site/compare-page.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

type Props = { searchParams: Promise<{ sites?: string | string[]; basis?: string | string[] }> };

const MOST = 4;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("site"))("compare.title") };
}

/** `sites=a,b,c` is the address; the form of the list sends `sites=a&sites=b` and is led to it. */
export default async function CompareRoute({ searchParams }: Props) {
  const { sites = [], basis } = await searchParams;
  const chosen = [...new Set([sites].flat().flatMap((part) => part.split(",")))].filter(Boolean);
  if (Array.isArray(sites)) redirect(pathTo(await pageLanguage(), `/sites/compare?sites=${chosen.join(",")}`));
  if (chosen.some((slug) => !Slug.safeParse(slug).success)) notFound();
  const slugs = chosen.slice(0, MOST);
  const compared =
    slugs.length === 0
      ? []
      : await load(`/sites/compare?sites=${slugs.join(",")}`, (api) => api.site.compare({ slugs }));
  return <ComparePage sites={compared} equal={basis === "equal"} tooMany={chosen.length > MOST} />;
}
