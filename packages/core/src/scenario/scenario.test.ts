import type { FieldProblem, ScenarioPatch } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { applyPatch, ENGINE_VERSION, runModel, scenarioSet } from "@fabroom/finance";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ctx, type Organisation, transact } from "../context.ts";
import { Refusal } from "../errors.ts";
import { canonical, sha256 } from "../evidence/seal.ts";
import { availableToRelyOn } from "../indication/relied-on.ts";
import { createScenarioRaise } from "../testing/scenarios.ts";
import { archiveScenario, renameScenario, shareScenario } from "./change.ts";
import { compareScenarios, getScenario, listScenarios } from "./read.ts";
import { evaluateScenario, forkScenario, rebaseScenario, saveScenario } from "./save.ts";

type Raise = Awaited<ReturnType<typeof createScenarioRaise>>;
let raise: Raise;
let fund: Organisation;
let ana: Ctx;
let bao: Ctx;
let stranger: Ctx;
let staff: Ctx;
let member: Ctx;

beforeAll(async () => {
  raise = await createScenarioRaise();
  fund = await raise.organisation("fund", "sovereign_fund");
  const bank = await raise.organisation("bank", "bank");
  const issuer = await raise.organisation("issuer", "issuer");
  ana = await raise.person(fund, "Ana", "reader");
  bao = await raise.person(fund, "Bao", "signatory");
  stranger = await raise.person(bank, "Cleo", "signatory");
  staff = await raise.person(issuer, "Dan", "owner", "staff");
  member = await raise.person(bank, "Eve", "reader", "member");
});
afterAll(() => raise.close());

const PRICE: ScenarioPatch = { "pricing.waferPrice": 18_000 };
const save = (ctx: Ctx, patch: ScenarioPatch = PRICE, over: { baseVersionId?: string; name?: string } = {}) =>
  saveScenario({
    ctx,
    input: {
      slug: "site-a",
      baseVersionId: raise.firstId,
      name: "Cheaper wafers",
      note: "What if",
      patch,
      forkedFrom: null,
      ...over,
    },
  });
async function refused(act: Promise<unknown>): Promise<Refusal> {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return error;
}
const refusal = async (act: Promise<unknown>) => {
  const { kind, code } = await refused(act);
  return `${kind} ${code}`;
};
const idsOf = async (ctx: Ctx) => (await listScenarios({ ctx })).map((one) => one.id);
const evidenceOf = (id: string) =>
  raise.db
    .select()
    .from(schema.evidence)
    .then((rows) => rows.filter((row) => (row.object as { id: string }).id === id));

