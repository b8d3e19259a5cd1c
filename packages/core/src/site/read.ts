import { figureIdsIn, type Language, type SiteContent, type SiteSummary, type SiteView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import type { Assumptions } from "@fabroom/finance";
import { eq } from "drizzle-orm";
import { assertAllowed, can } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { visibleNodes } from "../document/index-room.ts";
import { notFound, type Refusal } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { loadRates, resolveFigures } from "../figure/resolve.ts";
import { type Words, wordsOf } from "../raise/words.ts";
import { withdrawnFor } from "../versioned/withdrawn.ts";
import { assumptionsOf, type CaseResult, headlineOf, outlineOf, usdRateOf } from "./case.ts";
import { publishedSites, type SiteRow, type SiteVersionRow } from "./load.ts";
import { registerOf } from "./register.ts";

export type SiteCase = SiteView<Assumptions>;

/** Every published site with its headline figures, computed from its case. */
export function listSites({ ctx }: { ctx: Ctx }): Promise<SiteSummary[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.read", { type: "content", published: true });
    const rows = await publishedSites(tx);
    const words = await wordsOf(tx, ctx.actor.language);
    const versions = Object.fromEntries(rows.map(({ site, version }) => [site.slug, version.number]));
    const theses = await figuresIn(tx, rows, ctx.actor.language, words);
    await record(tx, ctx, {
      action: "network.read",
      object: { type: "network", id: "network" },
      payload: { versions },
    });
    return rows.map(({ site, version }) => summary(site, version, words, theses));
  });
}

/** One site's business case, computed on the server from its published assumptions. */
export function getSite({ ctx, input }: { ctx: Ctx; input: { slug: string } }): Promise<SiteCase> {
  const { language } = ctx.actor;
  return transact(ctx, async (tx) => {
    const content = { type: "content", published: true } as const;
    const access = await assertAllowed(tx, ctx, "site.read", content);
    const rows = await publishedSites(tx);
    const words = await wordsOf(tx, ctx.actor.language);
    const found = rows.find(({ site }) => site.slug === input.slug);
    if (!found) throw await whyNot(tx, ctx, input.slug);
    const { site, version } = found;
    const documents = await visibleNodes(tx, ctx, access);
    const own = await tx.select({ id: schema.nodes.id, siteSlug: schema.nodes.siteSlug }).from(schema.nodes);
    const ofSite = new Set(own.filter((node) => node.siteSlug === site.slug).map((node) => node.id));
    const figures = await figuresIn(tx, [found], language, words);
    const { engineVersion, headline: modelHeadline, modelCloses } = outlineOf(version);
    // the hash names the case as it was published; the figures shown are those of the engine in use
    const publishedEngine = version.engineVersion === engineVersion ? null : version.engineVersion;
    const view: SiteCase = {
      ...summary(site, version, words, figures),
      versionId: version.id,
      publishedAt: version.publishedAt!.toISOString(),
      ...textsOf(version.content, words),
      assumptions: assumptionsOf(version),
      register: await registerOf(tx, version, language, words),
      engineVersion,
      publishedEngine,
      caseSha256: version.caseSha256,
      figures,
      modelHeadline,
      modelCloses,
      documents: documents
        .filter((node) => ofSite.has(node.id) && node.abilities.view)
        .map((node) => ({ nodeId: node.id, number: node.number, title: node.title })),
      withdrawn: await withdrawnFor(tx, ctx, "site", { id: site.id, label: site.slug }, version.number),
      abilities: { workbook: can(access, "site.workbook", content) },
    };
    await record(tx, ctx, {
      action: "site.read",
      object: { type: "site", id: site.id, label: site.slug, version: version.number, sha256: version.caseSha256 },
      payload: { language, engineVersion, ...(publishedEngine === null ? {} : { publishedEngine }) },
    });
    return view;
  });
}

/** To those who had read a case that was withdrawn since, that it was; to everybody else, that there is none. */
async function whyNot(tx: Db, ctx: Ctx, slug: string): Promise<Refusal> {
  const [site] = await tx.select().from(schema.sites).where(eq(schema.sites.slug, slug));
  const known = site && (await withdrawnFor(tx, ctx, "site", { id: site.id, label: site.slug }, 0));
  return known ? notFound("withdrawn") : notFound();
}

/** A case beside others; `usdRate`: US dollars for one unit of its currency, null where the raise states no rate. */
export type ComparedSite = SiteSummary & {
  result: CaseResult;
  caseSha256: string;
  publishedAt: string;
  usdRate: number | null;
};

/** Up to four cases beside each other. */
export function compareSites({ ctx, input }: { ctx: Ctx; input: { slugs: string[] } }): Promise<ComparedSite[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.read", { type: "content", published: true });
    const rows = await publishedSites(tx);
    const words = await wordsOf(tx, ctx.actor.language);
    const chosen = input.slugs.map((slug) => rows.find(({ site }) => site.slug === slug));
    if (chosen.some((row) => row === undefined)) throw notFound();
    const known = chosen.filter((row) => row !== undefined);
    const figures = await figuresIn(tx, known, ctx.actor.language, words);
    const rates = await loadRates(tx);
    for (const { site, version } of known)
      await record(tx, ctx, {
        action: "site.read",
        object: { type: "site", id: site.id, label: site.slug, version: version.number, sha256: version.caseSha256 },
        payload: { compared: input.slugs },
      });
    return known.map(({ site, version }) => ({
      ...summary(site, version, words, figures),
      result: outlineOf(version),
      caseSha256: version.caseSha256,
      publishedAt: version.publishedAt!.toISOString(),
      usdRate: usdRateOf(version, rates),
    }));
  });
}

type Figures = Awaited<ReturnType<typeof resolveFigures>>;

export function figuresIn(
  tx: Parameters<typeof resolveFigures>[0],
  rows: { version: SiteVersionRow }[],
  language: Language,
  { say }: Words,
): Promise<Figures> {
  const texts = rows.flatMap(({ version: { content } }) => [
    say(content.thesis),
    say(content.story),
    ...content.merits.map((merit) => say(merit.text)),
    ...content.risks.flatMap((risk) => [say(risk.text), say(risk.mitigation)]),
  ]);
  return resolveFigures(tx, texts.flatMap(figureIdsIn), language);
}

export function summary(site: SiteRow, version: SiteVersionRow, { pick, say }: Words, figures: Figures): SiteSummary {
  const thesis = pick(version.content.thesis);
  return {
    slug: site.slug,
    name: say(site.name),
    country: site.country,
    region: say(site.region),
    latitude: site.latitude,
    longitude: site.longitude,
    phase: site.phase as SiteSummary["phase"],
    node: site.node,
    language: thesis.language,
    thesis: plain(thesis.text, figures),
    version: version.number,
    headline: headlineOf(version),
  };
}

/** A one-line text with its figures in place, for lists where a provenance card has no room. */
const plain = (text: string, figures: Figures) =>
  text.replace(/\{([^{}\s]+)\}/g, (_, id: string) => figures[id]?.text ?? "–");

function textsOf(content: SiteContent, { say }: Words) {
  return {
    story: say(content.story),
    merits: content.merits.map(({ title, text }) => ({ title: say(title), text: say(text) })),
    risks: content.risks.map(({ title, text, mitigation }) => ({
      title: say(title),
      text: say(text),
      mitigation: say(mitigation),
    })),
  };
}
