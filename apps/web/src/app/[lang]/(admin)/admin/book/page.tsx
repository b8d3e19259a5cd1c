import { Book } from "@/features/book/book.tsx";
import { load } from "@/lib/api.ts";

export default async function BookPage() {
  return <Book book={await load("/admin/book", (api) => api.book.read())} />;
}
