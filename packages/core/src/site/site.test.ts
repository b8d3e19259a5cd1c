import type { FieldPatch } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { defaultAssumptions, ENGINE_VERSION, incentive, runModel } from "@fabroom/finance";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { readPitch } from "../section/read.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { baseAt, FIRST } from "../testing/versions.ts";
import { caseHash } from "./case.ts";
import { editSite, manageSites } from "./edit.ts";
import { getNetwork } from "./network.ts";
import { publishSite } from "./publish.ts";
import { compareSites, getSite, listSites } from "./read.ts";
import { saveSiteDraft } from "./save-draft.ts";

const GRANT = { ...incentive({ id: "grant", type: "grant", base: "capex", rate: 0.2, trigger: "pariPassu" }) };

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const reader = () => raise.ctx("reader@alpha");
const save = async (ctx: Ctx, patch: FieldPatch, revision: number, slug = "north") => {
  const base = slug === "nowhere" ? FIRST : await baseAt(raise, "site", raise.siteId(slug), revision);
  return saveSiteDraft({ ctx, input: { slug, patch, changeNote: "Higher price", base } });
};
const publishSlug = async (ctx: Ctx, slug: string, versionId: string, revision: number) => {
  const { published } = await baseAt(raise, "site", raise.siteId(slug), revision);
  return publishSite({ ctx, input: { slug, base: { draft: { versionId, revision }, published } } });
};
const edit = (slug = "north") => editSite({ ctx: raise.ctx("owner@aurora"), input: { slug } });

describe("a published case", () => {
  it("is the engine's own result for its assumptions, and its reading is recorded with its hash", async () => {
    const { value, entries } = await raise.recorded(() => getSite({ ctx: reader(), input: { slug: "north" } }));
    const run = runModel(defaultAssumptions());
    expect(run.ok && run.result).toMatchObject({ headline: value.modelHeadline, modelCloses: value.modelCloses });
    expect(value.caseSha256).toBe(caseHash(value.assumptions));
    expect(value.documents.map(({ title }) => title)).toEqual(["dossier-north"]);
    expect(value.register).toMatchObject([
      { path: "capacity.wspm", text: expect.stringContaining("50,000"), changed: { version: 1 } },
      { path: "pricing.waferPrice", changed: { version: 1 } },
    ]);
    expect(entries).toMatchObject([
      { action: "site.read", object: { id: raise.siteId("north"), version: 1, sha256: value.caseSha256 } },
    ]);
  });

  it("of an older engine says so: the hash is the published one, the figures the new engine's", async () => {
    const { siteVersions } = schema;
    const of = and(eq(siteVersions.siteId, raise.siteId("north")), eq(siteVersions.state, "published"));
    const [kept] = await raise.db.select().from(siteVersions).where(of);
    const old = { engineVersion: "0.9.0", caseSha256: "0".repeat(64) };
    await raise.db.update(siteVersions).set(old).where(of);
    const { value, entries } = await raise.recorded(() => getSite({ ctx: reader(), input: { slug: "north" } }));
    expect(value).toMatchObject({
      engineVersion: ENGINE_VERSION,
      publishedEngine: "0.9.0",
      caseSha256: old.caseSha256,
    });
    expect(entries).toMatchObject([
      { object: { sha256: old.caseSha256 }, payload: { engineVersion: ENGINE_VERSION, publishedEngine: "0.9.0" } },
    ]);
    await raise.db
      .update(siteVersions)
      .set({ engineVersion: kept!.engineVersion, caseSha256: kept!.caseSha256 })
      .where(of);
    expect((await getSite({ ctx: reader(), input: { slug: "north" } })).publishedEngine).toBeNull();
  });

  it("shows in the list, the network and the comparison with the same figures", async () => {
    const one = await getSite({ ctx: reader(), input: { slug: "south" } });
    const list = await listSites({ ctx: reader() });
    const network = await getNetwork({ ctx: reader() });
    const [compared] = await compareSites({ ctx: reader(), input: { slugs: ["south"] } });
    const own = list.find(({ slug }) => slug === "south");
    expect(own?.headline).toEqual(one.headline);
    expect(network.sites.find(({ slug }) => slug === "south")).toMatchObject({ headline: one.headline, usdRate: 1.1 });
    expect(compared).toMatchObject({ headline: one.headline, caseSha256: one.caseSha256, usdRate: 1.1 });
    expect(one.thesis).toBe("Close to 20,000\u00a0wafers a month");
  });

  it("that does not exist is not there, alone or among others", async () => {
    expect(await raise.refused(() => getSite({ ctx: reader(), input: { slug: "nowhere" } }))).toEqual(notThere);
    expect(await raise.refused(() => compareSites({ ctx: reader(), input: { slugs: ["north", "nowhere"] } }))).toEqual(
      notThere,
    );
  });

  it("is closed before the agreement", async () => {
    const ctx = raise.ctx("reader@alpha", { kind: "member" });
    expect(await raise.refused(() => getSite({ ctx, input: { slug: "north" } }))).toMatchObject({
      code: "agreementFirst",
    });
    expect(await raise.refused(() => getNetwork({ ctx }))).toMatchObject({ code: "agreementFirst" });
  });
});

