import type { SiteSeed } from "@fabroom/contracts";
import { type PublicSupport, type SiteDefinition, seedOf } from "./site.ts";
import { siteA } from "./site-a-southwest-us.ts";
import { siteB } from "./site-b-texas.ts";
import { siteC } from "./site-c-ohio.ts";
import { siteD } from "./site-d-saxony.ts";
import { siteE } from "./site-e-kyushu.ts";
import { siteF } from "./site-f-hokkaido.ts";
import { siteG } from "./site-g-gujarat.ts";
import { siteH } from "./site-h-singapore.ts";

const definitions: SiteDefinition[] = [siteA, siteB, siteC, siteD, siteE, siteF, siteG, siteH];

export const sites: SiteSeed[] = definitions.map(seedOf);

/** Public support of each site, instrument by instrument, by the site's slug. */
export const siteSupport: Record<string, PublicSupport[]> = Object.fromEntries(
  definitions.map((site) => [site.slug, site.support]),
);
