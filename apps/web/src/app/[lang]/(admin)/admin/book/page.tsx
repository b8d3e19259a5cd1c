import { Book } from "@/features/book/book.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("book");

export default async function BookPage() {
  return <Book book={await load("/admin/book", (api) => api.book.read())} />;
}
