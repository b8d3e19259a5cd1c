import type { EvidenceEntry } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { conflict } from "../errors.ts";
import { asKeeper } from "./keeper.ts";
import { appendLeaves, type Checkpoint, faultOf, headOf, lastCheckpoint, storedSubtrees } from "./log/nodes.ts";
import { treeRoot } from "./log/tree.ts";
import { PAGE, readPlaces, tailVerifier, walkTail } from "./tail.ts";
import type { ChainReport } from "./verify.ts";

const { evidenceCheckpoints } = schema;

/** A checkpoint is due when so many entries wait, or when the last one is a day old. */
const DUE_ENTRIES = 1000;
const DUE_MS = 24 * 3_600_000;

/**
 * Signs the whole record as it is now: every entry that no checkpoint covers yet becomes a leaf of the tree, chain
 * after chain, and the root is signed. Chains go on meanwhile; what is recorded later waits for the next one.
 * The last checkpoint stays where nothing was recorded since.
 * @throws Conflict `recordBroken` where the record contradicts itself or its last checkpoint: that is never signed
 */
export function makeCheckpoint({ ctx }: { ctx: Ctx }): Promise<Checkpoint> {
  return asKeeper(ctx, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('evidence_checkpoints'))`);
    const last = await lastCheckpoint(tx);
    if (last) await assertStands(tx, ctx, last);
    const places = await readPlaces(tx);
    const verifier = tailVerifier(places);
    let size = last?.size ?? 0;
    for (const place of places) {
      let page: EvidenceEntry[] = [];
      for await (const { entry } of walkTail(tx, place)) {
        verifier.take(entry, null);
        if (page.push(entry) < PAGE) continue;
        size = await appendLeaves(tx, size, page);
        page = [];
      }
      size = await appendLeaves(tx, size, page);
    }
    assertWhole(ctx, verifier.end());
    if (last && size === last.size && last.note === ctx.ports.notary.sign(headOf(last))) return last;
    const root = await treeRoot(storedSubtrees(tx), size);
    const checkpoint = {
      number: (last?.number ?? 0) + 1,
      at: ctx.ports.clock.now(),
      size,
      root: root.toString("base64"),
      note: ctx.ports.notary.sign({ size, root }),
    };
    await tx.insert(evidenceCheckpoints).values(checkpoint);
    return checkpoint;
  });
}

/** Makes a checkpoint if one is due; a job asks every few minutes. */
export async function keepCheckpoint({ ctx }: { ctx: Ctx }): Promise<void> {
  const due = await asKeeper(ctx, async (tx) => {
    const last = await lastCheckpoint(tx);
    const waiting = (await readPlaces(tx)).reduce((sum, { seq, covered }) => sum + seq - covered, 0);
    if (waiting === 0) return false;
    return !last || waiting >= DUE_ENTRIES || ctx.ports.clock.now().getTime() - last.at.getTime() >= DUE_MS;
  });
  if (due) await makeCheckpoint({ ctx });
}

function assertWhole(ctx: Ctx, { ok, problems }: ChainReport): void {
  if (ok) return;
  ctx.ports.log.error("The record contradicts itself: no checkpoint is signed.", { problem: problems[0] });
  throw conflict("recordBroken");
}

async function assertStands(tx: Db, ctx: Ctx, last: Checkpoint): Promise<void> {
  const fault = await faultOf(tx, ctx.ports.notary, last);
  if (!fault) return;
  ctx.ports.log.error("The record contradicts its last checkpoint: none is signed.", { fault, number: last.number });
  throw conflict("recordBroken");
}
