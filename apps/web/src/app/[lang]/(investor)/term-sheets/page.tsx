import { TermSheetList } from "@/features/term-sheet/term-sheet-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("termSheets");

export default async function TermSheetsPage() {
  return <TermSheetList sheets={await load("/term-sheets", (api) => api.termSheet.list())} />;
}
