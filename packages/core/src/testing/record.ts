import type { EvidenceEntry, WholeCheck } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { GENESIS, sealOf } from "../evidence/seal.ts";
import { continueCheck, readCheck, startCheck } from "../evidence/whole-check.ts";
import type { TestRaise } from "./raise.ts";

/** A check of the whole record, asked for by the auditor and done as the jobs do it. */
export async function checkWhole(raise: TestRaise): Promise<WholeCheck> {
  const ctx = raise.ctx("auditor@aurora");
  // one that somebody asked for before comes first: there is only one at a time
  const asked = await doChecks(raise, 0);
  await startCheck({ ctx });
  await doChecks(raise, asked);
  return (await readCheck({ ctx }))!;
}

/** Does the jobs of checks from one on, those that they send meanwhile too. @returns where the next will stand */
async function doChecks(raise: TestRaise, from: number): Promise<number> {
  let at = from;
  for (; at < raise.jobs.length; at++) {
    const job = raise.jobs[at];
    if (job?.name === "check") await continueCheck({ ctx: raise.visitor(), input: job.data as { checkId: string } });
  }
  return at;
}

/** A good chain of `length` readings. */
export function chainOf(stream: string, length: number, payload: Record<string, unknown> = {}): EvidenceEntry[] {
  const entries: EvidenceEntry[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const open = {
      stream,
      seq,
      id: crypto.randomUUID(),
      at: "2026-02-02T09:00:00.000Z",
      action: "site.read" as const,
      actor: { kind: "investor" as const, userId: null, organisationId: null },
      object: { type: "site", id: "s" },
      payload,
      personalDigest: null,
      previous: entries.at(-1)?.hash ?? GENESIS,
    };
    entries.push({ ...open, hash: sealOf(open) });
  }
  return entries;
}

/** What only somebody does who holds the whole database: the tables' own guards are set aside for it. */
export const behind = (raise: TestRaise, tables: string[], act: (tx: Db) => Promise<unknown>): Promise<void> =>
  raise.rows(async (tx) => {
    for (const table of tables) await tx.execute(`alter table ${table} disable trigger user`);
    await act(tx);
    for (const table of tables) await tx.execute(`alter table ${table} enable trigger user`);
  });

/** Many acts at once; a chain of the portal's does not begin with its end. */
export const putChain = (raise: TestRaise, entries: EvidenceEntry[]): Promise<void> =>
  behind(raise, ["evidence_streams"], async (tx) => {
    for (let at = 0; at < entries.length; at += 1000)
      await tx.insert(schema.evidence).values(entries.slice(at, at + 1000));
    const { stream, seq, hash } = entries.at(-1)!;
    await tx.insert(schema.evidenceStreams).values({ stream, seq, hash });
  });
