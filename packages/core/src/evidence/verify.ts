import type { ChainReport, EvidenceEntry } from "@fabroom/contracts";
import { GENESIS, type Personal, personalDigest, sealOf } from "./seal.ts";

export type Heads = Record<string, { seq: number; hash: string }>;
type PersonalRow = { evidenceId: string; salt: string; data: Personal };
type Problem = ChainReport["problems"][number];

/**
 * Verifies chains: every entry sealed, numbered without a gap, linked to the one before, the last one equal to the
 * head, and personal data (where not erased) matching its digest. Pure. Entries may come in any order.
 */
export function verifyChain(entries: EvidenceEntry[], heads: Heads, personal: PersonalRow[] = []): ChainReport {
  const problems: Problem[] = [];
  const streams = Map.groupBy(entries, (entry) => entry.stream);
  let last = "";
  for (const [stream, list] of streams) {
    list.sort((a, b) => a.seq - b.seq);
    let previous = GENESIS;
    let expected = 1;
    for (const entry of list) {
      if (entry.seq !== expected) problems.push({ stream, seq: expected, reason: "gap" });
      if (entry.previous !== previous) problems.push({ stream, seq: entry.seq, reason: "link" });
      if (sealOf(entry) !== entry.hash) problems.push({ stream, seq: entry.seq, reason: "hash" });
      previous = entry.hash;
      expected = entry.seq + 1;
      if (entry.at > last) last = entry.at;
    }
    const head = heads[stream];
    if (!head || head.seq !== expected - 1 || head.hash !== previous)
      problems.push({ stream, seq: expected - 1, reason: "head" });
  }
  for (const [stream, head] of Object.entries(heads))
    if (!streams.has(stream) && head.seq > 0) problems.push({ stream, seq: head.seq, reason: "head" });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const row of personal) {
    const entry = byId.get(row.evidenceId);
    if (entry && personalDigest(row.salt, row.data) !== entry.personalDigest)
      problems.push({ stream: entry.stream, seq: entry.seq, reason: "personal" });
  }
  return {
    ok: problems.length === 0,
    streams: Object.keys(heads).length,
    entries: entries.length,
    headAge: last || null,
    problems,
  };
}
