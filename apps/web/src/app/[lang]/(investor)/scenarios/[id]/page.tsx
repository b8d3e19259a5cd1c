import { Id } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { ScenarioPage } from "@/features/what-if/scenario/scenario-page.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("scenarios");

type Props = { params: Promise<{ id: string }> };

export default async function SavedScenarioPage({ params }: Props) {
  const { id } = await params;
  if (!Id.safeParse(id).success) notFound();
  const { scenario, session } = await load(`/scenarios/${id}`, async (api) => ({
    scenario: await api.scenario.get({ scenarioId: id }),
    session: await api.session.get(),
  }));
  return <ScenarioPage scenario={scenario} mayAsk={session?.abilities.askQuestion ?? false} />;
}