describe("saving", () => {
  it("keeps the case with its hash, its figures and its base", async () => {
    const { id } = await save(ana, { ...PRICE, "debt.gearing": raise.first.debt.gearing });
    const view = await getScenario({ ctx: ana, input: { scenarioId: id } });
    const mine = applyPatch(raise.first, PRICE);
    const run = runModel(mine);
    if (!run.ok) throw new Error("the case must run");
    // an input set to the value it already has is no change
    expect(view.patch).toEqual(PRICE);
    expect(view.changes).toEqual([{ path: "pricing.waferPrice", from: 20_000, to: 18_000 }]);
    expect(view.headline).toEqual(run.result.headline);
    expect(view.caseSha256).toBe(sha256(canonical({ assumptions: mine, engineVersion: ENGINE_VERSION })));
    expect(view.base).toMatchObject({ versionId: raise.firstId, version: 1, latestVersion: 1 });
    expect(view).toMatchObject({ author: "Ana", mine: true, sharedAt: null, engineCurrent: true, revision: 1 });
    expect(view.assumptions).toEqual(raise.first);
  });

  it("tells the evidence that one was saved, and nothing of what it holds", async () => {
    const { id } = await save(ana, { "pricing.waferPrice": 17_250 }, { name: "Secret view" });
    const view = await getScenario({ ctx: ana, input: { scenarioId: id } });
    const [entry, ...more] = await evidenceOf(id);
    expect(more).toMatchObject([{ action: "scenario.read", object: { type: "scenario", id, sha256: view.seal } }]);
    expect(entry).toMatchObject({ action: "scenario.save", object: { type: "scenario", id, sha256: view.seal } });
    expect(view.seal).not.toBe(view.caseSha256);
    const written = JSON.stringify(entry);
    for (const secret of ["17250", "Secret", "waferPrice", view.caseSha256, "site-a"])
      expect(written).not.toContain(secret);
  });

  it("takes every case of the standing set that changes something", async () => {
    for (const { id, patch } of scenarioSet(raise.first).filter((one) => one.id !== "base")) {
      const kept = await save(ana, patch as ScenarioPatch, { name: id });
      const view = await getScenario({ ctx: ana, input: { scenarioId: kept.id } });
      const run = runModel(applyPatch(raise.first, patch));
      expect(run.ok && run.result.headline).toEqual(view.headline);
    }
  });

  const bad: [string, ScenarioPatch, FieldProblem][] = [
    [
      "above the field's bound",
      { "operations.utilisation": 1.7 },
      { path: "patch.operations.utilisation", code: "model.above_maximum", values: { maximum: 1, value: 1.7 } },
    ],
    [
      "text for a number",
      { "pricing.waferPrice": "cheap" },
      { path: "patch.pricing.waferPrice", code: "model.not_a_number", values: {} },
    ],
    ["no such input", { "pricing.magic": 1 }, { path: "patch.pricing.magic", code: "unknownField" }],
    ["a whole group", { pricing: {} }, { path: "patch.pricing", code: "unknownField" }],
    ["the length of a list", { "incentives.length": 4e9 }, { path: "patch.incentives.length", code: "unknownField" }],
    ["beyond a list", { "incentives.9.rate": 0 }, { path: "patch.incentives.9.rate", code: "unknownField" }],
    ["a prototype", { "__proto__.polluted": 1 }, { path: "patch.__proto__.polluted", code: "unknownField" }],
    [
      "inside a list that the same patch empties",
      { incentives: [], "incentives.0.rate": 0 },
      { path: "patch.incentives.0.rate", code: "unknownField" },
    ],
    ["not a list", { incentives: 3 }, { path: "patch.incentives", code: "model.not_a_list", values: {} }],
    ["nothing changed", { "pricing.waferPrice": 20_000 }, { path: "patch", code: "scenarioUnchanged" }],
  ];
  it.each(bad)("refuses %s as a field error and keeps nothing", async (_, patch, problem) => {
    const before = await idsOf(ana);
    const { kind, fields } = await refused(save(ana, patch));
    expect(kind).toBe("invalid");
    expect(fields).toEqual([problem]);
    expect(await idsOf(ana)).toEqual(before);
  });

  it("takes no draft and no other site's version for a base", async () => {
    const draft = await raise.version(applyPatch(raise.first, { "debt.gearing": 0.4 }), 9, "draft");
    expect(await refusal(save(ana, PRICE, { baseVersionId: draft }))).toBe("not_found notFound");
    expect(await refusal(save(ana, PRICE, { baseVersionId: crypto.randomUUID() }))).toBe("not_found notFound");
  });
});

describe("the server's own run", () => {
  it("answers the same bits for the same patch, and keeps nothing", async () => {
    const before = await raise.db.select().from(schema.evidence);
    const patch: ScenarioPatch = { "pricing.waferPrice": 19_123.5, "capex.overrun": 0.07, "incentives.1.rate": 0.2 };
    const check = await evaluateScenario({
      ctx: ana,
      input: { slug: "site-a", baseVersionId: raise.firstId, patch },
    });
    const run = runModel(applyPatch(raise.first, patch));
    if (!run.ok) throw new Error("the case must run");
    expect(check.modelCloses).toBe(true);
    for (const [name, value] of Object.entries(run.result.headline))
      expect(Object.is(check.headline[name as keyof typeof check.headline], value), name).toBe(true);
    expect(await raise.db.select().from(schema.evidence)).toEqual(before);
  });

  it("is closed before the agreement", async () => {
    const input = { slug: "site-a", baseVersionId: raise.firstId, patch: {} };
    expect(await refusal(evaluateScenario({ ctx: member, input }))).toBe("precondition agreementFirst");
  });
});

