import type { Assumptions } from "../assumptions.ts";
import type { NetworkSite, StageGate } from "./site.ts";

/** A site as a caller may give it: bare assumptions, or a site whose name and country may be left out. */
export type NetworkSiteInput =
  | Assumptions
  | (Omit<NetworkSite, "id" | "country" | "gate"> & {
      readonly id?: string;
      readonly country?: string;
      readonly gate?: StageGate | null;
    });

/** Sites in their full form: `Site 1`, `Site 2`, … where there is no id, no country as "". Says nothing of their sense. */
export function readSites(sites: readonly NetworkSiteInput[]): readonly NetworkSite[] {
  if (!Array.isArray(sites)) return [];
  return sites.map((site: NetworkSiteInput, i): NetworkSite => {
    if (typeof site !== "object" || site === null) return site as NetworkSite;
    const named: Partial<NetworkSite> = "timeline" in site ? { assumptions: site } : { ...(site as NetworkSite) };
    if (named.gate === null) Reflect.deleteProperty(named, "gate");
    return { ...named, id: named.id ?? `Site ${i + 1}`, country: named.country ?? "" } as NetworkSite;
  });
}
