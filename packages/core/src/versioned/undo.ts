import type { AfterWithdrawal, Base, DraftBase } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { conflict } from "../errors.ts";
import { record } from "../evidence/record.ts";
import { openingsOf } from "./openings.ts";
import {
  assertBase,
  type Content,
  earlierVersion,
  endVersion,
  fallBack,
  keepDraft,
  type Noun,
  standingOf,
  type VersionRow,
} from "./shelf.ts";

/** What has versions. `label` is the word for it in the record. */
export type Thing = { id: string; label: string };
/** Finds and locks it, and refuses where its noun forbids the act. */
type Find = (tx: Db) => Promise<Thing>;

export const DRAFT = { type: "content", published: false } as const;

/** Gives up the draft that was seen. Its row is kept: it can be restored like any version. */
export function discardDraft(ctx: Ctx, noun: Noun, find: Find, base: DraftBase): Promise<{ version: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, `${noun}.discard`, DRAFT);
    const thing = await find(tx);
    const standing = await standingOf(tx, noun, thing.id);
    await assertBase(tx, noun, thing.id, standing, base);
    const { id, number, revision } = standing.draft!;
    await endVersion(tx, ctx, noun, id, "discarded");
    await record(tx, ctx, {
      action: `${noun}.discard`,
      object: { type: noun, ...thing, version: number },
      payload: { versionId: id, revision },
    });
    return { version: number };
  });
}

type Withdrawal = { published: number; leave: AfterWithdrawal; reason: string };

/**
 * Takes a publication back: readers no longer see it. How many had opened it is in the record of the withdrawal, so
 * that it can be read later what was known at that moment.
 */
export function withdrawPublication(
  ctx: Ctx,
  noun: Noun,
  find: Find,
  { published: seen, leave, reason }: Withdrawal,
): Promise<{ withdrawn: number; current: number | null }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, `${noun}.withdraw`, DRAFT);
    const thing = await find(tx);
    const { published } = await standingOf(tx, noun, thing.id);
    await assertBase(tx, noun, thing.id, { draft: null, published }, { draft: null, published: seen });
    if (!published) throw conflict("nothingPublished");
    await endVersion(tx, ctx, noun, published.id, "withdrawn");
    const current = await fallBack(tx, noun, thing.id, leave);
    const opened = await openingsOf(tx, noun, thing, { id: published.id, number: published.number });
    await record(tx, ctx, {
      action: `${noun}.withdraw`,
      object: { type: noun, ...thing, version: published.number },
      payload: {
        versionId: published.id,
        current: current?.number ?? null,
        reason,
        opened: { people: opened.people, organisations: opened.organisations.length },
      },
    });
    return { withdrawn: published.number, current: current?.number ?? null };
  });
}

type Restoration<N extends Noun> = {
  base: Base;
  number: number;
  /** What of the earlier version the new draft holds. */
  copy: (from: VersionRow<N>) => Content<N> | Promise<Content<N>>;
  /** What hangs on a version and has to be copied with it. */
  after?: (tx: Db, from: VersionRow<N>, made: VersionRow<N>) => Promise<void>;
};

/**
 * Brings an earlier version back as a new draft. A draft that is there is never replaced by it: it is published or
 * discarded first, by somebody who decides so.
 */
export function restoreVersion<N extends Noun>(
  ctx: Ctx,
  noun: N,
  find: Find,
  { base, number, copy, after }: Restoration<N>,
): Promise<{ versionId: string; version: number; revision: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, `${noun}.restore`, DRAFT);
    const thing = await find(tx);
    const standing = await standingOf(tx, noun, thing.id);
    await assertBase(tx, noun, thing.id, standing, base);
    if (standing.draft) throw conflict("draftInTheWay");
    const from = await earlierVersion(tx, noun, thing.id, number);
    const made = await keepDraft(tx, ctx, noun, thing.id, standing, await copy(from), number);
    await after?.(tx, from, made);
    await record(tx, ctx, {
      action: `${noun}.restore`,
      object: { type: noun, ...thing, version: made.number },
      payload: { versionId: made.id, from: number },
    });
    return { versionId: made.id, version: made.number, revision: made.revision };
  });
}
