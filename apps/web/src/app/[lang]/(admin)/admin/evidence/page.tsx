import { EVIDENCE_ACTIONS, ListEvidence } from "@fabroom/contracts";
import { Skeleton } from "@fabroom/ui";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ChainState, EvidenceLog } from "@/features/evidence/evidence-log.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export const generateMetadata = sectionTitle("evidence");

type Props = { searchParams: SearchParams };

export default async function EvidencePage({ searchParams }: Props) {
  const { action, cursor, organisation } = await queryOf(searchParams);
  const known = EVIDENCE_ACTIONS.find((one) => one === action);
  const input = ListEvidence.safeParse({
    ...(known ? { action: known } : {}),
    ...(cursor ? { cursor } : {}),
    ...(organisation ? { organisationId: organisation } : {}),
  });
  if (!input.success) notFound();
  const data = await load("/admin/evidence", async (api) => ({
    page: await api.evidence.list(input.data),
    session: await api.session.get(),
  }));
  const t = await getTranslations("admin");
  // every seal is computed again, which takes as long as the record is: the page doesn't wait for it
  const chain = (
    <Suspense fallback={<Skeleton label={t("evidence.checking")} lines={2} />}>
      <CheckedChains />
    </Suspense>
  );
  return <EvidenceLog {...data} chain={chain} action={known} />;
}

async function CheckedChains() {
  return <ChainState chain={await load("/admin/evidence", (api) => api.evidence.check())} />;
}
