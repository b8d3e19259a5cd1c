import { CompareScenarios } from "@fabroom/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Comparison } from "@/features/what-if/scenario/comparison.tsx";
import { load } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scenario"))("comparison.title") };
}

type Props = { searchParams: SearchParams };

/** Two scenarios side by side; of two sites, or not the reader's, they look like none. */
export default async function CompareScenariosPage({ searchParams }: Props) {
  const { first, second } = await queryOf(searchParams);
  const wanted = CompareScenarios.safeParse({ first, second });
  if (!wanted.success) notFound();
  const here = `/scenarios/compare?first=${wanted.data.first}&second=${wanted.data.second}`;
  return <Comparison comparison={await load(here, (api) => api.scenario.compare(wanted.data))} />;
}