describe("who sees a scenario", () => {
  it("is its author's alone until shared, then his colleagues', never anybody else's", async () => {
    const { id } = await save(ana);
    const input = { scenarioId: id };
    expect(await idsOf(ana)).toContain(id);
    expect(await idsOf(bao)).not.toContain(id);
    expect(await refusal(getScenario({ ctx: bao, input }))).toBe("not_found notFound");
    await shareScenario({ ctx: ana, input: { ...input, expectedRevision: 1 } });
    await shareScenario({ ctx: ana, input: { ...input, expectedRevision: 1 } });
    expect((await evidenceOf(id)).map((row) => row.action)).toEqual(["scenario.save", "scenario.share"]);
    expect(await idsOf(bao)).toContain(id);
    const seen = await getScenario({ ctx: bao, input });
    expect(seen).toMatchObject({ mine: false, author: "Ana" });
    expect(seen.abilities).toEqual({ rename: false, share: false, archive: false, fork: true, rebase: false });
    for (const ctx of [stranger]) {
      expect(await refusal(getScenario({ ctx, input }))).toBe("not_found notFound");
      expect(await idsOf(ctx)).not.toContain(id);
      expect(await refusal(forkScenario({ ctx, input: { ...input, name: "Copy" } }))).toBe("not_found notFound");
    }
  });

  it("belongs to no member of the issuer, whatever his role", async () => {
    const { id } = await save(ana);
    await shareScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 1 } });
    const acts = [
      () => getScenario({ ctx: staff, input: { scenarioId: id } }),
      () => listScenarios({ ctx: staff }),
      () => save(staff),
      () => forkScenario({ ctx: staff, input: { scenarioId: id, name: "Copy" } }),
      () => renameScenario({ ctx: staff, input: { scenarioId: id, name: "X", note: "", expectedRevision: 1 } }),
      () => shareScenario({ ctx: staff, input: { scenarioId: id, expectedRevision: 1 } }),
      () => archiveScenario({ ctx: staff, input: { scenarioId: id, expectedRevision: 1 } }),
    ];
    for (const act of acts) expect(await refusal(act())).toBe("forbidden roleMissing");
  });

  it("lets a colleague change nothing of a shared one", async () => {
    const { id } = await save(ana);
    await shareScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 1 } });
    const rename = { scenarioId: id, name: "Mine now", note: "", expectedRevision: 1 };
    expect(await refusal(renameScenario({ ctx: bao, input: rename }))).toBe("not_found notFound");
    expect(await refusal(archiveScenario({ ctx: bao, input: { scenarioId: id, expectedRevision: 1 } }))).toBe(
      "not_found notFound",
    );
  });

  it("is held by the database too: rows, columns and owners", async () => {
    const { id } = await save(ana);
    const rows = (ctx: Ctx) =>
      transact(ctx, (tx) => tx.select().from(schema.scenarios).where(eq(schema.scenarios.id, id)));
    expect(await rows(ana)).toHaveLength(1);
    for (const ctx of [bao, stranger, staff, member]) expect(await rows(ctx)).toEqual([]);
    const change = (set: Partial<typeof schema.scenarios.$inferInsert>) =>
      transact(ana, (tx) => tx.update(schema.scenarios).set(set).where(eq(schema.scenarios.id, id))).then(
        () => "changed",
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
    expect(await change({ name: "Renamed" })).toBe("changed");
    expect(await change({ patch: {} })).toBe("42501");
    expect(await change({ caseSha256: "0".repeat(64) })).toBe("42501");
    const remove = transact(ana, (tx) => tx.delete(schema.scenarios));
    await expect(remove).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("renaming, archiving, forking, comparing", () => {
  it("renames against the revision that was read", async () => {
    const { id } = await save(ana);
    const input = { scenarioId: id, name: "Low price", note: "", expectedRevision: 1 };
    expect(await renameScenario({ ctx: ana, input })).toEqual({ revision: 2 });
    expect(await refusal(renameScenario({ ctx: ana, input }))).toBe("conflict editedMeanwhile");
    const { seal } = await getScenario({ ctx: ana, input: { scenarioId: id } });
    const renamed = (await evidenceOf(id)).filter(({ action }) => action === "scenario.rename");
    expect(renamed).toMatchObject([
      { action: "scenario.rename", object: { type: "scenario", id, sha256: seal }, payload: { revision: 2 } },
    ]);
    expect(JSON.stringify(renamed)).not.toContain("Low price");
  });

  it("archives out of the lists while the address keeps working", async () => {
    const { id } = await save(ana);
    await archiveScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 1 } });
    expect(await idsOf(ana)).not.toContain(id);
    const view = await getScenario({ ctx: ana, input: { scenarioId: id } });
    expect(view.archivedAt).not.toBeNull();
    expect(view.abilities).toMatchObject({ rename: false, share: false, archive: false });
    expect(await refusal(shareScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 1 } }))).toBe(
      "conflict scenarioArchived",
    );
  });

  it("forks a colleague's as one's own", async () => {
    const { id } = await save(ana);
    await shareScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 1 } });
    const copy = await forkScenario({ ctx: bao, input: { scenarioId: id, name: "Bao's view" } });
    const view = await getScenario({ ctx: bao, input: { scenarioId: copy.id } });
    expect(view).toMatchObject({ name: "Bao's view", mine: true, forkedFrom: id, sharedAt: null, patch: PRICE });
    expect(await refusal(getScenario({ ctx: ana, input: { scenarioId: copy.id } }))).toBe("not_found notFound");
  });

  it("lays two of a site side by side with what differs", async () => {
    const a = await save(ana, { "pricing.waferPrice": 18_000, "debt.gearing": 0.4 });
    const b = await save(ana, { "pricing.waferPrice": 19_000, "debt.gearing": 0.4 });
    const compared = await compareScenarios({ ctx: ana, input: { first: a.id, second: b.id } });
    expect(compared.differences).toEqual([{ path: "pricing.waferPrice", first: 18_000, second: 19_000 }]);
    const input = { first: a.id, second: b.id };
    expect(await refusal(compareScenarios({ ctx: stranger, input }))).toBe("not_found notFound");
  });
});

