import type { ScenarioSummary, ScenarioView } from "@fabroom/contracts";
import { type Assumptions, ENGINE_VERSION, type Headline } from "@fabroom/finance";
import type { SignedIn } from "../context.ts";
import type { Words } from "../raise/words.ts";
import { assumptionsOf } from "../site/case.ts";
import { scenarioSeal } from "./compute.ts";
import type { ScenarioEntry } from "./load.ts";
import { changesOf } from "./patch.ts";

export function summaryOf(entry: ScenarioEntry, actor: SignedIn, { say }: Words): ScenarioSummary {
  const { scenario, site, base, latest } = entry;
  const assumptions = assumptionsOf(base);
  const mine = scenario.authorId === actor.userId;
  const live = scenario.archivedAt === null;
  return {
    id: scenario.id,
    site: { slug: site.slug, name: say(site.name) },
    currency: assumptions.currency,
    name: scenario.name,
    note: scenario.note,
    author: entry.author ?? "",
    mine,
    createdAt: scenario.createdAt.toISOString(),
    sharedAt: scenario.sharedAt?.toISOString() ?? null,
    archivedAt: scenario.archivedAt?.toISOString() ?? null,
    revision: scenario.revision,
    forkedFrom: scenario.forkedFrom,
    base: {
      versionId: base.id,
      version: base.number,
      withdrawn: base.state === "withdrawn",
      latestVersion: latest?.number ?? null,
      latestVersionId: latest?.id ?? null,
    },
    engineVersion: scenario.engineVersion,
    engineCurrent: scenario.engineVersion === ENGINE_VERSION,
    caseSha256: scenario.caseSha256,
    // written by this product from the engine's own type
    headline: scenario.headline as Headline,
    changes: changesOf(assumptions, scenario.patch),
    abilities: {
      rename: mine && live,
      share: mine && live && scenario.sharedAt === null,
      archive: mine && live,
      fork: true,
      rebase: latest !== null && base.id !== latest.id,
    },
  };
}

export function viewOf(entry: ScenarioEntry, actor: SignedIn, words: Words): ScenarioView<Assumptions> {
  const { scenario, base } = entry;
  return {
    ...summaryOf(entry, actor, words),
    patch: scenario.patch,
    assumptions: assumptionsOf(base),
    baseCaseSha256: base.caseSha256,
    basePublishedAt: base.publishedAt!.toISOString(),
    seal: scenarioSeal(scenario.salt, scenario.caseSha256),
  };
}
