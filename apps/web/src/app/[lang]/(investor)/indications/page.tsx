import { IndicationList } from "@/features/indication/indication-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("indications");

export default async function IndicationsPage() {
  const data = await load("/indications", async (api) => ({
    indications: await api.indication.list(),
    session: await api.session.get(),
  }));
  return <IndicationList indications={data.indications} mayIndicate={data.session?.abilities.indicate ?? false} />;
}
