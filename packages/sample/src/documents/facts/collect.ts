import type { RaiseContent, SiteSeed } from "@fabroom/contracts";
import { type Assumptions, type ModelResult, runModel } from "@fabroom/finance";

export type SiteFacts = { seed: SiteSeed; result: ModelResult };

/** Everything a document may state: the raise as published and the engine's result of every site. */
export type DocumentFacts = { raise: RaiseContent; sites: SiteFacts[]; asOf: string; version: number };

/**
 * Runs the engine once a site, checks and solves included.
 * @throws Error when the engine refuses a site's assumptions: names the site, the path and the reason
 */
export function collectFacts(raise: RaiseContent, version = 1): DocumentFacts {
  const sites = raise.sites.map((seed): SiteFacts => {
    const outcome = runModel(seed.content.assumptions as Assumptions, { checks: true, deep: true });
    if (!outcome.ok) {
      const why = outcome.issues.map((issue) => `${issue.path}: ${issue.reason}`).join("; ");
      throw new Error(`the case of ${seed.slug} cannot be computed: ${why}`);
    }
    return { seed, result: outcome.result };
  });
  return { raise, sites, asOf: raise.asOf, version };
}
