import type { NetworkSite } from "@fabroom/contracts";
import type { Assumptions } from "@fabroom/finance";

/** A site as the network's own computations need it in the browser. */
export type RatedSite = { slug: string; name: string; country: string; usdRate: number; assumptions: Assumptions };

/** The sites with their exchange rates; null where one lacks a rate, so that nothing can be summed, or none is there. */
export function ratedSites(sites: readonly NetworkSite<Assumptions>[]): RatedSite[] | null {
  const rated = sites.flatMap(({ slug, name, country, usdRate, assumptions }) =>
    usdRate === null ? [] : [{ slug, name, country, usdRate, assumptions }],
  );
  return rated.length > 0 && rated.length === sites.length ? rated : null;
}