describe("a draft case", () => {
  const price = "pricing.waferPrice";

  it("keeps the changed fields apart from what is published, and records them from and to", async () => {
    const ctx = raise.ctx("contributor@aurora");
    const was = defaultAssumptions().pricing.waferPrice;
    const { value, entries } = await raise.recorded(() => save(ctx, { [price]: was + 1000 }, 0));
    expect(value.revision).toBe(1);
    expect(entries).toMatchObject([
      {
        action: "site.draft",
        object: { label: "north", version: 2 },
        payload: { revision: 1, changed: [{ path: price, from: was, to: was + 1000 }], note: "Higher price" },
      },
    ]);
    const { draft, published, abilities } = await edit();
    expect(draft).toMatchObject({ version: 2, changed: [{ path: price }], editedBy: "Chloé Writer" });
    expect(draft?.headline.equityIrr).toBeGreaterThan(published?.headline.equityIrr ?? Number.NaN);
    expect(abilities).toEqual({ edit: true, publish: true, discard: true, withdraw: true, restore: true });
    expect((await manageSites({ ctx })).map(({ slug, draft: own }) => [slug, own?.version])).toEqual([
      ["north", 2],
      ["south", undefined],
    ]);
    expect((await getSite({ ctx: reader(), input: { slug: "north" } })).version).toBe(1);
  });

  it("saved from an older revision is refused and changes nothing", async () => {
    const before = await edit();
    expect(await raise.refused(() => save(raise.ctx("publisher@aurora"), { [price]: 1 }, 0))).toMatchObject({
      kind: "conflict",
      code: "editedMeanwhile",
    });
    expect(await edit()).toEqual(before);
  });

  it("of a case that an earlier engine saved can take up an input added since, and changes that alone", async () => {
    const id = raise.siteId("south");
    const [row] = await raise.db.select().from(schema.siteVersions).where(eq(schema.siteVersions.siteId, id));
    const { bookToolMethod: _method, bookToolTable: _table, ...depreciation } = defaultAssumptions().depreciation;
    const assumptions = { ...(row!.content.assumptions as object), depreciation };
    const stored = { ...row!.content, assumptions };
    await raise.db.update(schema.siteVersions).set({ content: stored }).where(eq(schema.siteVersions.id, row!.id));
    await save(raise.ctx("publisher@aurora"), { "depreciation.bookToolMethod": "macrs" }, 0, "south");
    const changed = [{ path: "depreciation.bookToolMethod", from: "straightLine", to: "macrs" }];
    expect((await edit("south")).draft?.changed).toEqual(changed);
  });

  it("replaces a list as a whole, walks from the published value to its own, and says who set what was not on record", async () => {
    const ctx = raise.ctx("publisher@aurora");
    const table = "depreciation.taxToolTable";
    const patch = { "depreciation.taxToolMethod": "table", [table]: [0.5, 0.5], "debt.maximum": 4_000 };
    await save(ctx, patch, 1, "south");
    const draft = (await edit("south")).draft!;
    expect(draft.changed).toContainEqual({
      path: table,
      from: defaultAssumptions().depreciation.taxToolTable,
      to: [0.5, 0.5],
    });
    expect(draft.bridge!.steps.map(({ id }) => id)).toEqual(["financing", "other"]);
    expect(draft.bridge!.from + draft.bridge!.steps.reduce((sum, { change }) => sum + change, 0)).toBe(
      draft.bridge!.to,
    );
    await publishSlug(ctx, "south", draft.versionId, 2);
    const { register } = await getSite({ ctx: reader(), input: { slug: "south" } });
    expect(register.find(({ path }) => path === table)).toMatchObject({
      text: "50.0% · 50.0%",
      sourceText: "Set by the issuer: Higher price",
      changed: { version: 2, by: expect.any(String) },
    });
    await save(ctx, { "debt.maximum": null }, 0, "south");
    expect((await edit("south")).draft?.changed).toEqual([{ path: "debt.maximum", from: 4_000, to: null }]);
  });

  it("saved by two editors at once is taken from one", async () => {
    const both = await Promise.allSettled([
      save(raise.ctx("publisher@aurora"), { [price]: 19_000 }, 1),
      save(raise.ctx("contributor@aurora"), { [price]: 19_500 }, 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  const bad: [string, FieldPatch, { path: string; code: string }][] = [
    ["a field the model does not have", { "pricing.charm": 1 }, { path: "patch.pricing.charm", code: "unknownField" }],
    ["a prototype's field", { "__proto__.polluted": 1 }, { path: "patch.__proto__.polluted", code: "unknownField" }],
    ["a constructor", { constructor: "x" }, { path: "patch.constructor", code: "unknownField" }],
    ["a whole group", { pricing: 1 }, { path: "patch.pricing", code: "unknownField" }],
    ["words for a number", { [price]: "much" }, { path: `patch.${price}`, code: "model.not_a_number" }],
    ["a number for words", { nodeClass: 3 }, { path: "patch.nodeClass", code: "invalidValue" }],
    ["an impossible price", { [price]: -1 }, { path: `patch.${price}`, code: expect.stringMatching(/^model\./) }],
    [
      "infinity",
      { [price]: Number.POSITIVE_INFINITY },
      { path: `patch.${price}`, code: expect.stringMatching(/^model\./) },
    ],
    ["a number for a list", { "ramp.table": 1 }, { path: "patch.ramp.table", code: "model.not_a_number" }],
    ["a list for a number", { [price]: [1] }, { path: `patch.${price}`, code: "model.not_a_number" }],
    [
      "the length of a list",
      { "capacity.modules.length": 0 },
      { path: "patch.capacity.modules.length", code: "unknownField" },
    ],
    ["a number for a list", { "capacity.modules": 1 }, { path: "patch.capacity.modules", code: "model.not_a_list" }],
    [
      "a number for a module",
      { "capacity.modules": [1] },
      { path: "patch.capacity.modules.0", code: "model.not_an_object" },
    ],
    [
      "words for the rate of a grant",
      { incentives: [{ ...GRANT, rate: "much" }] },
      { path: "patch.incentives.0.rate", code: "model.not_a_number" },
    ],
    [
      "a term no grant has",
      { incentives: [{ ...GRANT, charm: 1 }] },
      { path: "patch.incentives.0.charm", code: "model.unknown_field" },
    ],
    [
      "two grants of one name",
      { incentives: [GRANT, GRANT] },
      { path: "patch.incentives.1.id", code: "model.not_unique" },
    ],
    ["a share above one", { "ramp.table": [0.5, 1.5] }, { path: "patch.ramp.table.1", code: "model.above_maximum" }],
    [
      "a table that does not add up",
      { "depreciation.taxToolMethod": "table", "depreciation.taxToolTable": [0.5, 0.4] },
      { path: "patch.depreciation.taxToolTable", code: "model.sum_not_one" },
    ],
    ["no number where there must be one", { [price]: null }, { path: `patch.${price}`, code: "model.not_a_number" }],
    ["no node of the list", { nodeClass: "N99" }, { path: "patch.nodeClass", code: expect.stringMatching(/^model\./) }],
  ];
  it.each(bad)("with %s is refused beside its field", async (_, patch, problem) => {
    const before = await edit();
    const answer = await raise.refused(() => save(raise.ctx("publisher@aurora"), patch, 2));
    expect(answer).toMatchObject({ kind: "invalid", code: "invalidInput" });
    expect(answer.fields).toContainEqual(expect.objectContaining(problem));
    expect(await edit()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("of an unknown site is not there", async () => {
    expect(await raise.refused(() => save(raise.ctx("publisher@aurora"), {}, 0, "nowhere"))).toEqual(notThere);
  });

  it.each(["reader@alpha", "signatory@beta", "auditor@aurora", "relations@aurora"] as const)(
    "is not for %s",
    async (who) => {
      expect(await raise.refused(() => save(raise.ctx(who), { [price]: 20_000 }, 2))).toEqual(roleMissing);
      expect(await raise.refused(() => manageSites({ ctx: raise.ctx(who) }))).toEqual(roleMissing);
    },
  );
});

describe("publishing a case", () => {
  const publish = (ctx: Ctx, versionId: string, revision: number) => publishSlug(ctx, "north", versionId, revision);

  it.each(["contributor@aurora", "auditor@aurora", "signatory@alpha"] as const)("is not for %s", async (who) => {
    const { draft } = await edit();
    expect(await raise.refused(() => publish(raise.ctx(who), draft!.versionId, draft!.revision))).toEqual(roleMissing);
  });

  it("of another revision than the one seen, or of nothing, is refused", async () => {
    const { draft } = await edit();
    const ctx = raise.ctx("publisher@aurora");
    expect(await raise.refused(() => publish(ctx, draft!.versionId, 1))).toMatchObject({ code: "editedMeanwhile" });
    expect(await raise.refused(() => publish(ctx, UNKNOWN_ID, 1))).toEqual(notThere);
  });

  it("puts it before readers, on every page that quotes it, and it reproduces bit for bit", async () => {
    const { draft } = await edit();
    // drafted with an older engine: what is published bears the engine of today
    await raise.db
      .update(schema.siteVersions)
      .set({ engineVersion: "0.9.0", caseSha256: "1".repeat(64) })
      .where(eq(schema.siteVersions.id, draft!.versionId));
    const { value, entries } = await raise.recorded(() =>
      publish(raise.ctx("publisher@aurora"), draft!.versionId, draft!.revision),
    );
    expect(value).toEqual({ version: 2 });
    const [stored] = (await raise.db.select().from(schema.siteVersions)).filter(({ id }) => id === draft!.versionId);
    expect(entries).toMatchObject([
      {
        action: "site.publish",
        object: { label: "north", version: 2, sha256: stored?.caseSha256 },
        payload: { note: "Higher price", engineVersion: stored?.engineVersion },
      },
    ]);
    const shown = await getSite({ ctx: reader(), input: { slug: "north" } });
    expect(shown).toMatchObject({ version: 2, caseSha256: stored?.caseSha256, publishedEngine: null });
    expect(shown.caseSha256).toBe(caseHash(shown.assumptions));
    const [editor] = await raise.db.select().from(schema.users).where(eq(schema.users.id, stored!.editedBy!));
    expect(shown.register.map(({ changed }) => changed)).toMatchObject([
      { version: 1 },
      { version: 2, by: editor?.name, at: stored?.publishedAt?.toISOString() },
    ]);
    const run = runModel(JSON.parse(JSON.stringify(shown.assumptions)));
    expect(run.ok && bits(run.result.headline)).toEqual(bits(shown.modelHeadline));
    const [pitch] = await readPitch({ ctx: reader() });
    expect(pitch?.figures["site.north.capex"]?.source.label).toContain("v2");
    expect((await edit()).draft).toBeNull();
  });

  it("of an older engine needs no other input to be sealed again with today's", async () => {
    const { siteVersions } = schema;
    const of = and(eq(siteVersions.siteId, raise.siteId("north")), eq(siteVersions.state, "published"));
    await raise.db
      .update(siteVersions)
      .set({ engineVersion: "0.9.0", caseSha256: "1".repeat(64) })
      .where(of);
    const before = await getSite({ ctx: reader(), input: { slug: "north" } });
    expect(before.publishedEngine).toBe("0.9.0");
    expect((await edit()).published?.olderEngine).toBe("0.9.0");
    const ctx = raise.ctx("publisher@aurora");
    const { value, entries } = await raise.recorded(() => save(ctx, {}, 0));
    expect(entries).toMatchObject([{ payload: { changed: [], engineVersion: ENGINE_VERSION } }]);
    await publish(ctx, value.versionId, value.revision);
    const after = await getSite({ ctx: reader(), input: { slug: "north" } });
    expect(after).toMatchObject({ publishedEngine: null, caseSha256: caseHash(before.assumptions) });
    expect(after.assumptions).toEqual(before.assumptions);
    expect((await edit()).published?.olderEngine).toBeNull();
  });
});

describe("a changed list of instruments", () => {
  const by = () => raise.ctx("publisher@aurora");
  const HOLIDAY = {
    ...incentive({
      id: "holiday",
      type: "taxHoliday",
      base: "capex",
      rate: 1,
      trigger: "completion",
      durationMonths: 60,
    }),
  };

  it("put back as it was leaves no trace in the draft", async () => {
    const { published } = await edit();
    const before = (published!.assumptions as { incentives: FieldPatch[string] }).incentives;
    const { register } = await edit();
    await save(by(), { incentives: [GRANT] }, 0);
    expect((await edit()).register.find(({ path }) => path === "incentives")?.source.en).toBe(
      "Set by the issuer: Higher price",
    );
    await save(by(), { incentives: before }, 1);
    expect(await edit()).toMatchObject({ draft: { changed: [] }, register });
  });

  it("is kept in its order, recorded, published, run again, and told in words to readers", async () => {
    const { published, draft } = await edit();
    const from = (published!.assumptions as { incentives: unknown }).incentives;
    const to = [HOLIDAY, GRANT];
    const { value, entries } = await raise.recorded(() => save(by(), { incentives: to }, draft!.revision));
    expect(entries).toMatchObject([{ action: "site.draft", payload: { changed: [{ path: "incentives", from, to }] } }]);
    const saved = (await edit()).draft!;
    expect(saved.changed).toEqual([{ path: "incentives", from, to }]);
    expect(saved.bridge?.steps.map(({ id }) => id)).toEqual(["incentives"]);
    await publishSlug(by(), "north", value.versionId, value.revision);
    const shown = await getSite({ ctx: reader(), input: { slug: "north" } });
    expect(shown.assumptions).toMatchObject({ incentives: to });
    const run = runModel(shown.assumptions);
    expect(run.ok && run.result.headline).toEqual(shown.modelHeadline);
    expect(shown.headline.npv).not.toBe(published!.headline.npv);
    expect(shown.register.find(({ path }) => path === "incentives")).toMatchObject({
      label: "Public support",
      text: [
        "Tax holiday (holiday): rate 100.0% · trigger from completion · duration 60\u00a0months",
        "Grant (grant): rate 20.0% · base initial capex · trigger in step with spending",
      ].join("\n"),
      status: "assumption",
      changed: { version: shown.version, by: expect.any(String) },
    });
  });
});

/** Every number as its eight bytes. */
const bits = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typeof each === "number" ? Buffer.from(new Float64Array([each]).buffer).toString("hex") : each,
    ]),
  );
