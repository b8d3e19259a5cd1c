import { type Db, schema } from "@fabroom/db";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { notFound } from "../errors.ts";
import type { Thing } from "../versioned/undo.ts";
import { computed } from "./case.ts";

const { sites, siteVersions } = schema;
export type SiteRow = typeof sites.$inferSelect;
export type SiteVersionRow = typeof siteVersions.$inferSelect;

/** Every site with its published version, in order, and each case computed. One query. */
export async function publishedSites(tx: Db): Promise<{ site: SiteRow; version: SiteVersionRow }[]> {
  const rows = await tx
    .select({ site: sites, version: siteVersions })
    .from(sites)
    .innerJoin(siteVersions, and(eq(siteVersions.siteId, sites.id), eq(siteVersions.state, "published")))
    .orderBy(asc(sites.position));
  await computed(rows.map(({ version }) => version));
  return rows;
}

/** A site, locked against a second editor until the transaction ends. */
export async function lockSite(tx: Db, slug: string): Promise<Thing> {
  const [site] = await tx.select().from(sites).where(eq(sites.slug, slug)).for("update");
  if (!site) throw notFound();
  return { id: site.id, label: site.slug };
}

/** Whether a version is the last of its site: what an editor begins with where nothing is drafted or in force. */
export const isLastVersion: SQL<boolean> = sql`${siteVersions.number} = (
  select max(other.number) from site_versions other where other.site_id = ${siteVersions.siteId}
)`;

export async function lastVersion(tx: Db, siteId: string): Promise<SiteVersionRow> {
  const [row] = await tx
    .select()
    .from(siteVersions)
    .where(and(eq(siteVersions.siteId, siteId), isLastVersion));
  if (!row) throw notFound();
  return row;
}
