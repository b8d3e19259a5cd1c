import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EvidenceEntry } from "@fabroom/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPitch } from "../section/read.ts";
import { listSites } from "../site/read.ts";
import { exported, fileOf, partsOf } from "../testing/exported.ts";
import { testNotary } from "../testing/notary.ts";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";
import { behind, chainOf, putChain } from "../testing/record.ts";
import { growingTree, leafHash } from "./log/tree.ts";
import { canonical, GENESIS, sealOf } from "./seal.ts";

let raise: TestRaise;
/** Two parties read a few things; the product's own chain is that of the seed. */
beforeAll(async () => {
  raise = await createTestRaise();
  for (const who of ["signatory@alpha", "reader@beta"] as const)
    for (const read of [readPitch, listSites, readPitch, listSites]) await read({ ctx: raise.ctx(who) });
});
afterAll(() => raise.close());

const script = path.resolve(import.meta.dirname, "../../../verifier/verify-evidence.mjs");

/** Runs the command on files with these contents, in a folder of its own. `heapMb`: the most memory it may take. */
function verify(file: string, { earlier = [] as string[], heapMb = 0, keys = raise.ports.notary.keys } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "evidence-"));
  const [target, ...before] = [file, ...earlier].map((content, index) => {
    const name = path.join(folder, String(index));
    writeFileSync(name, content);
    return name;
  });
  const args = [...keys.flatMap((key) => ["--key", key]), ...before.flatMap((name) => ["--earlier", name])];
  const memory = heapMb ? [`--max-old-space-size=${heapMb}`] : [];
  const { status, stdout } = spawnSync(process.execPath, [...memory, script, target!, ...args], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return { status, last: stdout.trim().split("\n").at(-1) ?? "", stdout };
}

describe("an export", () => {
  it("verifies apart from the product, and continues an earlier one or its checkpoint", async () => {
    const earlier = await exported(raise);
    const { value: later, entries } = await raise.recorded(() => exported(raise));
    // recorded before it leaves, so it holds itself
    expect(entries).toMatchObject([{ action: "evidence.export" }]);
    expect(partsOf(later).entries).toContainEqual(entries[0]);
    expect(later.split("\n").slice(1, -2)).toEqual(earlier.split("\n").slice(1, -1));
    expect(verify(later)).toMatchObject({
      status: 0,
      last: expect.stringMatching(/^VERIFIED: \d+ entries in 4 chains/),
    });
    for (const before of [earlier, partsOf(earlier).checkpoint]) {
      expect(verify(later, { earlier: [before] }).stdout).toContain("continues the earlier checkpoint over");
      expect(verify(later, { earlier: [before] }).status).toBe(0);
    }
    expect(verify(earlier, { earlier: [later] })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("this file holds fewer"),
    });
  });

  const last = (entries: EvidenceEntry[]) => entries.at(-1)!;
  it.each<[string, (entries: EvidenceEntry[]) => void]>([
    ["a changed member", (entries) => Object.assign(last(entries), { at: "2026-01-01T00:00:00.000Z" })],
    ["a member added inside", (entries) => Object.assign(last(entries).payload, { more: 1 })],
    ["a member no seal covers", (entries) => Object.assign(last(entries), { unsealed: 1 })],
    ["a tail cut off", (entries) => entries.pop()],
    ["an entry dropped", (entries) => entries.splice(2, 1)],
    ["two entries the other way round", (entries) => entries.splice(2, 2, entries[3]!, entries[2]!)],
    ["an entry given twice", (entries) => entries.splice(2, 0, entries[2]!)],
    ["an entry put after the last", (entries) => entries.push({ ...last(entries), seq: last(entries).seq + 1 })],
    ["a chain left out", (entries) => entries.splice(0, entries.length, ...without(entries, "product"))],
    ["a chain of nobody's", (entries) => entries.push(...chainOf("organisation:ghost", 1))],
    ["a chain sealed anew", (entries) => reseal(entries)],
  ])("with %s fails apart from the product", async (_, change) => {
    const { checkpoint, entries } = partsOf(await exported(raise));
    expect(verify(fileOf(checkpoint, entries)).status).toBe(0);
    change(entries);
    expect(verify(fileOf(checkpoint, entries))).toMatchObject({
      status: 1,
      last: expect.stringMatching(/^NOT VERIFIED/),
    });
  });

  it.each<[string, (file: string) => string | Buffer]>([
    ["a member twice", (file) => file.replace('{"action":', '{"action":"x","action":')],
    ["members in another order", (file) => file.replace(/"at":("[^"]+"),"hash":("[^"]+")/, '"hash":$2,"at":$1')],
    ["a space", (file) => file.replace('"seq":', '"seq": ')],
    ["an escape", (file) => file.replace('"product"', '"produc\\u0074"')],
    ["a number in another spelling", (file) => file.replace(/"seq":1,/, '"seq":1.0,')],
    ["bytes behind", (file) => `${file}\n`],
    ["an end cut off", (file) => file.slice(0, -1)],
    ["carriage returns", (file) => file.replaceAll("\n", "\r\n")],
    ["a byte order mark", (file) => `\uFEFF${file}`],
    ["a member more in the first line", (file) => file.replace('{"checkpoint"', '{"at":"now","checkpoint"')],
    ["a checkpoint over less", (file) => file.replace(/evidence\\n\d+\\n/, "evidence\\n3\\n")],
  ])("in other bytes is no export: %s", async (_, change) => {
    const file = await exported(raise);
    expect(change(file)).not.toBe(file);
    expect(verify(change(file).toString()).status).not.toBe(0);
  });

  it("signed by a stranger, or by nobody that is known, is refused", async () => {
    const file = await exported(raise);
    const { entries } = partsOf(file);
    const tree = growingTree();
    for (const entry of entries) tree.add(leafHash(canonical(entry)));
    const forger = testNotary();
    const forged = fileOf(forger.sign({ size: entries.length, root: tree.root() }), entries);
    expect(verify(forged, { keys: forger.keys }).status).toBe(0);
    expect(verify(forged)).toMatchObject({ status: 1, last: expect.stringContaining("whose key was not given") });
    expect(verify(file, { keys: [] })).toMatchObject({ status: 2, last: expect.stringMatching(/^Usage/) });
    expect(verify(file, { keys: ["nobody"] }).status).toBe(2);
    expect(verify("no export")).toMatchObject({ status: 2, last: expect.stringContaining("no JSON") });
  });

  it("is refused where the record contradicts its last checkpoint, and where a chain contradicts itself", async () => {
    const broken = await createTestRaise();
    try {
      await exported(broken);
      const tamper = (table: string, statement: string) => behind(broken, [table], (tx) => tx.execute(statement));
      const refusal = { kind: "conflict", code: "recordBroken" };
      await readPitch({ ctx: broken.ctx("reader@beta") });
      await tamper("evidence", "update evidence set at = '2020' where action = 'section.read'");
      await expect(exported(broken)).rejects.toMatchObject(refusal);
      const [entry] = (await broken.evidence()).filter(({ action }) => action === "section.read");
      const { hash: _, ...open } = entry!;
      await tamper("evidence", `update evidence set hash = '${sealOf(open)}' where action = 'section.read'`);
      await tamper(
        "evidence_streams",
        `update evidence_streams set hash = '${sealOf(open)}' where stream = '${entry!.stream}'`,
      );
      // whoever holds the database may seal anew what no checkpoint covers; what one covers is held by its root
      await exported(broken);
      await tamper("evidence_leaves", `update evidence_leaves set hash = '${GENESIS}' where index = 0`);
      await expect(exported(broken)).rejects.toMatchObject(refusal);
    } finally {
      await broken.close();
    }
  });
});

