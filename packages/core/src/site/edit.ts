import { missingInSite, type SiteEdit } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { type Assumptions, BRIDGE_ORDER, bridge, ENGINE_VERSION } from "@fabroom/finance";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { notFound } from "../errors.ts";
import { type Words, wordsOf } from "../raise/words.ts";
import { abilitiesOf, historyOf } from "../versioned/history.ts";
import { baseOf } from "../versioned/rules.ts";
import { DRAFT } from "../versioned/undo.ts";
import { assumptionsOf, headlineOf } from "./case.ts";
import { isLastVersion, type SiteRow, type SiteVersionRow } from "./load.ts";
import { changedFields } from "./patch.ts";

const { sites, siteVersions, users } = schema;

/** A site as its editor needs it: published and draft side by side, with what the draft changes. */
export function editSite({ ctx, input }: { ctx: Ctx; input: { slug: string } }): Promise<SiteEdit> {
  return transact(ctx, async (tx) => {
    const [found] = await edits(tx, ctx, input.slug);
    if (!found) throw notFound();
    const history = await historyOf(tx, "site", [found.siteId], ({ changeNote }) => changeNote);
    return { ...found.edit, history: history.get(found.siteId) ?? [] };
  });
}

/** Every site as its editors see it. Three queries for any number of sites. */
export function manageSites({ ctx }: { ctx: Ctx }): Promise<SiteEdit[]> {
  return transact(ctx, async (tx) => (await edits(tx, ctx)).map(({ edit }) => edit));
}

async function edits(tx: Db, ctx: Ctx, slug?: string): Promise<{ siteId: string; edit: SiteEdit }[]> {
  const access = await assertAllowed(tx, ctx, "site.edit", DRAFT);
  const rows = await tx
    .select({ site: sites, version: siteVersions, editor: users.name })
    .from(sites)
    .innerJoin(siteVersions, eq(siteVersions.siteId, sites.id))
    .leftJoin(users, eq(users.id, siteVersions.editedBy))
    .where(
      and(
        or(inArray(siteVersions.state, ["draft", "published"]), isLastVersion),
        slug ? eq(sites.slug, slug) : undefined,
      ),
    )
    .orderBy(asc(sites.position));
  const abilities = abilitiesOf(access, "site");
  const words = await wordsOf(tx, ctx.actor.language);
  return [...Map.groupBy(rows, (row) => row.site.id)].map(([siteId, list]) => ({
    siteId,
    edit: { ...editOf(list, words, slug !== undefined), history: [], abilities },
  }));
}

type Row = { site: SiteRow; version: SiteVersionRow; editor: string | null };

/** `walk`: with the bridge, which runs the model once a driver. */
function editOf(list: Row[], words: Words, walk: boolean): Omit<SiteEdit, "abilities" | "history"> {
  const { site } = list[0]!;
  const published = list.find((row) => row.version.state === "published")?.version ?? null;
  const draft = list.find((row) => row.version.state === "draft") ?? null;
  const latest = draft?.version ?? published ?? list[0]!.version;
  return {
    slug: site.slug,
    name: words.pick(site.name),
    published: published && {
      version: published.number,
      versionId: published.id,
      publishedAt: published.publishedAt!.toISOString(),
      olderEngine: published.engineVersion === ENGINE_VERSION ? null : published.engineVersion,
      assumptions: assumptionsOf(published),
      headline: headlineOf(published),
    },
    draft: draft && {
      versionId: draft.version.id,
      version: draft.version.number,
      revision: draft.version.revision,
      assumptions: assumptionsOf(draft.version),
      headline: headlineOf(draft.version),
      changed: published ? changedFields(assumptionsOf(published), assumptionsOf(draft.version)) : [],
      bridge: published && walk ? npvBridge(assumptionsOf(published), assumptionsOf(draft.version)) : null,
      changeNote: draft.version.changeNote,
      editedBy: draft.editor ?? "",
      editedAt: draft.version.editedAt.toISOString(),
    },
    latest: { versionId: latest.id, assumptions: assumptionsOf(latest) },
    register: latest.content.register,
    missing: missingInSite(latest.content, words.languages),
    base: baseOf({ draft: draft?.version ?? null, published }),
  };
}

function npvBridge(base: Assumptions, mine: Assumptions): NonNullable<SiteEdit["draft"]>["bridge"] {
  const walk = bridge({ base, mine, order: BRIDGE_ORDER });
  return walk.ok ? { from: walk.from, to: walk.to, steps: [...walk.steps] } : null;
}
