import { Id } from "@fabroom/contracts";
import { PageHeader } from "@fabroom/ui";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IndicationForm } from "@/features/indication/indication-form.tsx";
import { load, pageLanguage } from "@/lib/api.ts";

type Props = { searchParams: Promise<{ draft?: string; tranche?: string }> };

export default async function NewIndicationPage({ searchParams }: Props) {
  const { draft, tranche } = await searchParams;
  if (draft !== undefined && !Id.safeParse(draft).success) notFound();
  const form = await load("/indications/new", (api) => api.indication.draft({ draftId: draft ?? null }));
  const t = await getTranslations("indication");
  return (
    <>
      <PageHeader title={t("new")} lead={t("newLead")} />
      <IndicationForm language={await pageLanguage()} {...form} chosenTranche={tranche} />
    </>
  );
}
