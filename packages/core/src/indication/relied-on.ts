import type { ReliedOn } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { visibleNodes } from "../document/index-room.ts";
import { fileFor, versionsOf } from "../document/versions.ts";
import { loadPublicAnswers, loadQuestions } from "../question/load.ts";
import { wordingFor } from "../question/view.ts";
import { type Words, wordsOf } from "../raise/words.ts";
import { loadScenarios } from "../scenario/load.ts";
import { assumptionsOf } from "../site/case.ts";

const { questions, scenarios, sites, siteVersions } = schema;

/**
 * What an indication may rely on: every published document the investor can open and every published case, each as
 * the exact version and hash in force now, the scenarios his organisation shares in house, and the answers open to it.
 * Chosen by the stable id of the document, the site, the scenario or the answer.
 */
export async function availableToRelyOn(tx: Db, ctx: Ctx): Promise<ReliedOn[]> {
  const words = await wordsOf(tx, ctx.actor.language);
  const visible = (await visibleNodes(tx, ctx)).filter((node) => node.abilities.view);
  const versions = await versionsOf(
    tx,
    ["published"],
    visible.map((node) => node.id),
  );
  const byNode = new Map(versions.map((version) => [version.nodeId, version]));
  const documents = visible.flatMap((node): ReliedOn[] => {
    const version = byNode.get(node.id);
    const file = version && fileFor(version, words);
    if (!version || !file) return [];
    return [
      {
        kind: "document",
        id: node.id,
        title: `${node.number} ${node.title}`,
        version: version.number,
        sha256: file.sha256,
        publishedAt: version.publishedAt!.toISOString(),
      },
    ];
  });
  const cases = await tx
    .select({ site: sites, version: siteVersions })
    .from(sites)
    .innerJoin(siteVersions, and(eq(siteVersions.siteId, sites.id), eq(siteVersions.state, "published")))
    .orderBy(sites.position);
  return [
    ...documents,
    ...cases.map(
      ({ site, version }): ReliedOn => ({
        kind: "site",
        id: site.id,
        title: words.say(site.name),
        version: version.number,
        sha256: version.caseSha256,
        publishedAt: version.publishedAt!.toISOString(),
        engineVersion: version.engineVersion,
      }),
    ),
    ...(await sharedScenarios(tx, ctx, words)),
    ...(await answersInReach(tx, ctx, words)),
  ];
}

/** Answers to all, and those given to his organisation alone; each is fixed once published. */
async function answersInReach(tx: Db, { actor }: Ctx, words: Words): Promise<ReliedOn[]> {
  if (!("userId" in actor)) return [];
  const item = (id: string, title: string, sha256: string, publishedAt: Date): ReliedOn => ({
    kind: "answer",
    id,
    title,
    version: 1,
    sha256,
    publishedAt: publishedAt.toISOString(),
  });
  const own = await loadQuestions(
    tx,
    actor,
    and(eq(questions.organisationId, actor.organisation.id), eq(questions.state, "answered")),
  );
  return [
    ...own.flatMap(({ question, answer }) =>
      answer?.publishedAt && answer.sha256 && answer.content.audience === "asker"
        ? [item(answer.id, question.subject, answer.sha256, answer.publishedAt)]
        : [],
    ),
    ...(await loadPublicAnswers(tx)).map(({ id, content, language, sha256, publishedAt }) =>
      item(id, wordingFor(content, words, language).subject, sha256, publishedAt),
    ),
  ];
}

/** Scenarios shared in house. Their inputs go with them: naming one in an indication is what discloses it. */
async function sharedScenarios(tx: Db, { actor }: Ctx, words: Words): Promise<ReliedOn[]> {
  if (!("userId" in actor)) return [];
  const rows = await loadScenarios(tx, actor, and(isNotNull(scenarios.sharedAt), isNull(scenarios.archivedAt)));
  return rows.map(
    ({ scenario, site, base }): ReliedOn => ({
      kind: "scenario",
      id: scenario.id,
      title: `${scenario.name} · ${words.say(site.name)}`,
      // its inputs never change: there is no second version of it
      version: 1,
      sha256: scenario.caseSha256,
      publishedAt: scenario.createdAt.toISOString(),
      scenario: {
        site: site.slug,
        baseVersion: base.number,
        currency: assumptionsOf(base).currency,
        engineVersion: scenario.engineVersion,
        patch: scenario.patch,
      },
    }),
  );
}
