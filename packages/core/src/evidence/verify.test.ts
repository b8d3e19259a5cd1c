import type { EvidenceEntry } from "@fabroom/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GENESIS, personalDigest, sealOf } from "./seal.ts";
import { chainVerifier, type Heads, type PersonRow } from "./verify.ts";

function verifyChain(entries: EvidenceEntry[], heads: Heads, person: PersonRow | null = null) {
  const verifier = chainVerifier(heads);
  for (const entry of entries) verifier.take(entry, person);
  return verifier.end();
}

/** A good chain of `length` acts. */
function chain(stream: string, length: number): EvidenceEntry[] {
  const entries: EvidenceEntry[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const open = {
      stream,
      seq,
      id: `${stream}-${seq}`,
      at: `2026-01-01T00:00:${String(seq).padStart(2, "0")}.000Z`,
      action: "site.read" as const,
      actor: { kind: "investor" as const, userId: "u", organisationId: "o" },
      object: { type: "site", id: "s" },
      payload: { n: seq },
      personalDigest: null,
      previous: entries.at(-1)?.hash ?? GENESIS,
    };
    entries.push({ ...open, hash: sealOf(open) });
  }
  return entries;
}
const headsOf = (...lists: EvidenceEntry[][]) =>
  Object.fromEntries(lists.map((list) => [list[0]!.stream, { seq: list.length, hash: list.at(-1)!.hash }]));

describe("chainVerifier", () => {
  it("accepts whole chains, one after the other or entry by entry in turn", () => {
    const a = chain("a", 5);
    const b = chain("b", 3);
    const inTurn = a.flatMap((entry, index) => [entry, ...b.slice(index, index + 1)]);
    for (const entries of [[...b, ...a], inTurn])
      expect(verifyChain(entries, headsOf(a, b))).toMatchObject({ ok: true, entries: 8 });
  });

  it("goes on from where a chain was seen whole", () => {
    const a = chain("a", 5);
    const [seen, rest] = [a.slice(0, 2), a.slice(2)];
    const on = chainVerifier(headsOf(a), { a: { seq: 2, hash: seen[1]!.hash } });
    for (const entry of rest) on.take(entry, null);
    expect(on.end()).toMatchObject({ ok: true, entries: 3 });
    const lost = chainVerifier(headsOf(a), { a: { seq: 2, hash: seen[0]!.hash } });
    for (const entry of rest) lost.take(entry, null);
    expect(lost.end().problems).toEqual([{ stream: "a", seq: 3, reason: "link" }]);
  });

  it("finds a head without entries", () => {
    const a = chain("a", 2);
    expect(verifyChain(a, { ...headsOf(a), ghost: { seq: 1, hash: "x" } }).problems).toEqual([
      { stream: "ghost", seq: 1, reason: "head" },
    ]);
  });

  it("finds any single changed field", () => {
    const field = fc.constantFrom("at", "action", "payload", "actor", "object", "personalDigest", "id");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), field, (index, name) => {
        const entries = chain("a", 5);
        const heads = headsOf(entries);
        entries[index] = { ...entries[index]!, [name]: { changed: true } } as never;
        expect(verifyChain(entries, heads).ok).toBe(false);
      }),
    );
  });

  it("finds a removed entry, wherever it stood", () => {
    for (let index = 0; index < 5; index++) {
      const entries = chain("a", 5);
      const heads = headsOf(entries);
      entries.splice(index, 1);
      expect(verifyChain(entries, heads).ok).toBe(false);
    }
  });

  it("finds a chain cut short and sealed anew", () => {
    const entries = chain("a", 5);
    expect(verifyChain(entries.slice(0, 4), headsOf(entries)).problems[0]?.reason).toBe("head");
  });

  it("finds a chain that is gone altogether", () => {
    expect(verifyChain([], { a: { seq: 3, hash: "x" } }).problems).toEqual([{ stream: "a", seq: 3, reason: "head" }]);
  });

  it("finds changed personal data, and stays whole when it is erased", () => {
    const person = { name: "Zoë", email: "z@a.example", organisation: "A", ip: "127.0.0.1", userAgent: "t" };
    const [first] = chain("a", 1);
    const open = { ...first!, personalDigest: personalDigest("salt", person) };
    const entry = { ...open, hash: sealOf(open) };
    const heads = headsOf([entry]);
    const row = { salt: "salt", data: person };
    expect(verifyChain([entry], heads, row).ok).toBe(true);
    expect(verifyChain([entry], heads, { ...row, data: { ...person, name: "Zoe" } }).problems[0]?.reason).toBe(
      "personal",
    );
    expect(verifyChain([entry], heads).ok).toBe(true);
  });
});
