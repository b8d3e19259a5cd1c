import { redirect } from "next/navigation";
import { Home } from "@/features/home/home.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";
import { pathTo } from "@/lib/path.ts";

export const generateMetadata = sectionTitle("home");

export default async function HomePage() {
  const language = await pageLanguage();
  const { session, home } = await load("/home", async (api) => ({
    session: await api.session.get(),
    home: await api.home.get(),
  }));
  if (session?.kind === "staff") redirect(pathTo(language, "/admin"));
  return <Home home={home} name={session?.name ?? ""} />;
}
