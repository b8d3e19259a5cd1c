import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Agreement } from "@/features/agreement/agreement.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("agreements") };
}

type Props = { searchParams: SearchParams };

export default async function AgreementPage({ searchParams }: Props) {
  const { next } = await queryOf(searchParams);
  const language = await pageLanguage();
  const { agreement, session } = await load("/nda", async (api) => ({
    agreement: await api.agreement.get(),
    session: await api.session.get(),
  }));
  if (session?.kind === "staff") redirect(pathTo(language, "/admin"));
  const local = next?.startsWith(`/${language}/`) ? next : pathTo(language, "/home");
  return <Agreement agreement={agreement} next={local} />;
}
