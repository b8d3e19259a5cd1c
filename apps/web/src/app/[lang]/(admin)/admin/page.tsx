import { Skeleton } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { Overview, RecordState } from "@/features/admin/overview.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("overview");

export default async function OverviewPage() {
  const data = await load("/admin", async (api) => {
    const session = await api.session.get();
    const may = session?.abilities;
    return {
      sections: may?.editContent ? await api.section.list() : null,
      documents: may?.uploadDocuments ? await api.document.manage() : null,
      questions: may?.seeQuestions ? await api.question.manage() : null,
      book: may?.seeBook ? await api.book.read() : null,
      seesEvidence: may?.seeEvidence ?? false,
    };
  });
  const t = await getTranslations("admin");
  // every seal is computed again, which takes as long as the record is: the page doesn't wait for it
  const chain = data.seesEvidence ? (
    <Suspense fallback={<Skeleton label={t("evidence.checking")} lines={2} />}>
      <CheckedRecord />
    </Suspense>
  ) : null;
  return <Overview {...data} chain={chain} />;
}

async function CheckedRecord() {
  return <RecordState chain={await load("/admin", (api) => api.evidence.check())} />;
}
