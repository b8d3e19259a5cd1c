import { redirect } from "next/navigation";
import { Agreement } from "@/features/agreement/agreement.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

type Props = { searchParams: Promise<{ next?: string }> };

export default async function AgreementPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const language = await pageLanguage();
  const { agreement, session } = await load("/nda", async (api) => ({
    agreement: await api.agreement.get(),
    session: await api.session.get(),
  }));
  if (session?.kind === "staff") redirect(pathTo(language, "/admin"));
  const local = next?.startsWith(`/${language}/`) && !next.startsWith("//") ? next : pathTo(language, "/home");
  return <Agreement agreement={agreement} next={local} />;
}
