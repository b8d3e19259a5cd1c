import type { EvidenceEntry, RecordProblem } from "@fabroom/contracts";
import { GENESIS, type Personal, personalDigest, sealOf } from "./seal.ts";

/** Where chains end, or where they go on from. */
export type Heads = Record<string, { seq: number; hash: string }>;
export type PersonRow = { salt: string; data: Personal };
export type ChainReport = { ok: boolean; entries: number; problems: RecordProblem[] };

/**
 * Verifies chains: every entry sealed, numbered without a gap, linked to the one before, the last one equal to the
 * head, and personal data (where not erased) matching its digest. Pure. Entries come one by one, each chain in its
 * order; none is kept.
 * @param heads where each chain must end
 * @param from where each chain goes on; one that is not named begins at 1
 */
export function chainVerifier(heads: Heads, from: Heads = {}) {
  const at = new Map(Object.entries(from));
  const problems: RecordProblem[] = [];
  let entries = 0;
  return {
    take(entry: EvidenceEntry, person: PersonRow | null): void {
      const { stream, seq } = entry;
      const before = at.get(stream) ?? { seq: 0, hash: GENESIS };
      if (seq !== before.seq + 1) problems.push({ stream, seq: before.seq + 1, reason: "gap" });
      if (entry.previous !== before.hash) problems.push({ stream, seq, reason: "link" });
      if (sealOf(entry) !== entry.hash) problems.push({ stream, seq, reason: "hash" });
      if (person && personalDigest(person.salt, person.data) !== entry.personalDigest)
        problems.push({ stream, seq, reason: "personal" });
      at.set(stream, { seq, hash: entry.hash });
      entries += 1;
    },
    /** Where each chain stands now. */
    places: (): Heads => Object.fromEntries(at),
    problems: (): readonly RecordProblem[] => problems,
    end(): ChainReport {
      for (const stream of new Set([...at.keys(), ...Object.keys(heads)])) {
        const head = heads[stream];
        const last = at.get(stream) ?? { seq: 0, hash: GENESIS };
        if (head?.seq !== last.seq || head.hash !== last.hash)
          problems.push({ stream, seq: Math.max(last.seq, head?.seq ?? 0), reason: "head" });
      }
      return { ok: problems.length === 0, entries, problems };
    },
  };
}
