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
  const verifier = chainVerifier(heads);
  const personOf = new Map(personal.map((row) => [row.evidenceId, row]));
  for (const list of Map.groupBy(entries, (entry) => entry.stream).values())
    for (const entry of list.sort((a, b) => a.seq - b.seq)) verifier.take(entry, personOf.get(entry.id) ?? null);
  return verifier.end();
}

/** The same for entries that come one by one, chain after chain, each in its order: none is kept. */
export function chainVerifier(heads: Heads) {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let here: string | null = null;
  let previous = GENESIS;
  let expected = 1;
  let entries = 0;
  let last = "";
  const close = () => {
    if (here === null) return;
    const head = heads[here];
    if (!head || head.seq !== expected - 1 || head.hash !== previous)
      problems.push({ stream: here, seq: expected - 1, reason: "head" });
  };
  return {
    take(entry: EvidenceEntry, person: Omit<PersonalRow, "evidenceId"> | null): void {
      const { stream, seq } = entry;
      if (stream !== here) {
        close();
        [here, previous, expected] = [stream, GENESIS, 1];
        seen.add(stream);
      }
      if (seq !== expected) problems.push({ stream, seq: expected, reason: "gap" });
      if (entry.previous !== previous) problems.push({ stream, seq, reason: "link" });
      if (sealOf(entry) !== entry.hash) problems.push({ stream, seq, reason: "hash" });
      if (person && personalDigest(person.salt, person.data) !== entry.personalDigest)
        problems.push({ stream, seq, reason: "personal" });
      previous = entry.hash;
      expected = seq + 1;
      entries += 1;
      if (entry.at > last) last = entry.at;
    },
    end(): ChainReport {
      close();
      for (const [stream, head] of Object.entries(heads))
        if (!seen.has(stream) && head.seq > 0) problems.push({ stream, seq: head.seq, reason: "head" });
      const streams = Object.keys(heads).length;
      return { ok: problems.length === 0, streams, entries, headAge: last || null, problems };
    },
  };
}
