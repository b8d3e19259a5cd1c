import { ScenarioList } from "@/features/what-if/scenario/scenario-list.tsx";
import { load } from "@/lib/api.ts";

export default async function ScenariosPage() {
  return <ScenarioList scenarios={await load("/scenarios", (api) => api.scenario.list())} />;
}
