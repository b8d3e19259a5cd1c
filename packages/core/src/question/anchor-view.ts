import type { AnchorView, FigureView, NodeView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { eq, inArray } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { visibleNodes } from "../document/index-room.ts";
import { resolveFigures } from "../figure/resolve.ts";
import { type Words, wordsOf } from "../raise/words.ts";
import type { StoredAnchor } from "./anchor.ts";

const { documentVersions, siteVersions, sites } = schema;
type SiteBehind = { number: number; latest: number | null; withdrawn: boolean; site: typeof sites.$inferSelect };
type DocumentBehind = { number: number; withdrawn: boolean; node: NodeView };

/**
 * The anchors of any number of rows as this reader may see them, in their order; one that is closed to him is null.
 * A few queries, whatever the number.
 */
export async function anchorViews(tx: Db, ctx: Ctx, rows: StoredAnchor[]): Promise<(AnchorView | null)[]> {
  const { language } = ctx.actor;
  const words = await wordsOf(tx, language);
  const documents = await documentsBehind(tx, ctx, idsOf(rows, "documentVersionId"));
  const cases = await sitesBehind(tx, idsOf(rows, "siteVersionId"));
  const figures = await resolveFigures(tx, idsOf(rows, "figureId"), language);
  return rows.map((row) => {
    if (row.siteVersionId) return siteView(cases.get(row.siteVersionId), words);
    if (row.documentVersionId) return documentView(documents.get(row.documentVersionId), row.page ?? 1);
    if (row.figureId)
      return figureView(row.figureId, figures[row.figureId], row.figureText && words.say(row.figureText));
    return null;
  });
}

const idsOf = (rows: StoredAnchor[], key: "siteVersionId" | "documentVersionId" | "figureId"): string[] => [
  ...new Set(rows.flatMap((row) => row[key] ?? [])),
];

async function documentsBehind(tx: Db, ctx: Ctx, ids: string[]) {
  if (ids.length === 0) return new Map<string, DocumentBehind>();
  const versions = await tx.select().from(documentVersions).where(inArray(documentVersions.id, ids));
  const nodes = (await visibleNodes(tx, ctx)).filter((node) => node.abilities.view);
  return new Map(
    versions.flatMap((version) => {
      const node = nodes.find((one) => one.id === version.nodeId);
      return node
        ? [[version.id, { number: version.number, withdrawn: version.state === "withdrawn", node }] as const]
        : [];
    }),
  );
}

async function sitesBehind(tx: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, SiteBehind>();
  const asked = await tx
    .select({ id: siteVersions.id, number: siteVersions.number, state: siteVersions.state, site: sites })
    .from(siteVersions)
    .innerJoin(sites, eq(sites.id, siteVersions.siteId))
    .where(inArray(siteVersions.id, ids));
  const now = await tx
    .select({ siteId: siteVersions.siteId, number: siteVersions.number })
    .from(siteVersions)
    .where(eq(siteVersions.state, "published"));
  const latest = new Map(now.map((row) => [row.siteId, row.number]));
  return new Map(
    asked.map((row) => [
      row.id,
      { ...row, withdrawn: row.state === "withdrawn", latest: latest.get(row.site.id) ?? null },
    ]),
  );
}

const PLAIN = { page: null, version: null, latestVersion: null, withdrawn: false, text: null, latestText: null };

const siteView = (found: SiteBehind | undefined, words: Words): AnchorView | null =>
  found
    ? {
        ...PLAIN,
        kind: "site",
        title: words.say(found.site.name),
        // nothing of the site is in force: there is no page to lead to
        href: found.latest === null ? null : `/sites/${found.site.slug}`,
        withdrawn: found.withdrawn,
        version: found.number,
        latestVersion: found.latest,
      }
    : null;

const documentView = (found: DocumentBehind | undefined, page: number): AnchorView | null =>
  found
    ? {
        ...PLAIN,
        kind: "document",
        title: `${found.node.number} ${found.node.title}`,
        href: `/room/${found.node.id}/p/${page <= (found.node.pages ?? 0) ? page : 1}`,
        withdrawn: found.withdrawn,
        version: found.number,
        latestVersion: found.node.version,
        page,
      }
    : null;

const figureView = (id: string, now: FigureView | undefined, text: string | null): AnchorView => ({
  ...PLAIN,
  kind: "figure",
  title: now?.label ?? id,
  href: null,
  text,
  latestText: now?.text ?? null,
});
