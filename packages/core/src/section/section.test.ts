import type { SectionContent } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { baseAt, FIRST } from "../testing/versions.ts";
import { editSection, listSections } from "./edit.ts";
import { publishSection, sealOfSection } from "./publish.ts";
import { readPitch } from "./read.ts";
import { saveSectionDraft } from "./save-draft.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const content = (words: string, french = words): SectionContent => ({
  texts: {
    en: { title: "Thesis", finding: "Finding", body: words },
    fr: { title: "Thèse", finding: "Constat", body: french },
  },
  chart: "none",
});
const withFinding = (finding: string): SectionContent => {
  const { texts, chart } = content("ok");
  return { texts: { ...texts, en: { ...texts.en!, finding } }, chart };
};
const save = async (ctx: Ctx, words: SectionContent, revision: number, key = "thesis") => {
  const base = key === "nowhere" ? FIRST : await baseAt(raise, "section", raise.sectionId(key), revision);
  return saveSectionDraft({ ctx, input: { key, content: words, base } });
};
const draftOf = async (key = "thesis") => (await editSection({ ctx: raise.ctx("owner@aurora"), input: { key } })).draft;

describe("reading the pitch", () => {
  it("shows the published sections in the reader's language with their figures, and records the versions", async () => {
    const { value, entries } = await raise.recorded(() =>
      readPitch({ ctx: raise.ctx("reader@alpha", { language: "fr" }) }),
    );
    expect(value.map(({ key, title }) => [key, title])).toEqual([
      ["thesis", "Thèse"],
      ["risks", "Risques"],
    ]);
    expect(value[0]?.figures["market.gap"]?.text).toBe("20\u00a0000\u00a0plaquettes par mois");
    expect(value[0]?.figures["site.north.capex"]).toMatchObject({ status: "assumption", unit: "USD" });
    expect(entries).toMatchObject([
      { action: "section.read", payload: { language: "fr", versions: { thesis: 1, risks: 1 } } },
    ]);
  });

  it("is closed before the agreement", async () => {
    const member = raise.ctx("reader@alpha", { kind: "member" });
    expect(await raise.refused(() => readPitch({ ctx: member }))).toMatchObject({ code: "agreementFirst" });
  });
});