describe("naming a scenario in an indication", () => {
  const offered = (ctx: Ctx) =>
    transact(ctx, async (tx) => (await availableToRelyOn(tx, ctx)).filter((item) => item.kind === "scenario"));

  it("offers those shared in house with their inputs, to nobody else, and not once archived", async () => {
    const { id } = await save(ana, PRICE, { name: "For the committee" });
    const ids = async (ctx: Ctx) => (await offered(ctx)).map((item) => item.id);
    expect(await ids(ana)).not.toContain(id);
    await shareScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 1 } });
    expect((await offered(bao)).find((item) => item.id === id)).toMatchObject({
      title: "For the committee · Site A",
      version: 1,
      sha256: (await getScenario({ ctx: ana, input: { scenarioId: id } })).caseSha256,
      scenario: { site: "site-a", baseVersion: 1, currency: "USD", engineVersion: ENGINE_VERSION, patch: PRICE },
    });
    expect(await ids(stranger)).toEqual([]);
    await archiveScenario({ ctx: ana, input: { scenarioId: id, expectedRevision: 2 } });
    expect(await ids(bao)).not.toContain(id);
  });
});

describe("a newer version of the site", () => {
  it("leaves the scenario as it was, says so, and re-bases it as a new one", async () => {
    const { id } = await save(ana);
    expect(await refusal(rebaseScenario({ ctx: ana, input: { scenarioId: id } }))).toBe(
      "precondition scenarioUpToDate",
    );
    const before = await getScenario({ ctx: ana, input: { scenarioId: id } });
    const newer = applyPatch(raise.first, { "capex.perWspm": 420_000 });
    const newerId = await raise.version(newer, 2);
    const stale = await getScenario({ ctx: ana, input: { scenarioId: id } });
    expect(stale.base).toMatchObject({ version: 1, latestVersion: 2, latestVersionId: newerId });
    expect(stale.abilities.rebase).toBe(true);
    expect(stale).toMatchObject({ headline: before.headline, caseSha256: before.caseSha256, patch: before.patch });
    const rebased = await rebaseScenario({ ctx: ana, input: { scenarioId: id } });
    const fresh = await getScenario({ ctx: ana, input: { scenarioId: rebased.id } });
    expect(fresh).toMatchObject({ patch: PRICE, forkedFrom: id, base: { version: 2, latestVersion: 2 } });
    const run = runModel(applyPatch(newer, PRICE));
    expect(run.ok && run.result.headline).toEqual(fresh.headline);
    // what was on the reader's screen may still be saved, on the version he saw
    const late = await save(ana, { "debt.gearing": 0.3 });
    const view = await getScenario({ ctx: ana, input: { scenarioId: late.id } });
    expect(view.base).toMatchObject({ version: 1, latestVersion: 2 });
  });
});
