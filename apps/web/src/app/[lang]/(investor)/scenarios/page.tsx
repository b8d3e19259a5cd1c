import { ScenarioList } from "@/features/what-if/scenario/scenario-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("scenarios");

export default async function ScenariosPage() {
  return <ScenarioList scenarios={await load("/scenarios", (api) => api.scenario.list())} />;
}
