import { canonicalTag, GetDocument } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { Viewer } from "@/features/room/viewer.tsx";
import { WithdrawnPage } from "@/features/shell/withdrawn.tsx";
import { loadUnlessWithdrawn, pageLanguage } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export const generateMetadata = sectionTitle("room");

type Props = { params: Promise<{ doc: string; page: string }>; searchParams: SearchParams };

export default async function ViewerPage({ params, searchParams }: Props) {
  const { doc, page } = await params;
  const { language: asked, version: begun } = await queryOf(searchParams);
  const language = (asked && canonicalTag(asked)) || (await pageLanguage());
  const input = GetDocument.safeParse({ nodeId: doc, language, ...(begun ? { versionId: begun } : {}) });
  if (!input.success || !/^[1-9]\d{0,3}$/.test(page)) notFound();
  const found = await loadUnlessWithdrawn(`/room/${doc}/p/${page}`, async (api) => ({
    document: await api.document.get(input.data),
    session: await api.session.get(),
  }));
  if (!found) return <WithdrawnPage back="room" />;
  const { document, session } = found;
  if (Number(page) > (document.pages ?? 0)) notFound();
  return <Viewer document={document} page={Number(page)} mayAsk={session?.abilities.askQuestion ?? false} />;
}
