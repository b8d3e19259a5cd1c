import type { SiteSeed } from "@fabroom/contracts";
import { type PublicSupport, type SiteDefinition, seedOf } from "./site.ts";
import { siteA } from "./site-a-southwest-us.ts";
import { siteD } from "./site-d-saxony.ts";

const definitions: SiteDefinition[] = [siteA, siteD];

export const sites: SiteSeed[] = definitions.map(seedOf);

/** Public support of each site, instrument by instrument, by the site's slug. */
export const siteSupport: Record<string, PublicSupport[]> = Object.fromEntries(
  definitions.map((site) => [site.slug, site.support]),
);
