import type { RecordProblem, WholeCheck } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, asc, desc, eq, gt, gte, lt, lte, sql } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, signedIn, transact } from "../context.ts";
import { conflict, Refusal } from "../errors.ts";
import { makeCheckpoint } from "./checkpoint.ts";
import { asKeeper } from "./keeper.ts";
import { headOf, lastCheckpoint, lineOf } from "./log/nodes.ts";
import { growingTree, leafHash } from "./log/tree.ts";
import { record } from "./record.ts";
import { checkTail, PAGE } from "./tail.ts";
import { chainVerifier, type Heads } from "./verify.ts";

const { evidence, evidenceCheckpoints, evidenceChecks, evidenceLeaves, evidencePersonal, users } = schema;

/** So many entries are a job, after which others get their turn. */
const PART = 20_000;
/** So many problems are kept in words. */
const KEPT = 50;
/** A check that did not come on for so long was lost. */
const LOST_MS = 5 * 60_000;

type Row = typeof evidenceChecks.$inferSelect;
/** What the next page needs to know of those before: roots of whole subtrees (hex), and where each chain stands. */
type Resume = { roots: string[]; places: Heads };

/** Asks for a check of the whole record. It is done by jobs, part by part. @throws Conflict `checkRunning` */
export function startCheck({ ctx }: { ctx: Ctx }): Promise<WholeCheck> {
  const { userId } = signedIn(ctx);
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "evidence.check", { type: "evidence" });
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('evidence_checks'))`);
    const latest = await latestCheck(tx, ctx);
    if (latest?.state === "waiting" || latest?.state === "running") throw conflict("checkRunning");
    const now = ctx.ports.clock.now();
    const [row] = await tx
      .insert(evidenceChecks)
      .values({
        askedBy: userId,
        askedAt: now,
        touchedAt: now,
        state: "waiting",
        size: 0,
        done: 0,
        streams: 0,
        problems: [],
      })
      .returning();
    await ctx.ports.jobs.send(tx, "check", { checkId: row!.id });
    await record(tx, ctx, { action: "evidence.check", object: { type: "evidence", id: row!.id } });
    return viewOf(row!, null, now);
  });
}

/** The latest check of the whole record, for whoever may read the record. */
export function readCheck({ ctx }: { ctx: Ctx }): Promise<WholeCheck | null> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "evidence.read", { type: "evidence" });
    return latestCheck(tx, ctx);
  });
}

export async function latestCheck(tx: Db, ctx: Ctx): Promise<WholeCheck | null> {
  const [found] = await tx
    .select({ check: evidenceChecks, name: users.name })
    .from(evidenceChecks)
    .leftJoin(users, eq(users.id, evidenceChecks.askedBy))
    .orderBy(desc(evidenceChecks.askedAt), desc(evidenceChecks.id))
    .limit(1);
  return found ? viewOf(found.check, found.name, ctx.ports.clock.now()) : null;
}

function viewOf(row: Row, askedBy: string | null, now: Date): WholeCheck {
  const { state, size, done, streams, problems } = row;
  const lost = state !== "done" && now.getTime() - row.touchedAt.getTime() > LOST_MS;
  return {
    state: lost ? "stopped" : state,
    askedAt: row.askedAt.toISOString(),
    askedBy,
    size,
    done,
    streams,
    finishedAt: state === "done" ? row.touchedAt.toISOString() : null,
    ok: problems.length === 0,
    problems,
  };
}

/**
 * The job: goes on with a check from where it stands, page by page, each kept before the next; after a part it sends
 * itself on. What a crash took is done again from the last page that was kept.
 * @param part entries a job
 */
export async function continueCheck({
  ctx,
  input,
  part = PART,
}: {
  ctx: Ctx;
  input: { checkId: string };
  part?: number;
}): Promise<void> {
  const of = eq(evidenceChecks.id, input.checkId);
  const read = () => asKeeper(ctx, async (tx) => (await tx.select().from(evidenceChecks).where(of))[0]);
  let row = await read();
  if (row?.state === "waiting") {
    const size = await sizeToCheck(ctx);
    await asKeeper(ctx, (tx) =>
      tx.update(evidenceChecks).set({ state: "running", size, touchedAt: ctx.ports.clock.now() }).where(of),
    );
    row = await read();
  }
  const until = (row?.done ?? 0) + part;
  while (row?.state === "running") {
    const { done } = row;
    await asKeeper(ctx, async (tx) => {
      const next = done < row!.size ? await checkPage(tx, ctx, row!) : await finish(tx, ctx, row!);
      // a second one on the same check would count twice: who comes late has nothing to add
      const taken = await tx
        .update(evidenceChecks)
        .set({ ...next, problems: next.problems.slice(0, KEPT), touchedAt: ctx.ports.clock.now() })
        .where(and(of, eq(evidenceChecks.done, done), eq(evidenceChecks.state, "running")))
        .returning({ id: evidenceChecks.id });
      if (taken.length > 0 && next.state === "running" && next.done >= until)
        await ctx.ports.jobs.send(tx, "check", input);
    });
    row = await read();
    if (row && row.done >= until) return;
  }
}

/** All that is there now, covered by a checkpoint; where none can be signed, what the last one covers. */
async function sizeToCheck(ctx: Ctx): Promise<number> {
  try {
    return (await makeCheckpoint({ ctx })).size;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return asKeeper(ctx, async (tx) => (await lastCheckpoint(tx))?.size ?? 0);
  }
}

type Next = Pick<Row, "state" | "done" | "streams" | "problems" | "resume">;

/** The next entries in the tree's order: seal, chain, personal data, leaf, and the root of each checkpoint among them. */
async function checkPage(tx: Db, ctx: Ctx, { done, size, problems, resume }: Row): Promise<Next> {
  const before = (resume as Resume | null) ?? { roots: [], places: {} };
  const end = Math.min(done + PAGE, size);
  const found: RecordProblem[] = [];
  const verifier = chainVerifier({}, before.places);
  const tree = growingTree(
    done,
    before.roots.map((hash) => Buffer.from(hash, "hex")),
  );
  const signed = await tx
    .select()
    .from(evidenceCheckpoints)
    .where(and(gt(evidenceCheckpoints.size, done), lte(evidenceCheckpoints.size, end)))
    .orderBy(asc(evidenceCheckpoints.size));
  const rows = await tx
    .select({ leaf: evidenceLeaves, entry: evidence, person: evidencePersonal })
    .from(evidenceLeaves)
    .leftJoin(evidence, and(eq(evidence.stream, evidenceLeaves.stream), eq(evidence.seq, evidenceLeaves.seq)))
    .leftJoin(evidencePersonal, eq(evidencePersonal.evidenceId, evidence.id))
    .where(and(gte(evidenceLeaves.index, done), lt(evidenceLeaves.index, end)))
    .orderBy(asc(evidenceLeaves.index));
  for (const { leaf, entry, person } of rows) {
    const { stream, seq } = leaf;
    const hash = entry ? leafHash(lineOf(entry)) : Buffer.from(leaf.hash, "hex");
    if (entry) verifier.take(entry, person);
    else found.push({ stream, seq, reason: "gap" });
    if (hash.toString("hex") !== leaf.hash) found.push({ stream, seq, reason: "leaf" });
    tree.add(hash);
    for (const one of signed.filter((each) => each.size === tree.size())) {
      if (tree.root().toString("base64") !== one.root) found.push({ stream: "", seq: one.size, reason: "root" });
      if (!ctx.ports.notary.holds(one.note, headOf(one)))
        found.push({ stream: "", seq: one.size, reason: "signature" });
    }
  }
  if (rows.length < end - done) found.push({ stream: "", seq: done + rows.length + 1, reason: "leaf" });
  const places = verifier.places();
  return {
    state: "running",
    done: end,
    streams: Object.keys(places).length,
    problems: [...problems, ...found, ...verifier.problems()],
    resume: { roots: tree.roots().map((hash) => hash.toString("hex")), places } satisfies Resume,
  };
}

/** What no checkpoint covers yet, and what stands outside every chain. */
async function finish(tx: Db, ctx: Ctx, { done, streams, problems }: Row): Promise<Next> {
  const since = await checkTail(tx, ctx, await lastCheckpoint(tx), Number.POSITIVE_INFINITY);
  const { rows } = (await tx.execute(sql`
    select e.stream, max(e.seq)::float8 as seq from evidence e left join evidence_streams s on s.stream = e.stream
    group by e.stream, s.seq having s.seq is null or max(e.seq) > s.seq or count(*) <> max(e.seq)`)) as unknown as {
    rows: { stream: string; seq: number }[];
  };
  const extra = rows.map(({ stream, seq }) => ({ stream, seq, reason: "extra" as const }));
  return { state: "done", done, streams, problems: [...problems, ...since.problems, ...extra], resume: null };
}
