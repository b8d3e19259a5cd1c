import { redirect } from "next/navigation";
import { getApi, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

/** Leads whoever has just signed in to his own start. */
export default async function EnterPage() {
  const language = await pageLanguage();
  const session = await (await getApi()).session.get();
  redirect(pathTo(language, session === null ? "/sign-in" : session.kind === "staff" ? "/admin" : "/home"));
}
