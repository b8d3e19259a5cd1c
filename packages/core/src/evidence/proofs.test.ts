import { schema } from "@fabroom/db";
import { parseKey, verifyConsistency, verifyProof } from "@fabroom/verifier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPitch } from "../section/read.ts";
import { createTestRaise, notThere, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { behind, chainOf, checkWhole, putChain } from "../testing/record.ts";
import { keepCheckpoint, makeCheckpoint } from "./checkpoint.ts";
import { proveConsistency, proveEntry } from "./prove.ts";
import { sealOf } from "./seal.ts";
import { signCheckpoint } from "./sign.ts";
import { readRecordState } from "./state.ts";
import { continueCheck, readCheck, startCheck } from "./whole-check.ts";

let raise: TestRaise;
const LONG = "organisation:of-many-acts";
/** More than a row of the tree's stored nodes, and than a page. */
const MANY = 2_300;
beforeAll(async () => {
  raise = await createTestRaise();
  await readPitch({ ctx: raise.ctx("reader@alpha") });
  await makeCheckpoint({ ctx: job() });
  await putChain(raise, chainOf(LONG, MANY));
  await makeCheckpoint({ ctx: job() });
});
afterAll(() => raise.close());

const auditor = () => raise.ctx("auditor@aurora");
const keys = () => raise.ports.notary.keys.map(parseKey);
const state = () => readRecordState({ ctx: auditor() });
/** The jobs run on the portal's own connection, with nobody signed in. */
const job = () => raise.visitor();
/** What only somebody with the whole database does. */
const tamper = (table: string, statement: string) => behind(raise, [table], (tx) => tx.execute(statement));

describe("a checkpoint", () => {
  it("is not made twice of the same record, and covers what came since", async () => {
    const first = await signCheckpoint({ ctx: auditor() });
    expect(await signCheckpoint({ ctx: auditor() })).toEqual(first);
    await readPitch({ ctx: raise.ctx("reader@beta") });
    expect((await state()).since).toEqual({ ok: true, entries: 1, more: false, problems: [] });
    const second = await signCheckpoint({ ctx: auditor() });
    expect(second).toMatchObject({ number: first.number + 1, size: first.size + 1 });
    expect(await state()).toMatchObject({ checkpoint: second, since: { ok: true, entries: 0 } });
  });

  it("is made by the job when a day has passed or a thousand entries wait, not before", async () => {
    const number = async () => (await state()).checkpoint?.number ?? 0;
    const before = await number();
    await keepCheckpoint({ ctx: job() });
    await readPitch({ ctx: raise.ctx("reader@beta") });
    await keepCheckpoint({ ctx: job() });
    expect(await number()).toBe(before);
    raise.pass(24 * 3_600_000);
    await keepCheckpoint({ ctx: job() });
    expect(await number()).toBe(before + 1);
  });

  it("made by several at once is one", async () => {
    await readPitch({ ctx: raise.ctx("reader@beta") });
    const made = await Promise.all(Array.from({ length: 4 }, () => makeCheckpoint({ ctx: job() })));
    expect(new Set(made.map(({ number }) => number)).size).toBe(1);
  });

  it.each(["evidence_leaves", "evidence_nodes", "evidence_checkpoints"])("%s only grow", async (table) => {
    for (const act of [`update ${table} set hash = hash`, `delete from ${table}`, `truncate ${table}`]) {
      const statement = table === "evidence_checkpoints" ? act.replace("hash = hash", "note = note") : act;
      await expect(raise.app.execute(statement)).rejects.toMatchObject({ cause: { code: "42501" } });
      await expect(raise.rows((tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { message: `the record ${table} only grows` },
      });
    }
  });
});

describe("the proof of one entry", () => {
  it("holds apart from the product, wherever the entry stands, and of the newest one as well", async () => {
    const all = await raise.evidence();
    for (const entry of [all[0], all[257], all[1999], all.at(-1)]) {
      const { text, name } = await proveEntry({ ctx: auditor(), input: { entryId: entry!.id } });
      expect(name).toMatch(/^entry-\d{4}-\d{2}-\d{2}-\w{8}\.tlog-proof$/);
      expect(verifyProof(text, keys()).entry).toEqual(entry);
      expect(() => verifyProof(text.replace(/index (\d)/, "index 1$1"), keys())).toThrow();
      const [, extra] = /extra (\S+)/.exec(text)!;
      const other = Buffer.from(Buffer.from(extra!, "base64").toString().replace('"seq":', '"seq":1')).toString(
        "base64",
      );
      expect(() => verifyProof(text.replace(extra!, other), keys())).toThrow("not in the tree");
    }
  });

  it("is recorded, and there is none of what does not exist", async () => {
    const [entry] = await raise.evidence();
    const { entries } = await raise.recorded(() => proveEntry({ ctx: auditor(), input: { entryId: entry!.id } }));
    expect(entries).toMatchObject([{ action: "evidence.read", object: { id: entry!.id }, payload: { proof: true } }]);
    const unknown = () => proveEntry({ ctx: auditor(), input: { entryId: UNKNOWN_ID } });
    expect(await raise.refused(unknown)).toEqual(notThere);
  });
});

describe("the proof that a checkpoint continues another", () => {
  it("holds apart from the product for every pair, and for no other root", async () => {
    const last = (await state()).checkpoint!.number;
    for (let from = 1; from <= last; from++) {
      const { text } = await proveConsistency({ ctx: auditor(), input: { from, to: last } });
      const { from: older, to: newer } = verifyConsistency(Buffer.from(text), keys());
      expect(older.size).toBeLessThanOrEqual(newer.size);
      const broken = text.replace(/"path":\["(.)/, (_, sign) => `"path":["${sign === "A" ? "B" : "A"}`);
      if (broken !== text) expect(() => verifyConsistency(Buffer.from(broken), keys())).toThrow("does not continue");
      expect(() => verifyConsistency(Buffer.from(text.replace("{", "{ ")), keys())).toThrow();
    }
    const unknown = () => proveConsistency({ ctx: auditor(), input: { from: 1, to: 999 } });
    expect(await raise.refused(unknown)).toEqual(notThere);
  });
});

describe("the check of the whole record", () => {
  it("is asked for once, recorded, done in parts by jobs, and its result is kept", async () => {
    const { value, entries } = await raise.recorded(() => startCheck({ ctx: auditor() }));
    expect(value.state).toBe("waiting");
    expect(entries).toMatchObject([{ action: "evidence.check" }]);
    const [sent] = raise.jobs.slice(-1);
    expect(await raise.refused(() => startCheck({ ctx: auditor() }))).toMatchObject({ code: "checkRunning" });
    const input = sent?.data as { checkId: string };
    await continueCheck({ ctx: job(), input, part: 1000 });
    expect(await readCheck({ ctx: auditor() })).toMatchObject({ state: "running", done: 1000 });
    expect(raise.jobs.slice(-1)).toEqual([sent]);
    // the part that a crash took, or that was sent twice, is done again without counting twice
    await Promise.all([1, 2].map(() => continueCheck({ ctx: job(), input })));
    const size = (await raise.evidence()).length;
    expect(await readCheck({ ctx: auditor() })).toMatchObject({
      state: "done",
      ok: true,
      done: size,
      streams: 5,
      askedBy: expect.any(String),
      problems: [],
    });
    expect((await state()).whole).toMatchObject({ state: "done", ok: true });
  });

  it("that does not come on for five minutes is said to have stopped, and may be asked for again", async () => {
    await startCheck({ ctx: auditor() });
    raise.pass(5 * 60_000 + 1);
    expect(await readCheck({ ctx: auditor() })).toMatchObject({ state: "stopped" });
    expect(await checkWhole(raise)).toMatchObject({ state: "done", ok: true });
  });

  it("finds what the last checkpoint alone does not: an old entry changed, sealed anew or not", async () => {
    const entries = (await raise.evidence()).filter(({ stream }) => stream === LONG);
    const { hash, ...open } = entries.at(300)!;
    await tamper("evidence", `update evidence set at = '2020' where id = '${open.id}'`);
    expect((await state()).since.ok).toBe(true);
    const found = await checkWhole(raise);
    expect(found).toMatchObject({ state: "done", ok: false });
    expect(found.problems.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["hash", "leaf", "root"]));
    const seal = sealOf({ ...open, at: "2020" });
    await tamper("evidence", `update evidence set hash = '${seal}' where id = '${open.id}'`);
    expect((await checkWhole(raise)).problems.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["link", "leaf", "root"]),
    );
    await tamper("evidence", `update evidence set at = '${open.at}', hash = '${hash}' where id = '${open.id}'`);
    expect(await checkWhole(raise)).toMatchObject({ ok: true });
  });

  it("finds an entry taken out, one outside its chain, and a head without a chain", async () => {
    const [nobodys] = chainOf("organisation:nobody", 1);
    await raise.db.insert(schema.evidence).values(nobodys!);
    expect((await checkWhole(raise)).problems).toEqual([{ stream: "organisation:nobody", seq: 1, reason: "extra" }]);
    await tamper("evidence_streams", "insert into evidence_streams values ('organisation:ghost', 3, 'x')");
    expect((await state()).since.problems).toEqual([{ stream: "organisation:ghost", seq: 3, reason: "head" }]);
    await tamper("evidence", `delete from evidence where stream = '${LONG}' and seq = 7`);
    const { problems } = await checkWhole(raise);
    expect(problems).toContainEqual({ stream: LONG, seq: 7, reason: "gap" });
    expect(problems).toContainEqual({ stream: "organisation:ghost", seq: 3, reason: "head" });
    // and nothing is signed over it
    await expect(signCheckpoint({ ctx: auditor() })).rejects.toMatchObject({ code: "recordBroken" });
  });
});
