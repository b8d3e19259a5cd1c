import { schema } from "@fabroom/db";
import { desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestRaise, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { acceptAgreement } from "./accept.ts";
import { getAgreement } from "./get.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const member = (key: Parameters<TestRaise["ctx"]>[0], as: Parameters<TestRaise["ctx"]>[1] = {}) =>
  raise.ctx(key, { kind: "member", ...as });
const inputFor = async (ctx: ReturnType<typeof member>, nameTyped: string) => {
  const { versionId, sha256, language } = await getAgreement({ ctx });
  return { versionId, sha256, language, nameTyped, authority: true as const };
};
const acceptances = () => raise.rows((tx) => tx.select().from(schema.agreementAcceptances));

describe("reading the agreement", () => {
  it("shows the text, its hash and who would sign, in the reader's language, and records nothing", async () => {
    const { value, entries } = await raise.recorded(() =>
      getAgreement({ ctx: member("signatory@alpha", { language: "fr" }) }),
    );
    expect(value).toMatchObject({
      version: 1,
      language: "fr",
      text: "Gardez **tout** pour vous.",
      points: ["Ne rien dire"],
      signer: { name: "Aïcha N’Diaye", organisation: "Fonds souverain d’Été" },
      accepted: null,
    });
    const [file] = (await raise.db.select().from(schema.documentFiles)).filter(
      ({ versionId, language }) => versionId === value.versionId && language === "fr",
    );
    expect(value.sha256).toBe(file?.sha256);
    expect(entries).toEqual([]);
  });

  it("asks a visitor to sign in", async () => {
    expect(await raise.refused(() => getAgreement({ ctx: raise.visitor() }))).toMatchObject({ code: "signInFirst" });
  });
});

describe("accepting", () => {
  it("keeps what was shown, who accepted it, from where and when", async () => {
    const ctx = member("signatory@alpha", { language: "fr", ip: "203.0.113.9", userAgent: "Browser 1" });
    const input = await inputFor(ctx, "  aïcha   n'diaye ");
    raise.pass(1234);
    const { value, entries } = await raise.recorded(() => acceptAgreement({ ctx, input }));
    const [kept] = await acceptances();
    expect(kept).toMatchObject({
      userId: ctx.actor.userId,
      organisationId: ctx.actor.organisation.id,
      versionId: input.versionId,
      sha256: input.sha256,
      language: "fr",
      textShown: "Gardez **tout** pour vous.",
      nameTyped: "  aïcha   n'diaye ",
      at: new Date(value.at),
      ip: "203.0.113.9",
      userAgent: "Browser 1",
    });
    expect(value.at).toBe("2026-02-02T09:00:01.234Z");
    expect(entries).toMatchObject([
      {
        action: "agreement.accept",
        stream: `organisation:${ctx.actor.organisation.id}`,
        at: value.at,
        actor: { kind: "member", userId: ctx.actor.userId },
        object: { type: "agreement", id: input.versionId, version: 1, sha256: input.sha256 },
        payload: { language: "fr" },
      },
    ]);
    expect((await getAgreement({ ctx })).accepted).toMatchObject({ at: value.at, language: "fr" });
  });

  it("twice changes nothing", async () => {
    const ctx = member("signatory@alpha", { language: "en" });
    raise.pass(60_000);
    const { value, entries } = await raise.recorded(async () =>
      acceptAgreement({ ctx, input: await inputFor(ctx, "Aïcha N’Diaye") }),
    );
    expect(entries).toEqual([]);
    expect(value.at).toBe((await getAgreement({ ctx })).accepted?.at);
    expect((await acceptances()).filter(({ userId }) => userId === ctx.actor.userId)).toHaveLength(1);
  });

  it("by one person leaves his colleague outside", async () => {
    expect((await getAgreement({ ctx: member("reader@alpha") })).accepted).toBeNull();
  });

  it("from two browsers at once is one acceptance", async () => {
    const ctx = member("preparer@alpha");
    const input = await inputFor(ctx, "Émile Prépare");
    const { entries } = await raise.recorded(() =>
      Promise.all(Array.from({ length: 5 }, () => acceptAgreement({ ctx, input }))),
    );
    expect(entries).toHaveLength(1);
  });

  it.each([
    ["another's name", "Émile Prépare"],
    ["a part of the name", "Aïcha"],
    ["a name without its accent", "Aicha N’Diaye"],
    ["a name with more", "Aïcha N’Diaye Fall"],
  ])("is refused with %s", async (_, nameTyped) => {
    const ctx = member("signatory@alpha");
    const input = await inputFor(ctx, nameTyped);
    expect(await raise.refused(() => acceptAgreement({ ctx, input }))).toEqual({
      kind: "invalid",
      code: "invalidInput",
      fields: [{ path: "nameTyped", code: "nameDiffers", values: { name: "Aïcha N’Diaye" } }],
    });
  });

  it.each(["佐藤 美咲", "佐藤　美咲"])("takes a Japanese name with any space: %s", async (nameTyped) => {
    const ctx = member("reader@alpha");
    await acceptAgreement({ ctx, input: await inputFor(ctx, nameTyped) });
    expect((await getAgreement({ ctx })).accepted).not.toBeNull();
  });

  it("takes a name typed as letter and accent apart", async () => {
    const ctx = member("signatory@beta");
    const input = await inputFor(ctx, "Łukasz Żak".normalize("NFD"));
    expect((await acceptAgreement({ ctx, input })).at).toBeTruthy();
  });

  it.each([
    ["an unknown version", { versionId: UNKNOWN_ID }],
    ["another text", { sha256: "0".repeat(64) }],
    ["the other language's file", { language: "fr" as const }],
  ])("is refused with %s", async (_, change) => {
    const ctx = member("admin@alpha");
    const input = { ...(await inputFor(ctx, "خالد الهاشمي")), ...change };
    expect(await raise.refused(() => acceptAgreement({ ctx, input }))).toMatchObject({
      kind: "conflict",
      code: "agreementChanged",
    });
  });

  it("is refused when a newer version has been published meanwhile", async () => {
    const ctx = member("reader@beta");
    const input = await inputFor(ctx, "Zofia Ćma");
    await publishNewAgreement();
    expect(await raise.refused(() => acceptAgreement({ ctx, input }))).toMatchObject({ code: "agreementChanged" });
    expect((await getAgreement({ ctx: member("signatory@alpha") })).accepted).toBeNull();
    await acceptAgreement({ ctx, input: await inputFor(ctx, "Zofia Ćma") });
    expect((await getAgreement({ ctx })).accepted).toMatchObject({ nameTyped: "Zofia Ćma" });
  });

  it("is nothing for staff, nor for visitors", async () => {
    const staff = raise.ctx("owner@aurora");
    const input = await inputFor(member("reader@beta"), "Olga Wner");
    expect(await raise.refused(() => acceptAgreement({ ctx: staff, input }))).toMatchObject({ code: "roleMissing" });
    expect(await raise.refused(async () => acceptAgreement({ ctx: raise.visitor(), input }))).toMatchObject({
      code: "signInFirst",
    });
  });
});

async function publishNewAgreement() {
  const nodeId = raise.nodeId("confidentiality-agreement");
  const [old] = await raise.db.select().from(schema.documentVersions).orderBy(desc(schema.documentVersions.id));
  const files = await raise.db.select().from(schema.documentFiles);
  const before = await raise.versionId("confidentiality-agreement");
  await raise.db.transaction(async (tx) => {
    await tx.execute(`update document_versions set state = 'superseded' where id = '${before}'`);
    const [version] = await tx
      .insert(schema.documentVersions)
      .values({ ...old!, id: crypto.randomUUID(), nodeId, number: 2, state: "published" })
      .returning();
    for (const language of ["en", "fr"] as const) {
      const file = files.find((each) => each.versionId === before && each.language === language)!;
      await tx.insert(schema.documentFiles).values({ ...file, versionId: version!.id, sha256: "f".repeat(64) });
      await tx
        .insert(schema.agreementTexts)
        .values({ versionId: version!.id, language, text: "New text", points: ["New"] });
    }
  });
}
