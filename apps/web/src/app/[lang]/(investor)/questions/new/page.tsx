import { PageHeader } from "@fabroom/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { askedAbout } from "@/features/question/anchor-query.ts";
import { AskForm } from "@/features/question/ask-form.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("question"))("form.title") };
}

type Props = { searchParams: SearchParams };

/** What the address points at and the reader may not see looks like what does not exist. */
export default async function AskPage({ searchParams }: Props) {
  const query = await queryOf(searchParams);
  const about = askedAbout(query);
  if (!about) notFound();
  const here = `/questions/new?${new URLSearchParams(Object.entries(query))}`;
  const form = await load(here, (api) => api.question.prepare({ anchor: about.anchor }));
  const attachable = about.scenarioId === null || form.scenarios.some((one) => one.id === about.scenarioId);
  if (!attachable) notFound();
  const t = await getTranslations("question");
  return (
    <>
      <PageHeader title={t("form.title")} lead={t("form.lead")} />
      <AskForm language={await pageLanguage()} {...about} form={form} />
    </>
  );
}
