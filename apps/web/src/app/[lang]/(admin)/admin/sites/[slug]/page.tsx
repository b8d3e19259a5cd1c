import { GetSite } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { VersionHistory } from "@/features/shell/versions/version-history.tsx";
import { SiteEditor } from "@/features/site-edit/site-editor.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("sites");

type Props = { params: Promise<{ slug: string }> };

export default async function EditSitePage({ params }: Props) {
  const input = GetSite.safeParse({ slug: (await params).slug });
  if (!input.success) notFound();
  const site = await load(`/admin/sites/${input.data.slug}`, (api) => api.site.edit(input.data));
  return (
    <div className="flex flex-col gap-10">
      <SiteEditor site={site} language={await pageLanguage()} />
      <VersionHistory
        thing={{ noun: "site", slug: site.slug }}
        base={site.base}
        history={site.history}
        abilities={site.abilities}
      />
    </div>
  );
}
