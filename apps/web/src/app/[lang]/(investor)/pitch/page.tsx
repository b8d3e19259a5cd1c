import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PitchPage } from "@/features/pitch/pitch-page.tsx";
import { PriceSlider } from "@/features/what-if/network/price-slider.tsx";
import { ratedSites } from "@/features/what-if/network/rated-sites.ts";
import { load } from "@/lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pitch"))("title") };
}

export default async function PitchRoute() {
  const { sections, withdrawn, ...data } = await load("/pitch", async (api) => ({
    sections: await api.section.read(),
    withdrawn: await api.section.withdrawn(),
    network: await api.site.network(),
    market: await api.raise.market(),
    benchmarks: await api.raise.benchmarks(),
  }));
  const rated = ratedSites(data.network.sites);
  return (
    <PitchPage
      sections={sections}
      withdrawn={withdrawn}
      data={data}
      slider={rated ? <PriceSlider sites={rated} /> : null}
    />
  );
}
