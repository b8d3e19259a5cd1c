import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EvidenceEntry } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPitch } from "../section/read.ts";
import { listSites } from "../site/read.ts";
import { createTestRaise, type PersonKey, type TestRaise } from "../testing/raise.ts";
import { exportEvidence } from "./export.ts";
import { GENESIS, sealOf } from "./seal.ts";

let raise: TestRaise;
/** Two parties read a few things; the product's own chain is that of the seed. */
beforeAll(async () => {
  raise = await createTestRaise();
  for (const who of ["signatory@alpha", "reader@beta"] as const)
    for (const read of [readPitch, listSites, readPitch, listSites]) await read({ ctx: raise.ctx(who) });
});
afterAll(() => raise.close());

const script = path.resolve(import.meta.dirname, "../../../../scripts/verify-evidence.mjs");
type Heads = Record<string, { seq: number; hash: string }>;
type Taken = { heads: Heads; entries: EvidenceEntry[] };

async function taken(who: PersonKey, onPart: (text: string) => Promise<unknown> = async () => {}): Promise<Taken> {
  let whole = "";
  const { writeTo } = await exportEvidence({ ctx: raise.ctx(who) });
  await writeTo(async (text) => {
    await onPart(text);
    whole += text;
  });
  const lines = whole.trimEnd().split("\n");
  const [header, ...entries] = lines.map((line) => JSON.parse(line));
  expect(header).toMatchObject({ format: "fabroom-evidence/2" });
  return { heads: header.heads, entries };
}
/** `heapMb`: the most memory the verifier may take. */
function verify(exports: Taken[], heapMb?: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "evidence-"));
  const files = exports.map(({ heads, entries }, index) => {
    const file = path.join(folder, `${index}.jsonl`);
    const lines = [{ format: "fabroom-evidence/2", exportedAt: "now", heads }, ...entries];
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return file;
  });
  const options = heapMb ? [`--max-old-space-size=${heapMb}`] : [];
  const { status, stdout } = spawnSync(process.execPath, [...options, script, ...files], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return { status, last: stdout.trim().split("\n").at(-1) ?? "", stdout };
}
const changed = (data: Taken, change: (entries: EvidenceEntry[], heads: Heads) => void): Taken => {
  const copy = structuredClone(data);
  change(copy.entries, copy.heads);
  return copy;
};

describe("an export", () => {
  it("verifies apart from the product, and continues an earlier one", async () => {
    const earlier = await taken("auditor@aurora");
    const { value: later, entries } = await raise.recorded(() => taken("auditor@aurora"));
    // recorded before it leaves, so it holds itself
    expect(entries).toMatchObject([{ action: "evidence.export" }]);
    expect(later.entries).toContainEqual(entries[0]);
    expect(later.entries).toHaveLength(earlier.entries.length + 1);
    expect(verify([later])).toMatchObject({ status: 0, last: expect.stringMatching(/^VERIFIED: 4 chains, \d+ ent/) });
    expect(verify([later, earlier]).status).toBe(0);
    expect(verify([earlier, later]).status).toBe(1);
  });

  const last = (entries: EvidenceEntry[]) => entries.at(-1)!;
  it.each<[string, (entries: EvidenceEntry[], heads: Heads) => void]>([
    ["a changed member", (entries) => Object.assign(last(entries), { at: "2026-01-01T00:00:00.000Z" })],
    ["a member added inside", (entries) => Object.assign(last(entries).payload, { more: 1 })],
    ["a member no seal covers", (entries) => Object.assign(last(entries), { unsealed: 1 })],
    ["a tail cut off", (entries) => entries.pop()],
    ["an entry dropped", (entries) => entries.splice(2, 1)],
    ["two entries the other way round", (entries) => entries.splice(2, 2, entries[3]!, entries[2]!)],
    ["an entry given twice", (entries) => entries.splice(2, 0, entries[2]!)],
    ["an entry put after the last", (entries) => entries.push({ ...last(entries), seq: last(entries).seq + 1 })],
    ["a chain left out", (entries) => entries.splice(0, entries.filter((one) => one.stream === "product").length)],
    ["a head left out", (_, heads) => delete heads.product],
  ])("with %s fails apart from the product", async (_, change) => {
    const good = await taken("owner@aurora");
    const first = good.entries.filter(({ stream }) => stream === "product");
    good.entries = [...first, ...good.entries.filter(({ stream }) => stream !== "product")];
    expect(verify([good]).status).toBe(0);
    const answer = verify([changed(good, change)]);
    expect(answer).toMatchObject({ status: 1, last: expect.stringMatching(/^NOT VERIFIED/) });
  });

  it("sealed anew as a whole is caught by an earlier one", async () => {
    const good = await taken("owner@aurora");
    const forged = changed(good, (entries, heads) => {
      const { stream } = entries[0]!;
      let previous = GENESIS;
      for (const entry of entries.filter((each) => each.stream === stream)) {
        entry.previous = previous;
        if (entry.seq === 1) entry.at = "2026-01-01T00:00:00.000Z";
        entry.hash = sealOf(entry);
        previous = entry.hash;
      }
      heads[stream]!.hash = previous;
    });
    expect(verify([forged]).status).toBe(0);
    expect(verify([forged, good]).status).toBe(1);
  });
});

describe("an export of ten thousand entries", () => {
  it("leaves in small parts, of one moment, and is verified in less memory than it takes", async () => {
    const stream = "organisation:of-many-acts";
    // signs that end a line elsewhere must not end one here
    const note = `${"x".repeat(1500)}\u2028\r`;
    const rows: EvidenceEntry[] = [];
    for (let seq = 1; seq <= 10_000; seq++) {
      const id = `00000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
      const actor = { kind: "investor" as const, userId: null, organisationId: null };
      const open = { stream, seq, id, at: "2026-02-02T09:00:00.000Z", action: "site.read" as const, actor };
      const rest = { object: { type: "site", id: "s" }, payload: { note }, personalDigest: null };
      const entry = { ...open, ...rest, previous: rows.at(-1)?.hash ?? GENESIS };
      rows.push({ ...entry, hash: sealOf(entry) });
    }
    await raise.db.transaction(async (tx) => {
      for (let at = 0; at < rows.length; at += 1000) await tx.insert(schema.evidence).values(rows.slice(at, at + 1000));
      // ten thousand acts at once: a chain does not begin with its end
      await tx.execute("alter table evidence_streams disable trigger user");
      await tx.insert(schema.evidenceStreams).values({ stream, seq: rows.length, hash: rows.at(-1)!.hash });
      await tx.execute("alter table evidence_streams enable trigger user");
    });

    let parts = 0;
    const many = await taken("auditor@aurora", async (text) => {
      expect(text.length).toBeLessThan(80_000);
      // what is recorded while it leaves is not in it
      if (parts++ === 0) await readPitch({ ctx: raise.ctx("reader@alpha") });
    });
    expect(parts).toBeGreaterThan(200);
    expect((await raise.evidence()).length).toBe(many.entries.length + 1);
    expect(verify([many], 16)).toMatchObject({ status: 0, last: expect.stringMatching(/^VERIFIED: 5 chains/) });
    const cut = { ...many, entries: many.entries.filter((entry) => entry.stream !== stream || entry.seq < 10_000) };
    expect(verify([cut], 16).stdout).toContain("the chain ends at entry 9999, its head says 10000");
  });
});
