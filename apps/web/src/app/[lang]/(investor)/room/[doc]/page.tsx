import { redirect } from "next/navigation";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

type Props = { params: Promise<{ doc: string }> };

/** A document begins at its first page. */
export default async function DocumentPage({ params }: Props) {
  redirect(pathTo(await pageLanguage(), `/room/${(await params).doc}/p/1`));
}
