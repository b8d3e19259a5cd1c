import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NetworkPage } from "@/features/network/network-page.tsx";
import { NetworkRisk } from "@/features/what-if/network/network-risk.tsx";
import { ratedSites } from "@/features/what-if/network/rated-sites.ts";
import { load } from "@/lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("network"))("title") };
}

export default async function NetworkRoute() {
  const read = await load("/network", async (api) => ({
    network: await api.site.network(),
    market: await api.raise.market(),
    benchmarks: await api.raise.benchmarks(),
  }));
  const { sites, publishedAt } = read.network;
  const rated = ratedSites(sites);
  return <NetworkPage {...read} risk={rated ? <NetworkRisk sites={rated} publishedAt={publishedAt} /> : null} />;
}
