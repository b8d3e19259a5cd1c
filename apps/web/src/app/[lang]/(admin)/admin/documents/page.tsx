import { DocumentManager } from "@/features/documents/document-manager.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("documents");

export default async function AdminDocumentsPage() {
  const [documents, { languages }] = await load("/admin/documents", (api) =>
    Promise.all([api.document.manage(), api.raise.get()]),
  );
  return <DocumentManager documents={documents} languages={languages} />;
}
