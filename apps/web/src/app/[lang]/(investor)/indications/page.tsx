import { IndicationList } from "@/features/indication/indication-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("indications");

export default async function IndicationsPage() {
  const data = await load("/indications", async (api) => {
    const session = await api.session.get();
    const mayIndicate = session?.abilities.indicate ?? false;
    return {
      indications: await api.indication.list(),
      drafts: mayIndicate ? await api.indication.drafts() : [],
      mayIndicate,
    };
  });
  return <IndicationList {...data} />;
}
