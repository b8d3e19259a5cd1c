import { DocumentManager } from "@/features/documents/document-manager.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("documents");

export default async function AdminDocumentsPage() {
  return <DocumentManager documents={await load("/admin/documents", (api) => api.document.manage())} />;
}
