import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonical, sha256 } from "../evidence/seal.ts";
import { readHome } from "../home/read.ts";
import { newDraft, reviewed, submitted, termsFor } from "../testing/indications.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { publishDocument } from "../testing/versions.ts";
import { saveDraft } from "./draft.ts";
import { getIndication, listIndications } from "./get.ts";
import { reviewIndication } from "./review.ts";
import { submitIndication } from "./submit.ts";
import { withdrawIndication } from "./withdraw.ts";

const { indications, indicationVersions } = schema;
let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const alpha = () => raise.ctx("signatory@alpha");
const beta = () => raise.ctx("signatory@beta");
const versions = () => raise.rows((tx) => tx.select().from(indicationVersions));
const heads = () => raise.rows((tx) => tx.select().from(indications));

describe("submitting", () => {
  it("seals what was reviewed, gives a receipt that its own text proves, and records it", async () => {
    const { input, review } = await reviewed(raise, alpha(), { limit: "at par" });
    raise.pass(5000);
    const { value, entries } = await raise.recorded(() => submitIndication({ ctx: alpha(), input }));
    const [kept] = await versions();
    expect(kept).toMatchObject({
      id: value.versionId,
      number: 1,
      amount: 25_000_000_000n,
      currency: "USD",
      vehicle: "Alpha Holding S.à r.l.",
      limitText: "at par",
      legendText: "This binds nobody.",
      language: "en",
      submittedByName: "Aïcha N’Diaye",
      submittedAt: new Date("2026-02-02T09:00:05.000Z"),
      receiptSha256: value.receiptSha256,
    });
    expect(sha256(kept?.sealed ?? "")).toBe(value.receiptSha256);
    const sealed = JSON.parse(kept?.sealed ?? "{}");
    expect(canonical(sealed)).toBe(kept?.sealed);
    expect(sealed).toMatchObject({
      binding: false,
      versionId: value.versionId,
      organisation: { name: "Fonds souverain d’Été" },
      amount: { minor: "25000000000", currency: "USD" },
      reliedOn: review.reliedOn,
      legend: { id: "non-binding", version: 1, text: "This binds nobody." },
    });
    expect(entries).toMatchObject([
      {
        action: "indication.submit",
        at: "2026-02-02T09:00:05.000Z",
        object: { id: value.indicationId, label: "network-equity", version: 1, sha256: value.receiptSha256 },
        payload: { amount: { minor: "25000000000", currency: "USD" }, legend: { id: "non-binding", version: 1 } },
      },
    ]);
  });

  it("shows to the party's own people, and nowhere for another party", async () => {
    const [own] = await listIndications({ ctx: raise.ctx("admin@alpha", { language: "fr" }) });
    expect(own).toMatchObject({
      state: "submitted",
      tranche: { name: "Actions du réseau" },
      current: { number: 1, submittedBy: "Aïcha N’Diaye" },
      abilities: { amend: false, withdraw: false, issueTermSheet: false },
    });
    expect((await listIndications({ ctx: alpha() }))[0]?.abilities).toEqual({
      amend: true,
      withdraw: true,
      issueTermSheet: true,
    });
    expect(await listIndications({ ctx: beta() })).toEqual([]);
    const get = (indicationId: string) => () => getIndication({ ctx: beta(), input: { indicationId } });
    expect(await raise.refused(get(own!.id))).toEqual(notThere);
    expect(await raise.refused(get(UNKNOWN_ID))).toEqual(notThere);
    expect((await readHome({ ctx: alpha() })).indication).toMatchObject({ id: own!.id, amountText: "US$250m" });
    expect((await readHome({ ctx: beta() })).indication).toBeNull();
  });

  it("stays unseen by a colleague whose role does not read indications", async () => {
    const ctx = raise.ctx("reader@alpha");
    const [own] = await heads();
    expect(await raise.refused(() => listIndications({ ctx }))).toEqual(roleMissing);
    expect(await raise.refused(() => getIndication({ ctx, input: { indicationId: own!.id } }))).toEqual(roleMissing);
    expect((await readHome({ ctx })).indication).toBeNull();
  });

  it("the same draft again gives the same receipt and nothing else", async () => {
    const { input } = await reviewed(raise, beta(), { amountText: "300,000,000" });
    const first = await submitIndication({ ctx: beta(), input });
    raise.pass(1000);
    const { value, entries } = await raise.recorded(() => submitIndication({ ctx: beta(), input }));
    expect(value).toEqual(first);
    expect(entries).toEqual([]);
  });

  it("the same draft ten times at once is one indication with one receipt", async () => {
    const { input } = await reviewed(raise, beta(), {
      trancheId: raise.trancheId("north-debt"),
      currency: "EUR",
      amountText: "500000",
    });
    const { value, entries } = await raise.recorded(() =>
      Promise.all(Array.from({ length: 10 }, () => submitIndication({ ctx: beta(), input }))),
    );
    expect(new Set(value.map(({ receiptSha256 }) => receiptSha256)).size).toBe(1);
    expect(entries).toHaveLength(1);
  });

  it("five drafts reviewed before there was one, sent at once: one indication, the others are told what stands", async () => {
    const ctx = alpha();
    const change = { trancheId: raise.trancheId("north-debt"), currency: "EUR" as const };
    const amounts = ["600000", "610000", "620000", "630000", "640000"];
    const drafts = await Promise.all(amounts.map((amountText) => reviewed(raise, ctx, { ...change, amountText })));
    const sent = await Promise.allSettled(drafts.map(({ input }) => submitIndication({ ctx, input })));
    const [receipt, ...more] = sent.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(more).toEqual([]);
    const refusals = sent.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        kind: "conflict",
        code: "indicationMeanwhile",
        current: { versionNumber: 1, editedBy: ctx.actor.name },
      });
    // each, reviewed again, is the next version of the one before
    for (const [at, { draft, input }] of drafts.entries()) {
      if (sent[at]?.status === "fulfilled") continue;
      const { amends } = await reviewIndication({ ctx, input: { draftId: draft.id, language: "en" } });
      await submitIndication({ ctx, input: { ...input, amends: amends!.versionId } });
    }
    const own = (await versions()).filter(({ indicationId }) => indicationId === receipt?.indicationId);
    expect(own.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it("is for who may sign: a preparer drafts and reviews, but cannot submit", async () => {
    const ctx = raise.ctx("preparer@alpha");
    const { input } = await reviewed(raise, ctx);
    const before = (await versions()).length;
    expect(await raise.refused(() => submitIndication({ ctx, input }))).toEqual(roleMissing);
    expect(await versions()).toHaveLength(before);
  });

  it.each(["reader@alpha", "admin@alpha", "owner@aurora", "bookrunner@aurora", "auditor@aurora"] as const)(
    "is refused to %s",
    async (who) => {
      const { input } = await reviewed(raise, alpha());
      expect(await raise.refused(() => submitIndication({ ctx: raise.ctx(who), input }))).toEqual(roleMissing);
    },
  );

  it("of another party's draft is like of none", async () => {
    const { input } = await reviewed(raise, alpha());
    for (const draftId of [input.draftId, UNKNOWN_ID])
      expect(await raise.refused(() => submitIndication({ ctx: beta(), input: { ...input, draftId } }))).toEqual(
        notThere,
      );
  });

  it("is asked of visitors to sign in, of members to accept the agreement", async () => {
    const { input } = await reviewed(raise, alpha());
    expect(await raise.refused(async () => submitIndication({ ctx: raise.visitor(), input }))).toMatchObject({
      code: "signInFirst",
    });
    const member = raise.ctx("signatory@alpha", { kind: "member" });
    expect(await raise.refused(() => submitIndication({ ctx: member, input }))).toMatchObject({
      code: "agreementFirst",
    });
  });
});

describe("a submission is refused when what would be sealed is not what was read", () => {
  const changed = { kind: "conflict", code: "reviewChanged" };

  it("because the draft was changed since", async () => {
    const { input, draft } = await reviewed(raise, alpha());
    const terms = termsFor(raise, { amountText: "260,000,000" });
    await saveDraft({ ctx: alpha(), input: { draftId: draft.id, terms, expectedRevision: 1 } });
    expect(await raise.refused(() => submitIndication({ ctx: alpha(), input }))).toMatchObject(changed);
  });

  it("because it is sent in another language than it was read in", async () => {
    const { input } = await reviewed(raise, alpha());
    expect(
      await raise.refused(() => submitIndication({ ctx: alpha(), input: { ...input, language: "fr" } })),
    ).toMatchObject(changed);
  });

  it("because the legend is another now", async () => {
    const { input } = await reviewed(raise, alpha());
    const { legends } = schema;
    await raise.db.update(legends).set({ current: false });
    await raise.db
      .insert(legends)
      .values({ id: "non-binding", version: 2, text: { en: "New", fr: "Nouveau" }, current: true });
    expect(await raise.refused(() => submitIndication({ ctx: alpha(), input }))).toMatchObject(changed);
    await raise.db.delete(legends).where(eq(legends.version, 2));
    await raise.db.update(legends).set({ current: true });
  });

  it("because a document relied on has a new version", async () => {
    const { input } = await reviewed(raise, alpha());
    const before = await heads();
    await publishDocument(raise, "information-memorandum");
    expect(await raise.refused(() => submitIndication({ ctx: alpha(), input }))).toMatchObject(changed);
    expect(await heads()).toEqual(before);
    // read again, it can be sealed
    const review = await reviewIndication({ ctx: alpha(), input: { draftId: input.draftId, language: "en" } });
    expect(review.reliedOn[0]).toMatchObject({ version: 2 });
  });

  it("because a document relied on was closed to him", async () => {
    const { input } = await reviewed(raise, beta(), { reliedOn: [raise.nodeId("dossier-north")] });
    const { grants } = schema;
    const sites = raise.nodeId("sites");
    await raise.db.update(grants).set({ until: raise.ports.clock.now() }).where(eq(grants.nodeId, sites));
    expect(await raise.refused(() => submitIndication({ ctx: beta(), input }))).toEqual({
      kind: "invalid",
      code: "invalidInput",
      fields: [{ path: "reliedOn", code: "reliedOnGone" }],
    });
    await raise.db.update(grants).set({ until: null }).where(eq(grants.nodeId, sites));
  });

  it("or when the raise was put on hold or closed meanwhile", async () => {
    const { input } = await reviewed(raise, alpha());
    for (const phase of ["hold", "closed"] as const) {
      await raise.setPhase(phase);
      expect(await raise.refused(() => submitIndication({ ctx: alpha(), input }))).toMatchObject({
        code: "phaseClosed",
      });
    }
    await raise.setPhase("open");
  });

  it("or when the draft can no longer be read at all", async () => {
    const { input, draft } = await reviewed(raise, alpha());
    const terms = termsFor(raise, { amountText: "1.234" });
    await saveDraft({ ctx: alpha(), input: { draftId: draft.id, terms, expectedRevision: 1 } });
    expect((await raise.refused(() => submitIndication({ ctx: alpha(), input }))).fields).toMatchObject([
      { path: "amountText", code: "amountAmbiguous" },
    ]);
  });
});

describe("amending and withdrawing", () => {
  it("amends the live indication of the same tranche as its next version; the one before stays", async () => {
    const first = await submitted(raise, alpha(), { amountText: "270,000,000" });
    const { value, entries } = await raise.recorded(() => submitted(raise, alpha(), { amountText: "200,000,000" }));
    expect(value.indicationId).toBe(first.indicationId);
    const view = await getIndication({ ctx: alpha(), input: { indicationId: first.indicationId } });
    expect(view.current).toMatchObject({ id: value.versionId, amount: { minor: "20000000000" } });
    expect(view.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    const [, before] = view.versions;
    expect(entries).toMatchObject([
      {
        action: "indication.amend",
        object: { version: 3 },
        payload: { amends: { version: 2, sha256: before?.receiptSha256 } },
      },
    ]);
  });

  it("names the version that it amends: one that was replaced or withdrawn meanwhile is refused, with what stands", async () => {
    const ctx = alpha();
    const first = await reviewed(raise, ctx, { amountText: "210,000,000" });
    const second = await reviewed(raise, ctx, { amountText: "220,000,000" });
    const [live] = (await listIndications({ ctx })).filter(({ tranche }) => tranche.id === first.review.tranche.id);
    expect(first.review.amends).toMatchObject({
      versionId: live!.current.id,
      indicationId: live!.id,
      number: live!.current.number,
      amount: live!.current.amount,
      submittedBy: live!.current.submittedBy,
    });
    await submitIndication({ ctx, input: first.input });
    await expect(submitIndication({ ctx, input: second.input })).rejects.toMatchObject({
      kind: "conflict",
      code: "indicationMeanwhile",
      current: { versionNumber: live!.current.number + 1, editedBy: ctx.actor.name },
    });
    const unnamed = { ...second.input, amends: null };
    expect(await raise.refused(() => submitIndication({ ctx, input: unnamed }))).toMatchObject({
      code: "indicationMeanwhile",
    });
  });

  it("withdraws with a reason, in any phase, once; then a new one begins anew", async () => {
    const [live] = await listIndications({ ctx: beta() });
    const input = { indicationId: live!.id, reason: "Committee said no" };
    await raise.setPhase("closed");
    const { entries } = await raise.recorded(() => withdrawIndication({ ctx: beta(), input }));
    await raise.setPhase("open");
    expect(entries).toMatchObject([{ action: "indication.withdraw", payload: { reason: "Committee said no" } }]);
    const view = await getIndication({ ctx: beta(), input: { indicationId: live!.id } });
    expect(view).toMatchObject({ state: "withdrawn", withdrawnAt: expect.any(String), abilities: { amend: false } });
    expect(await raise.refused(() => withdrawIndication({ ctx: beta(), input }))).toMatchObject({
      kind: "conflict",
      code: "alreadyWithdrawn",
    });
    const trancheId = live!.tranche.id;
    const { currency } = live!.tranche;
    const next = await submitted(raise, beta(), { trancheId, currency, amountText: "550000" });
    expect(next.indicationId).not.toBe(live!.id);
  });

  it("is no one else's to withdraw", async () => {
    const [live] = await listIndications({ ctx: beta() });
    const withdraw = (ctx: Parameters<typeof withdrawIndication>[0]["ctx"], indicationId: string) => () =>
      withdrawIndication({ ctx, input: { indicationId, reason: "" } });
    expect(await raise.refused(withdraw(alpha(), live!.id))).toEqual(notThere);
    expect(await raise.refused(withdraw(alpha(), UNKNOWN_ID))).toEqual(notThere);
    for (const who of ["preparer@alpha", "reader@beta", "owner@aurora"] as const)
      expect(await raise.refused(withdraw(raise.ctx(who), live!.id))).toEqual(roleMissing);
  });

  it("withdrawn while it is amended: one after the other, never both at once", async () => {
    const ctx = beta();
    const [live] = (await listIndications({ ctx })).filter(({ state }) => state === "submitted");
    const { id, tranche } = live!;
    const { input } = await reviewed(raise, ctx, {
      trancheId: tranche.id,
      currency: tranche.currency,
      amountText: "610000",
    });
    const [amended, withdrawn] = await Promise.allSettled([
      submitIndication({ ctx, input }),
      withdrawIndication({ ctx, input: { indicationId: id, reason: "" } }),
    ]);
    expect(withdrawn.status).toBe("fulfilled");
    // what was withdrawn first is nothing to amend any more
    if (amended.status === "rejected") expect(amended.reason).toMatchObject({ code: "indicationMeanwhile" });
    const own = (await heads()).filter(({ trancheId, organisationId }) => {
      return trancheId === tranche.id && organisationId === ctx.actor.organisation.id;
    });
    const versionsOf = (await versions()).filter(({ indicationId }) => own.some((head) => head.id === indicationId));
    for (const head of own) expect(versionsOf.some(({ id: version }) => version === head.currentVersionId)).toBe(true);
    expect(own.filter(({ state }) => state === "submitted").length).toBeLessThanOrEqual(1);
  });
});

it("leaves a draft of nobody else behind", async () => {
  const draft = await newDraft(raise, beta());
  expect(draft.amends).toBeNull();
});
