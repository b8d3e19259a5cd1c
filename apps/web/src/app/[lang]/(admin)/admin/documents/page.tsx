import { DocumentManager } from "@/features/documents/document-manager.tsx";
import { load } from "@/lib/api.ts";

export default async function AdminDocumentsPage() {
  return <DocumentManager documents={await load("/admin/documents", (api) => api.document.manage())} />;
}
