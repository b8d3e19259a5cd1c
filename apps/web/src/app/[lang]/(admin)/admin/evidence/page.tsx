import { EVIDENCE_ACTIONS, ListEvidence } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { EvidenceLog } from "@/features/evidence/evidence-log.tsx";
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
    chain: await api.evidence.check(),
    session: await api.session.get(),
  }));
  return <EvidenceLog {...data} action={known} />;
}
