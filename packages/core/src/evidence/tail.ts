import type { RecordProblem, RecordState } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { Ctx } from "../context.ts";
import { type Checkpoint, faultOf } from "./log/nodes.ts";
import { GENESIS } from "./seal.ts";
import { chainVerifier } from "./verify.ts";

const { evidence, evidencePersonal } = schema;

/** So many entries are read and hashed at once: some milliseconds, after which others get their turn. */
export const PAGE = 250;
/** So many entries since the last checkpoint are checked while somebody waits; a job sees to it that more are rare. */
const MOST = 2000;

/** Where a chain stands: its head, and the entry up to which checkpoints cover it. */
export type ChainPlace = { stream: string; seq: number; hash: string; covered: number; coveredHash: string };

/** All chains at one moment, in the order in which a checkpoint takes them. */
export async function readPlaces(tx: Db): Promise<ChainPlace[]> {
  const { rows } = (await tx.execute(sql`
    select s.stream, s.seq::float8 as seq, s.hash, c.covered::float8 as covered,
      case when c.covered = 0 then ${GENESIS} else
        coalesce((select e.hash from evidence e where e.stream = s.stream and e.seq = c.covered), '') end
      as "coveredHash"
    from evidence_streams s cross join lateral
      (select coalesce(max(l.seq), 0) as covered from evidence_leaves l where l.stream = s.stream) c
    order by s.stream collate "C"`)) as unknown as { rows: ChainPlace[] };
  return rows;
}

/** Checks chains from where checkpoints cover them to where they end. */
export const tailVerifier = (places: ChainPlace[]) =>
  chainVerifier(
    Object.fromEntries(places.map(({ stream, seq, hash }) => [stream, { seq, hash }])),
    Object.fromEntries(
      places
        .filter(({ covered }) => covered > 0)
        .map((place) => [place.stream, { seq: place.covered, hash: place.coveredHash }]),
    ),
  );

/** A chain's entries that no checkpoint covers, with the personal data that is still kept of them, a page at a time. */
export async function* walkTail(tx: Db, { stream, seq, covered }: ChainPlace, limit = Number.POSITIVE_INFINITY) {
  let [at, left] = [covered, limit];
  while (at < seq && left > 0) {
    const rows = await tx
      .select({ entry: evidence, person: evidencePersonal })
      .from(evidence)
      .leftJoin(evidencePersonal, eq(evidencePersonal.evidenceId, evidence.id))
      .where(and(eq(evidence.stream, stream), gt(evidence.seq, at), lte(evidence.seq, seq)))
      .orderBy(asc(evidence.seq))
      .limit(Math.min(PAGE, left));
    yield* rows;
    if (rows.length === 0) return;
    at = rows.at(-1)!.entry.seq;
    left -= rows.length;
  }
}

/** The last checkpoint against the stored tree, and the entries since. @param most entries at most */
export async function checkTail(tx: Db, ctx: Ctx, last: Checkpoint | null, most = MOST): Promise<RecordState["since"]> {
  const problems: RecordProblem[] = [];
  const fault = last ? await faultOf(tx, ctx.ports.notary, last) : null;
  if (last && fault) problems.push({ stream: "", seq: last.size, reason: fault });
  let left = most;
  const places = (await readPlaces(tx)).map((place) => ({ ...place, read: place.seq }));
  const verifier = tailVerifier(places);
  let more = false;
  for (const place of places) {
    for await (const { entry, person } of walkTail(tx, place, left)) {
      verifier.take(entry, person);
      left -= 1;
    }
    more ||= left <= 0;
    if (more) break;
  }
  const report = verifier.end();
  // where the reading stopped early, no chain is expected to have come to its end
  problems.push(...report.problems.filter(({ reason }) => !more || reason !== "head"));
  return { ok: problems.length === 0, entries: report.entries, more, problems };
}