describe("an export of some twenty megabytes", () => {
  it("leaves in small parts, of one moment, and is verified in less memory than it takes", {
    timeout: 120_000,
  }, async () => {
    const stream = "organisation:of-many-acts";
    // signs that end a line elsewhere must not end one here
    const rows = chainOf(stream, 5000, { note: `${"x".repeat(4000)}\u2028\r` });
    await putChain(raise, rows);

    let parts = 0;
    const many = await exported(raise, "auditor@aurora", async (text) => {
      expect(text.length).toBeLessThan(80_000);
      // what is recorded while it leaves is not in it
      if (parts++ === 0) await readPitch({ ctx: raise.ctx("reader@alpha") });
    });
    expect(parts).toBeGreaterThan(200);
    const { checkpoint, entries } = partsOf(many);
    expect((await raise.evidence()).length).toBe(entries.length + 1);
    expect(verify(many, { heapMb: 16 })).toMatchObject({ status: 0, last: expect.stringMatching(/in 5 chains/) });
    const cut = fileOf(checkpoint, entries.slice(0, -1));
    expect(verify(cut, { heapMb: 16 }).stdout).toContain(`covers ${entries.length} entries, the file holds`);
  });
});

const without = (entries: EvidenceEntry[], stream: string) => entries.filter((each) => each.stream !== stream);

/** What somebody does who holds the whole database but not the key. */
function reseal(entries: EvidenceEntry[]): void {
  const { stream } = entries[0]!;
  let previous = GENESIS;
  for (const entry of entries.filter((each) => each.stream === stream)) {
    entry.previous = previous;
    if (entry.seq === 1) entry.at = "2026-01-01T00:00:00.000Z";
    entry.hash = sealOf(entry);
    previous = entry.hash;
  }
}
