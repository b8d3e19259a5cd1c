import {
  type DraftTerms,
  formatMoneyPlain,
  Id,
  type IndicationView,
  type Language,
  type TrancheView,
} from "@fabroom/contracts";
import { PageHeader } from "@fabroom/ui";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IndicationForm } from "@/features/indication/indication-form.tsx";
import { load, pageLanguage } from "@/lib/api.ts";

type Props = { searchParams: Promise<{ draft?: string; tranche?: string }> };

export default async function NewIndicationPage({ searchParams }: Props) {
  const { draft, tranche } = await searchParams;
  if (draft !== undefined && !Id.safeParse(draft).success) notFound();
  const language = await pageLanguage();
  const { form, own } = await load("/indications/new", async (api) => ({
    form: await api.indication.draft({ draftId: draft ?? null, fresh: tranche !== undefined }),
    own: await api.indication.list(),
  }));
  const chosen = form.tranches.find((one) => one.key === tranche);
  const t = await getTranslations("indication");
  return (
    <>
      <PageHeader title={t("new")} lead={t("newLead")} />
      <IndicationForm language={language} {...form} start={chosen ? startFrom(chosen, own, language) : {}} />
    </>
  );
}

/** A chosen tranche, with what the organisation has already indicated in it, to be amended. */
function startFrom(tranche: TrancheView, own: IndicationView[], language: Language): Partial<DraftTerms> {
  const start = { trancheId: tranche.id, currency: tranche.currency };
  const live = own.find((one) => one.tranche.id === tranche.id && one.state === "submitted")?.current;
  if (!live) return start;
  const { vehicle, limit, conditions } = live;
  const reliedOn = live.reliedOn.map((item) => item.id);
  return {
    ...start,
    amountText: formatMoneyPlain(live.amount, language),
    language,
    vehicle,
    limit,
    conditions,
    reliedOn,
  };
}
