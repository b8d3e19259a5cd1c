import { openCheckpoint, parseKey } from "@fabroom/verifier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPitch } from "../section/read.ts";
import { listSites } from "../site/read.ts";
import { exported, faultOfFile, partsOf } from "../testing/exported.ts";
import { mutationsOf } from "../testing/mutations.ts";
import { testNotary } from "../testing/notary.ts";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";

/** How many are tried; `FABROOM_MUTATIONS=50000` for the long run. */
const COUNT = Number(process.env.FABROOM_MUTATIONS ?? 5000);

let raise: TestRaise;
let file: Buffer;
beforeAll(async () => {
  raise = await createTestRaise();
  for (const who of ["signatory@alpha", "reader@beta"] as const)
    for (const read of [readPitch, listSites]) await read({ ctx: raise.ctx(who) });
  await exported(raise);
  await readPitch({ ctx: raise.ctx("reader@alpha") });
  file = Buffer.from(await exported(raise));
});
afterAll(() => raise.close());

describe(`${COUNT.toLocaleString("en")} changed exports`, () => {
  it("are refused one and all, the untouched one is accepted", { timeout: 600_000 }, () => {
    const { keys } = raise.ports.notary;
    expect(faultOfFile(file, keys)).toBeNull();
    const tried = new Map<string, number>();
    for (const { kind, seed, bytes } of mutationsOf(file, testNotary(), COUNT)) {
      if (bytes.equals(file)) continue;
      if (faultOfFile(bytes, keys) === null) expect.unreachable(`${kind}, seed ${seed}, was accepted`);
      tried.set(kind, (tried.get(kind) ?? 0) + 1);
    }
    // every kind was tried often enough to mean something
    expect(tried.size).toBeGreaterThan(20);
    for (const [kind, times] of tried) expect.soft(times, kind).toBeGreaterThan(COUNT / 200);
    expect([...tried.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(COUNT * 0.95);
    expect(faultOfFile(file, keys)).toBeNull();
  });

  it("that somebody signed with the operator's own key are refused beside a checkpoint kept from before", async () => {
    // the operator's key in the wrong hands: only what is kept elsewhere shows it
    const { notary } = raise.ports;
    const keys = notary.keys.map(parseKey);
    const earlier = [openCheckpoint(partsOf(file.toString()).checkpoint, keys)];
    const later = Buffer.from(await exported(raise));
    expect(faultOfFile(later, notary.keys, earlier)).toBeNull();
    const covered = (bytes: Buffer) =>
      bytes
        .toString()
        .split("\n")
        .slice(1, 1 + earlier[0]!.size)
        .join("\n");
    let held = 0;
    for (const { kind, seed, bytes } of mutationsOf(later, notary, COUNT / 10, ["forged"])) {
      expect(faultOfFile(bytes, notary.keys)).toBeNull();
      // what comes after the checkpoint that was kept, the key's holder may invent
      if (covered(bytes) === covered(later)) continue;
      if (faultOfFile(bytes, notary.keys, earlier) === null) expect.unreachable(`${kind}, seed ${seed}`);
      held += 1;
    }
    expect(held).toBeGreaterThan(COUNT / 20);
  });
});
