import { type Db, schema } from "@fabroom/db";
import { aliasedTable, and, desc, eq, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import type { Ctx, SignedIn } from "../context.ts";
import { notFound } from "../errors.ts";
import type { SiteRow, SiteVersionRow } from "../site/load.ts";
import { hasOpened } from "../versioned/withdrawn.ts";

const { scenarios, sites, siteVersions, users } = schema;
const latest = aliasedTable(siteVersions, "latest");

export type ScenarioEntry = {
  scenario: typeof scenarios.$inferSelect;
  site: SiteRow;
  base: SiteVersionRow;
  /** The version in force; null where the site's publication has been withdrawn. */
  latest: SiteVersionRow | null;
  author: string | null;
};
type Author = { organisationId: string; authorId: string; sharedAt: Date | null };

/** Whose scenarios an actor sees: his own, and those his colleagues have shared. */
export const visibleTo = (actor: SignedIn): SQL | undefined =>
  and(
    eq(scenarios.organisationId, actor.organisation.id),
    or(eq(scenarios.authorId, actor.userId), isNotNull(scenarios.sharedAt)),
  );

/** Scenarios with their site, base version and the version published now, newest first. One query. */
export function loadScenarios(tx: Db, actor: SignedIn, only?: SQL): Promise<ScenarioEntry[]> {
  return tx
    .select({ scenario: scenarios, site: sites, base: siteVersions, latest, author: users.name })
    .from(scenarios)
    .innerJoin(sites, eq(sites.id, scenarios.siteId))
    .innerJoin(siteVersions, eq(siteVersions.id, scenarios.baseVersionId))
    .leftJoin(latest, and(eq(latest.siteId, scenarios.siteId), eq(latest.state, "published")))
    .innerJoin(users, eq(users.id, scenarios.authorId))
    .where(and(visibleTo(actor), only))
    .orderBy(desc(scenarios.createdAt), desc(scenarios.id));
}

/** One scenario in the actor's sight; a private one, another organisation's and none at all look the same. */
export async function loadScenario(tx: Db, actor: SignedIn, id: string): Promise<ScenarioEntry> {
  const [found] = await loadScenarios(tx, actor, eq(scenarios.id, id));
  if (!found) throw notFound();
  return found;
}

/** The row alone, locked until the transaction ends. */
export async function lockScenario(tx: Db, actor: SignedIn, id: string) {
  const [row] = await tx
    .select()
    .from(scenarios)
    .where(and(visibleTo(actor), eq(scenarios.id, id)))
    .for("update");
  if (!row) throw notFound();
  return row;
}

/**
 * A version of a site that investors have been shown: published now or before, never a draft. A withdrawn one only for
 * those who keep a scenario on it; others who had read it learn that it was withdrawn.
 */
export async function loadShownVersion(
  tx: Db,
  ctx: Ctx,
  actor: SignedIn,
  slug: string,
  versionId: string,
): Promise<{ site: SiteRow; version: SiteVersionRow }> {
  const [found] = await tx
    .select({ site: sites, version: siteVersions })
    .from(siteVersions)
    .innerJoin(sites, eq(sites.id, siteVersions.siteId))
    .where(
      and(
        eq(sites.slug, slug),
        eq(siteVersions.id, versionId),
        inArray(siteVersions.state, ["published", "superseded", "withdrawn"]),
      ),
    );
  if (!found) throw notFound();
  const { site, version } = found;
  if (version.state !== "withdrawn") return found;
  const [own] = await tx
    .select({ id: scenarios.id })
    .from(scenarios)
    .where(and(visibleTo(actor), eq(scenarios.baseVersionId, version.id)))
    .limit(1);
  if (own) return found;
  throw notFound(
    (await hasOpened(tx, ctx, "site", { id: site.id, label: site.slug }, version)) ? "withdrawn" : undefined,
  );
}

type Act = "scenario.read" | "scenario.save" | "scenario.rename" | "scenario.share" | "scenario.archive";

/** Without a row: the actor's own, not yet written. */
export const assertScenario = (tx: Db, ctx: Ctx, actor: SignedIn, action: Act, row?: Author) =>
  assertAllowed(tx, ctx, action, {
    type: "scenario",
    organisationId: row?.organisationId ?? actor.organisation.id,
    authorId: row?.authorId ?? actor.userId,
    shared: row?.sharedAt != null,
  });
