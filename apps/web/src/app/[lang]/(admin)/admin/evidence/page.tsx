import { EVIDENCE_ACTIONS, ListEvidence } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { CheckpointPanel } from "@/features/evidence/checkpoint-panel.tsx";
import { EvidenceLog } from "@/features/evidence/evidence-log.tsx";
import { WholeCheckPanel } from "@/features/evidence/whole-check.tsx";
import { load, pageLanguage } from "@/lib/api.ts";
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
  const { page, session, record } = await load("/admin/evidence", async (api) => ({
    record: await api.evidence.state(),
    page: await api.evidence.list(input.data),
    session: await api.session.get(),
  }));
  const state = (
    <>
      <CheckpointPanel record={record} signs={session?.abilities.seeEvidence ?? false} />
      <WholeCheckPanel
        latest={record.whole}
        language={await pageLanguage()}
        mayAsk={session?.abilities.seeEvidence ?? false}
      />
    </>
  );
  return <EvidenceLog page={page} session={session} state={state} action={known} />;
}
