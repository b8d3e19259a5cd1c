import { CompareScenarios } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { Comparison } from "@/features/what-if/scenario/comparison.tsx";
import { load } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

type Props = { searchParams: SearchParams };

/** Two scenarios side by side; of two sites, or not the reader's, they look like none. */
export default async function CompareScenariosPage({ searchParams }: Props) {
  const { first, second } = await queryOf(searchParams);
  const wanted = CompareScenarios.safeParse({ first, second });
  if (!wanted.success) notFound();
  const here = `/scenarios/compare?first=${wanted.data.first}&second=${wanted.data.second}`;
  return <Comparison comparison={await load(here, (api) => api.scenario.compare(wanted.data))} />;
}
