import { type Db, schema } from "@fabroom/db";
import { and, asc, eq, max } from "drizzle-orm";
import { notFound } from "../errors.ts";

const { sites, siteVersions } = schema;
export type SiteRow = typeof sites.$inferSelect;
export type SiteVersionRow = typeof siteVersions.$inferSelect;

/** Every site with its published version, in order. One query. */
export function publishedSites(tx: Db): Promise<{ site: SiteRow; version: SiteVersionRow }[]> {
  return tx
    .select({ site: sites, version: siteVersions })
    .from(sites)
    .innerJoin(siteVersions, and(eq(siteVersions.siteId, sites.id), eq(siteVersions.state, "published")))
    .orderBy(asc(sites.position));
}

/** A site, locked against a second editor until the transaction ends. */
export async function lockSite(tx: Db, slug: string): Promise<SiteRow> {
  const [site] = await tx.select().from(sites).where(eq(sites.slug, slug)).for("update");
  if (!site) throw notFound();
  return site;
}

export async function siteVersionIn(
  tx: Db,
  siteId: string,
  state: "draft" | "published",
): Promise<SiteVersionRow | null> {
  const [version] = await tx
    .select()
    .from(siteVersions)
    .where(and(eq(siteVersions.siteId, siteId), eq(siteVersions.state, state)));
  return version ?? null;
}

export async function nextSiteNumber(tx: Db, siteId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(siteVersions.number) })
    .from(siteVersions)
    .where(eq(siteVersions.siteId, siteId));
  return (row?.last ?? 0) + 1;
}
