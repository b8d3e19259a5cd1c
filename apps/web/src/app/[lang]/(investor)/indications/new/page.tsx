import { Id } from "@fabroom/contracts";
import { PageHeader } from "@fabroom/ui";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IndicationForm } from "@/features/indication/indication-form.tsx";
import { startFrom } from "@/features/indication/start-from.ts";
import { load, pageLanguage } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indication"))("new") };
}

type Props = { searchParams: SearchParams };

export default async function NewIndicationPage({ searchParams }: Props) {
  const { draft, tranche, scenario } = await queryOf(searchParams);
  if (draft !== undefined && !Id.safeParse(draft).success) notFound();
  const language = await pageLanguage();
  const { form, own } = await load("/indications/new", async (api) => ({
    form: await api.indication.draft({ draftId: draft ?? null, fresh: tranche !== undefined }),
    own: await api.indication.list(),
  }));
  if (scenario !== undefined && !form.available.some(({ id }) => id === scenario)) notFound();
  const chosen = form.tranches.find((one) => one.key === tranche);
  const t = await getTranslations("indication");
  return (
    <>
      <PageHeader title={t("new")} lead={t("newLead")} />
      <IndicationForm
        language={language}
        {...form}
        start={chosen ? startFrom(chosen, own, language) : {}}
        rely={scenario}
      />
    </>
  );
}
