import { Overview } from "@/features/admin/overview.tsx";
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
      record: may?.seeEvidence ? await api.evidence.state() : null,
    };
  });
  return <Overview {...data} />;
}