describe("saving a draft", () => {
  it("keeps it apart from what is published, with who and when, and records it", async () => {
    const ctx = raise.ctx("contributor@aurora");
    const { value, entries } = await raise.recorded(() => save(ctx, content("New words with {market.gap}"), 0));
    expect(value.revision).toBe(1);
    expect(entries).toMatchObject([
      { action: "section.draft", object: { label: "thesis", version: 2 }, payload: { revision: 1 } },
    ]);
    const edit = await editSection({ ctx, input: { key: "thesis" } });
    expect(edit.draft).toMatchObject({ version: 2, revision: 1, editedBy: "Chloé Writer" });
    expect(edit.published?.version).toBe(1);
    expect(edit.abilities).toEqual({ edit: true, publish: false, discard: true, withdraw: false, restore: true });
    expect((await listSections({ ctx }))[0]).toMatchObject({ key: "thesis", state: "published_with_draft" });
    expect((await readPitch({ ctx: raise.ctx("reader@alpha") }))[0]?.version).toBe(1);
  });

  it("from an older draft is refused and changes nothing", async () => {
    const before = await draftOf();
    for (const stale of [0, 2])
      expect(await raise.refused(() => save(raise.ctx("publisher@aurora"), content("mine"), stale))).toMatchObject({
        kind: "conflict",
        code: "editedMeanwhile",
      });
    expect(await draftOf()).toEqual(before);
  });

  it("by two editors at once is taken from one", async () => {
    const both = await Promise.allSettled([
      save(raise.ctx("publisher@aurora"), content("one"), 1),
      save(raise.ctx("contributor@aurora"), content("two"), 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await draftOf())?.revision).toBe(2);
  });

  const unknown: [string, SectionContent, { path: string; id: string }[]][] = [
    [
      "an invented figure",
      content("{market.nothing}", "sans"),
      [{ path: "content.texts.en.body", id: "market.nothing" }],
    ],
    [
      "a figure of a site that is none",
      content("ok", "{site.nowhere.capex}"),
      [{ path: "content.texts.fr.body", id: "site.nowhere.capex" }],
    ],
    [
      "a metric no site has",
      withFinding("{site.north.charm}"),
      [{ path: "content.texts.en.finding", id: "site.north.charm" }],
    ],
    [
      "a metric no network has",
      content("{network.charm}", "ok"),
      [{ path: "content.texts.en.body", id: "network.charm" }],
    ],
  ];
  it.each(unknown)("with %s is refused beside its text", async (_, words, problems) => {
    expect(await raise.refused(() => save(raise.ctx("publisher@aurora"), words, 2))).toEqual({
      kind: "invalid",
      code: "invalidInput",
      fields: problems.map(({ path, id }) => ({ path, code: "unknownFigure", values: { id } })),
    });
  });

  it("of an unknown section is not there", async () => {
    expect(await raise.refused(() => save(raise.ctx("publisher@aurora"), content("x"), 0, "nowhere"))).toEqual(
      notThere,
    );
  });

  it.each(["reader@alpha", "signatory@beta", "auditor@aurora", "relations@aurora"] as const)(
    "is not for %s",
    async (who) => {
      expect(await raise.refused(() => save(raise.ctx(who), content("x"), 2))).toEqual(roleMissing);
      expect(await raise.refused(() => editSection({ ctx: raise.ctx(who), input: { key: "thesis" } }))).toEqual(
        roleMissing,
      );
    },
  );
});

describe("publishing", () => {
  const publish = async (ctx: Ctx, versionId: string, revision: number, published = 1) =>
    publishSection({ ctx, input: { key: "thesis", base: { draft: { versionId, revision }, published } } });

  it("of another revision than the one seen is refused", async () => {
    const draft = (await draftOf())!;
    expect(await raise.refused(() => publish(raise.ctx("publisher@aurora"), draft.versionId, 1))).toMatchObject({
      code: "editedMeanwhile",
    });
  });

  it.each(["contributor@aurora", "auditor@aurora", "signatory@alpha"] as const)("is not for %s", async (who) => {
    const draft = (await draftOf())!;
    expect(await raise.refused(() => publish(raise.ctx(who), draft.versionId, draft.revision))).toEqual(roleMissing);
  });

  it("puts exactly the draft before readers and keeps the version before", async () => {
    const draft = (await draftOf())!;
    raise.pass(60_000);
    const { value, entries } = await raise.recorded(() =>
      publish(raise.ctx("publisher@aurora"), draft.versionId, draft.revision),
    );
    expect(value).toEqual({ version: 2 });
    expect(entries).toMatchObject([
      { action: "section.publish", object: { label: "thesis", version: 2, sha256: sealOfSection(draft.content) } },
    ]);
    // who publishes it a moment later is told so
    const again = () => publish(raise.ctx("owner@aurora"), draft.versionId, draft.revision);
    expect(await raise.refused(again)).toMatchObject({ kind: "conflict", code: "publishedMeanwhile" });
    const [shown] = await readPitch({ ctx: raise.ctx("reader@alpha") });
    expect(shown).toMatchObject({ version: 2, publishedAt: "2026-02-02T09:01:00.000Z" });
    const states = (await raise.db.select().from(schema.sectionVersions)).map(({ state }) => state).sort();
    expect(states).toEqual(["published", "published", "superseded"]);
  });

  it("again, of nothing, or of another section's draft is not there", async () => {
    const ctx = raise.ctx("publisher@aurora");
    const other = await save(ctx, content("risks"), 0, "risks");
    expect(await raise.refused(() => publish(ctx, other.versionId, 1, 2))).toEqual(notThere);
    expect(await raise.refused(() => publish(ctx, UNKNOWN_ID, 1, 2))).toEqual(notThere);
  });
});
