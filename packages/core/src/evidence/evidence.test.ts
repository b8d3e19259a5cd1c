import { ListEvidence } from "@fabroom/contracts";
import { type Db, inScope, schema } from "@fabroom/db";
import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptAgreement } from "../agreement/accept.ts";
import { getAgreement } from "../agreement/get.ts";
import { transact } from "../context.ts";
import { readIndex } from "../document/index-room.ts";
import { readMyFile } from "../identity/my-file.ts";
import { withdrawIndication } from "../indication/withdraw.ts";
import { openBytes } from "../open-bytes.ts";
import { readPitch } from "../section/read.ts";
import { listSites } from "../site/read.ts";
import { issueTermSheet } from "../term-sheet/issue.ts";
import { newDraft, submitted } from "../testing/indications.ts";
import { createTestRaise, type PersonKey, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { exportEvidence } from "./export.ts";
import { listEvidence } from "./list.ts";
import { proveConsistency, proveEntry } from "./prove.ts";
import { record } from "./record.ts";
import { GENESIS, sealOf } from "./seal.ts";
import { readRecordState } from "./state.ts";
import { readCheck, startCheck } from "./whole-check.ts";

let raise: TestRaise;
/** Two parties go through the whole chain of acts. */
beforeAll(async () => {
  raise = await createTestRaise();
  for (const who of ["signatory@alpha", "signatory@beta"] as const) {
    const ctx = raise.ctx(who);
    const member = raise.ctx(who, { kind: "member" });
    const { versionId, sha256, signer } = await getAgreement({ ctx: member });
    const input = { versionId, sha256, language: "en" as const, nameTyped: signer.name, authority: true as const };
    await acceptAgreement({ ctx: member, input });
    await readPitch({ ctx });
    await listSites({ ctx });
    await readIndex({ ctx });
    const memorandum = await raise.versionId("information-memorandum");
    await openBytes({ ctx, input: { kind: "page", versionId: memorandum, language: "en", page: 1, width: 480 } });
    const receipt = await submitted(raise, ctx);
    await issueTermSheet({ ctx, input: { indicationVersionId: receipt.versionId, language: "en" } });
    await newDraft(raise, ctx);
    raise.pass(1000);
  }
});
afterAll(() => raise.close());

/** The record as it stands, from the last checkpoint on. */
const check = async () => (await readRecordState({ ctx: raise.ctx("auditor@aurora") })).since;
const streamOf = (who: PersonKey) => `organisation:${raise.ctx(who).actor.organisation.id}`;
const chainOf = async (stream: string) => (await raise.evidence()).filter((entry) => entry.stream === stream);

describe("the record of two parties", () => {
  it("is a whole chain each, beginning at one, each entry naming the one before", async () => {
    const chain = await chainOf(streamOf("signatory@alpha"));
    expect(chain.map(({ action }) => action)).toEqual([
      "agreement.accept",
      "section.read",
      "network.read",
      "room.read",
      "document.page",
      "indication.submit",
      "term_sheet.issue",
    ]);
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(chain.map(({ previous }) => previous)).toEqual([GENESIS, ...chain.slice(0, -1).map(({ hash }) => hash)]);
    expect(chain.every((entry) => sealOf(entry) === entry.hash)).toBe(true);
    expect(await check()).toMatchObject({ ok: true, more: false, problems: [] });
  });

  it("stays gapless when twenty of one party act at the same time", async () => {
    const before = await chainOf(streamOf("reader@alpha"));
    const who = ["reader@alpha", "preparer@alpha", "signatory@alpha", "admin@alpha"] as const;
    await Promise.all(Array.from({ length: 20 }, (_, index) => readPitch({ ctx: raise.ctx(who[index % 4]!) })));
    const after = await chainOf(streamOf("reader@alpha"));
    expect(after.map(({ seq }) => seq)).toEqual(Array.from({ length: before.length + 20 }, (_, index) => index + 1));
    expect((await check()).ok).toBe(true);
  });

  it("holds no name, address or device in the sealed part", async () => {
    const text = JSON.stringify(await raise.evidence());
    for (const word of ["Aïcha", "N’Diaye", "alpha.example", "192.0.2.1"]) expect(text).not.toContain(word);
  });

  it("takes nothing from an act that fails after it was recorded", async () => {
    const ctx = raise.ctx("reader@alpha");
    const before = (await raise.evidence()).length;
    const act = transact(ctx, async (tx) => {
      await record(tx, ctx, { action: "room.read", object: { type: "room", id: "index" } });
      throw new Error("the act failed");
    });
    await expect(act).rejects.toThrow("the act failed");
    expect(await raise.evidence()).toHaveLength(before);
    expect((await check()).ok).toBe(true);
  });
});

describe("who may read it", () => {
  it("staff with the right, newest first, a page at a time, each entry once", async () => {
    const ctx = raise.ctx("relations@aurora");
    const all = (await raise.evidence()).map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listEvidence({ ctx, input: ListEvidence.parse({ cursor, limit: 7 }) });
      // the reading itself is on record too
      seen.push(...page.entries.filter(({ action }) => action !== "evidence.read").map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(all.length);
    expect(new Set(seen)).toEqual(new Set(all));
  });

  it("and that they read it is recorded, with what they looked for", async () => {
    const { organisation } = raise.ctx("signatory@beta").actor;
    const input = ListEvidence.parse({ action: "room.read", organisationId: organisation.id });
    const { entries } = await raise.recorded(() => listEvidence({ ctx: raise.ctx("relations@aurora"), input }));
    expect(entries).toMatchObject([
      { action: "evidence.read", payload: { action: "room.read", organisationId: organisation.id, entries: 1 } },
    ]);
  });

  it("tells what was indicated only to who reads the book, or takes the whole record away", async () => {
    const input = ListEvidence.parse({ action: "indication.submit" });
    const payloads = async (who: PersonKey) =>
      (await listEvidence({ ctx: raise.ctx(who), input })).entries.map(({ payload }) => "amount" in payload);
    expect(await payloads("owner@aurora")).toEqual([true, true]);
    expect(await payloads("auditor@aurora")).toEqual([true, true]);
    expect(await payloads("relations@aurora")).toEqual([false, false]);
  });

  it("by action and party, with the person beside the entry", async () => {
    const { organisation } = raise.ctx("signatory@beta").actor;
    const input = ListEvidence.parse({ action: "indication.submit", organisationId: organisation.id });
    const { entries } = await listEvidence({ ctx: raise.ctx("auditor@aurora"), input });
    expect(entries).toMatchObject([
      { action: "indication.submit", person: { name: "Łukasz Żak", organisation: "Bank Łódź", ip: "192.0.2.1" } },
    ]);
  });

  it("each person his own acts and no one else's", async () => {
    const { acts, agreements } = await readMyFile({ ctx: raise.ctx("signatory@beta") });
    expect(acts.map(({ action }) => action)).toContain("indication.submit");
    expect(agreements).toMatchObject([{ nameTyped: "Łukasz Żak", current: true }]);
    expect((await readMyFile({ ctx: raise.ctx("reader@beta") })).acts).toEqual([]);
  });

  it.each(["signatory@alpha", "reader@beta", "publisher@aurora", "contributor@aurora", "bookrunner@aurora"] as const)(
    "not %s",
    async (who) => {
      const ctx = raise.ctx(who);
      expect(await raise.refused(() => listEvidence({ ctx, input: ListEvidence.parse({}) }))).toEqual(roleMissing);
      for (const act of [readRecordState, startCheck, readCheck])
        expect(await raise.refused(() => act({ ctx }))).toEqual(roleMissing);
      const input = { entryId: UNKNOWN_ID };
      expect(await raise.refused(() => proveEntry({ ctx, input }))).toEqual(roleMissing);
      expect(await raise.refused(() => proveConsistency({ ctx, input: { from: 1, to: 1 } }))).toEqual(roleMissing);
      expect(await raise.refused(() => exportEvidence({ ctx }))).toEqual(roleMissing);
    },
  );

  it.each(["2026' or 1=1", `2026|${"-".repeat(36)}`])(
    "nobody with a forged place to go on from: %s",
    async (cursor) => {
      const input = ListEvidence.parse({ cursor });
      expect(await raise.refused(() => listEvidence({ ctx: raise.ctx("auditor@aurora"), input }))).toMatchObject({
        fields: [{ path: "cursor" }],
      });
    },
  );
});

describe("what was recorded can't be changed", () => {
  const tables = ["evidence", "indication_versions", "agreement_acceptances", "term_sheets"];
  const statements = tables.flatMap((table) => [
    ["the owner", `update ${table} set id = id`, table],
    ["the owner", `delete from ${table}`, table],
    ["the owner", `truncate ${table} cascade`, table],
  ]);
  it.each(statements)("by %s: %s", async (_, statement, table) => {
    await expect(causeOf(raise.rows((tx) => tx.execute(statement!)))).resolves.toBe(`the record ${table} only grows`);
  });

  it.each(tables)("by the application's role: %s", async (table) => {
    for (const statement of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table}`])
      expect(await causeOf(raise.app.execute(statement))).toBe(`permission denied for table ${table}`);
  });

  it("and a change made behind the database's back is found", async () => {
    const [entry] = await chainOf(streamOf("signatory@beta"));
    const target = eq(schema.evidence.id, entry!.id);
    const tamper = (values: Partial<typeof schema.evidence.$inferInsert>) =>
      raise.db.transaction(async (tx) => {
        await tx.execute("alter table evidence disable trigger evidence_only_grows");
        await tx.update(schema.evidence).set(values).where(target);
        await tx.execute("alter table evidence enable trigger evidence_only_grows");
      });
    await tamper({ at: "2026-02-02T09:00:00.001Z" });
    expect((await check()).problems).toEqual([{ stream: entry?.stream, seq: 1, reason: "hash" }]);
    await tamper({ at: entry!.at });
    const { evidencePersonal } = schema;
    const personal = eq(evidencePersonal.evidenceId, entry!.id);
    const [row] = await raise.db.select().from(evidencePersonal).where(personal);
    const behind = (act: (tx: Db) => Promise<unknown>) =>
      raise.db.transaction(async (tx) => {
        await tx.execute("alter table evidence_personal disable trigger user");
        await act(tx);
        await tx.execute("alter table evidence_personal enable trigger user");
      });
    const data = { ...row!.data, name: "Nobody" };
    await behind((tx) => tx.update(evidencePersonal).set({ data }).where(personal));
    expect((await check()).problems).toEqual([{ stream: entry?.stream, seq: 1, reason: "personal" }]);
    await behind((tx) => tx.delete(evidencePersonal).where(personal));
    expect((await check()).ok).toBe(true);
  });
});

describe("row-level security, whatever a verb forgets", () => {
  const seenBy = (who: PersonKey, table: SQL, kind?: "member") => {
    const { actor } = raise.ctx(who, kind ? { kind } : {});
    const scope = { kind: actor.kind, userId: actor.userId, organisationId: actor.organisation.id };
    return inScope(raise.app, scope, async (tx) => {
      const { rows } = (await tx.execute(sql`select organisation_id from ${table}`)) as never as {
        rows: { organisation_id: string }[];
      };
      return rows.map(({ organisation_id }) => organisation_id);
    });
  };
  const own = ["indications", "indication_versions", "term_sheets", "indication_drafts", "agreement_acceptances"];

  it.each(own)("%s: a party sees its own rows only", async (name) => {
    const table = sql.raw(name);
    for (const who of ["reader@alpha", "signatory@beta"] as const) {
      const seen = await seenBy(who, table);
      expect(seen.length).toBeGreaterThan(0);
      expect(new Set(seen)).toEqual(new Set([raise.ctx(who).actor.organisation.id]));
    }
  });

  it("drafts are hidden from staff; before the agreement nothing but one's own acceptance shows", async () => {
    expect(await seenBy("owner@aurora", sql.raw("indication_drafts"))).toEqual([]);
    expect((await seenBy("bookrunner@aurora", sql.raw("indications"))).length).toBe(2);
    for (const name of ["indications", "indication_versions", "term_sheets", "indication_drafts"])
      expect(await seenBy("signatory@alpha", sql.raw(name), "member")).toEqual([]);
  });

  it("a visitor's scope, and none at all, see nothing", async () => {
    for (const name of own) {
      const { rows } = (await inScope(raise.app, { kind: "visitor", userId: null, organisationId: null }, (tx) =>
        tx.execute(sql`select 1 from ${sql.raw(name)}`),
      )) as never as { rows: unknown[] };
      expect(rows).toEqual([]);
      const outside = (await raise.app.execute(sql`select 1 from ${sql.raw(name)}`)) as never as { rows: unknown[] };
      expect(outside.rows).toEqual([]);
    }
  });

  it("a party can't write a row in another's name", async () => {
    const { actor } = raise.ctx("signatory@beta");
    const scope = { kind: actor.kind, userId: actor.userId, organisationId: actor.organisation.id };
    const alpha = raise.ctx("signatory@alpha").actor;
    const write = inScope(raise.app, scope, (tx) =>
      tx.insert(schema.indicationDrafts).values({
        organisationId: alpha.organisation.id,
        userId: alpha.userId,
        revision: 1,
        terms: {} as never,
        savedAt: new Date(),
      }),
    );
    expect(await causeOf(write)).toContain("row-level security policy");
    const [theirs] = await raise.rows((tx) =>
      tx.select().from(schema.indications).where(eq(schema.indications.organisationId, alpha.organisation.id)),
    );
    const changed = await inScope(raise.app, scope, (tx) =>
      tx
        .update(schema.indications)
        .set({ state: "withdrawn" })
        .where(eq(schema.indications.id, theirs!.id))
        .returning(),
    );
    expect(changed).toEqual([]);
  });
});

it("still verifies at the end", async () => {
  const [live] = await raise.rows((tx) => tx.select().from(schema.indications));
  const { id, organisationId } = live!;
  const who = (["signatory@alpha", "signatory@beta"] as const).find(
    (key) => raise.ctx(key).actor.organisation.id === organisationId,
  )!;
  await withdrawIndication({ ctx: raise.ctx(who), input: { indicationId: id, reason: "" } });
  expect(await check()).toMatchObject({ ok: true, problems: [] });
});

/** The database's own words for a refusal. */
async function causeOf(statement: Promise<unknown>): Promise<string> {
  try {
    await statement;
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  }
  throw new Error("the database refused nothing");
}
