import { Id } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { Indication } from "@/features/indication/indication.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export const generateMetadata = sectionTitle("indications");

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function IndicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!Id.safeParse(id).success) notFound();
  const indication = await load(`/indications/${id}`, (api) => api.indication.get({ indicationId: id }));
  return <Indication indication={indication} received={(await queryOf(searchParams)).received === "1"} />;
}
