import type { AfterWithdrawal, Base, CurrentVersion, VersionState } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq, inArray, max } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { type Ctx, userIdOf } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { type Difference, differenceFrom, isRestorable, previousOf, type Standing } from "./rules.ts";

const { documentVersions, sectionVersions, siteVersions, users } = schema;

/** Where the versions of each noun lie, and the column that names what they are versions of. */
const SHELVES = {
  section: { table: sectionVersions, owner: sectionVersions.sectionId, ownerKey: "sectionId" },
  site: { table: siteVersions, owner: siteVersions.siteId, ownerKey: "siteId" },
  document: { table: documentVersions, owner: documentVersions.nodeId, ownerKey: "nodeId" },
} as const;
export type Noun = keyof typeof SHELVES;
export type VersionRow<N extends Noun> = (typeof SHELVES)[N]["table"]["$inferSelect"];
/** What a noun itself keeps in a version. */
export type Content<N extends Noun> = Omit<
  (typeof SHELVES)[N]["table"]["$inferInsert"],
  keyof Common | "sectionId" | "siteId" | "nodeId"
>;
type Common = Pick<
  typeof sectionVersions.$inferSelect,
  | "id"
  | "number"
  | "state"
  | "revision"
  | "editedBy"
  | "editedAt"
  | "publishedBy"
  | "publishedAt"
  | "restoredFrom"
  | "endedBy"
  | "endedAt"
>;

/** The columns that all shelves share, typed as those of one of them. */
export const shelfOf = (noun: Noun) => {
  const { table, owner, ownerKey } = SHELVES[noun];
  return { table: table as unknown as typeof sectionVersions, owner: owner as AnyPgColumn, ownerKey };
};

const CODES: Record<Difference, string> = {
  published: "publishedMeanwhile",
  version: "versionMeanwhile",
  gone: "draftGone",
  edited: "editedMeanwhile",
};

/** The draft and the version in force. The caller has locked the thing they belong to. */
export async function standingOf<N extends Noun>(
  tx: Db,
  noun: N,
  ownerId: string,
): Promise<Standing<VersionRow<N> & Common>> {
  const { table, owner } = shelfOf(noun);
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(owner, ownerId), inArray(table.state, ["draft", "published"])));
  const of = (state: VersionState) =>
    (rows.find((row) => row.state === state) ?? null) as (VersionRow<N> & Common) | null;
  return { draft: of("draft"), published: of("published") };
}

/**
 * Refuses a write that began from something else than what stands, and says what stands and whose it is.
 * @throws NotFound for a draft that never belonged to this thing
 */
export async function assertBase(
  tx: Db,
  noun: Noun,
  ownerId: string,
  standing: Standing<Common>,
  base: Base,
): Promise<void> {
  const difference = differenceFrom(base, standing);
  if (!difference) return;
  const { table, owner } = shelfOf(noun);
  const rows = await tx.select().from(table).where(eq(owner, ownerId));
  if (base.draft && !rows.some(({ id }) => id === base.draft?.versionId)) throw notFound();
  const blocking =
    difference === "edited"
      ? standing.draft
      : difference === "gone"
        ? rows.find(({ id }) => id === base.draft?.versionId)
        : (standing.published ?? rows.find(({ number }) => number === base.published));
  throw conflict(CODES[difference], blocking ? await currentOf(tx, blocking) : undefined);
}

async function currentOf(tx: Db, row: Common): Promise<CurrentVersion> {
  const [by, at] = row.endedAt
    ? [row.endedBy, row.endedAt]
    : row.publishedAt
      ? [row.publishedBy ?? row.editedBy, row.publishedAt]
      : [row.editedBy, row.editedAt];
  return {
    revision: row.revision,
    versionNumber: row.number,
    editedBy: await nameOf(tx, by),
    editedAt: at.toISOString(),
  };
}

/** Empty for what no person did. */
export async function nameOf(tx: Db, userId: string | null): Promise<string> {
  if (!userId) return "";
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return user?.name ?? "";
}

/** Keeps content as the draft: the one there is, one revision on, or a new one. */
export async function keepDraft<N extends Noun>(
  tx: Db,
  ctx: Ctx,
  noun: N,
  ownerId: string,
  { draft }: Standing,
  content: Content<N>,
  restoredFrom: number | null = null,
): Promise<VersionRow<N> & Common> {
  const { table, ownerKey } = shelfOf(noun);
  const edit = { ...content, editedBy: userIdOf(ctx.actor), editedAt: ctx.ports.clock.now() };
  const kept = draft
    ? await tx
        .update(table)
        .set({ ...edit, revision: draft.revision + 1 } as never)
        .where(eq(table.id, draft.id))
        .returning()
    : await tx
        .insert(table)
        .values({
          ...edit,
          [ownerKey]: ownerId,
          number: await nextNumber(tx, noun, ownerId),
          state: "draft",
          revision: 1,
          restoredFrom,
        } as never)
        .returning();
  return kept[0] as unknown as VersionRow<N> & Common;
}

/** Numbers are never given twice: that of a discarded draft stays its own. */
async function nextNumber(tx: Db, noun: Noun, ownerId: string): Promise<number> {
  const { table, owner } = shelfOf(noun);
  const [row] = await tx
    .select({ last: max(table.number) })
    .from(table)
    .where(eq(owner, ownerId));
  return (row?.last ?? 0) + 1;
}

/** Puts the draft in force; the version before it stays as superseded. `sealed`: what its noun fixes at that moment. */
export async function putInForce<N extends Noun>(
  tx: Db,
  ctx: Ctx,
  noun: N,
  { published }: Standing,
  draftId: string,
  sealed: Partial<Content<N>> = {},
): Promise<void> {
  const { table } = shelfOf(noun);
  if (published) await tx.update(table).set({ state: "superseded" }).where(eq(table.id, published.id));
  await tx
    .update(table)
    .set({
      ...sealed,
      state: "published",
      publishedAt: ctx.ports.clock.now(),
      publishedBy: userIdOf(ctx.actor),
    } as never)
    .where(eq(table.id, draftId));
}

/** Ends a draft or a publication. The row stays: it can be brought back, and what relied on it can be read. */
export async function endVersion(
  tx: Db,
  ctx: Ctx,
  noun: Noun,
  id: string,
  state: "discarded" | "withdrawn",
): Promise<void> {
  const { table } = shelfOf(noun);
  await tx
    .update(table)
    .set({ state, endedBy: userIdOf(ctx.actor), endedAt: ctx.ports.clock.now() })
    .where(eq(table.id, id));
}

/** After a withdrawal: the version before is in force again, as it was published; or nothing is. */
export async function fallBack(
  tx: Db,
  noun: Noun,
  ownerId: string,
  leave: AfterWithdrawal,
): Promise<{ id: string; number: number } | null> {
  if (leave === "nothing") return null;
  const { table, owner } = shelfOf(noun);
  const previous = previousOf(await tx.select().from(table).where(eq(owner, ownerId)));
  if (previous) await tx.update(table).set({ state: "published" }).where(eq(table.id, previous.id));
  return previous;
}

/** An earlier version by its number. @throws NotFound where there is none, or where it need not be restored */
export async function earlierVersion<N extends Noun>(
  tx: Db,
  noun: N,
  ownerId: string,
  number: number,
): Promise<VersionRow<N> & Common> {
  const { table, owner } = shelfOf(noun);
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(owner, ownerId), eq(table.number, number)));
  if (!row || !isRestorable(row.state)) throw notFound();
  return row as unknown as VersionRow<N> & Common;
}
