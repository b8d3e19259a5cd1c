import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readHome } from "../home/read.ts";
import { newDraft, termsFor } from "../testing/indications.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { openDraft, saveDraft } from "./draft.ts";
import { discardDraft, readyDraft, returnDraft } from "./hand-over.ts";
import { listDrafts } from "./list-drafts.ts";
import { reviewIndication } from "./review.ts";
import { submitIndication } from "./submit.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const preparer = () => raise.ctx("preparer@alpha");
const signatory = () => raise.ctx("signatory@alpha");
const lineOf = async (draftId: string, ctx = preparer()) =>
  (await listDrafts({ ctx })).find(({ id }) => id === draftId);
/** A draft of the preparer's, handed over. */
async function handedOver() {
  const draft = await newDraft(raise, preparer());
  const input = { draftId: draft.id, expectedRevision: draft.revision };
  await readyDraft({ ctx: preparer(), input });
  return input;
}
async function submit(draftId: string, ctx = signatory()) {
  const { reviewSha256, amends } = await reviewIndication({ ctx, input: { draftId, language: "en" } });
  const named = amends?.versionId ?? null;
  return submitIndication({ ctx, input: { draftId, reviewSha256, amends: named, language: "en", acknowledged: true } });
}

describe("handing a draft over", () => {
  it("lists it for the organisation, tells its signatories in their language, and records that it was", async () => {
    const draft = await newDraft(raise, preparer(), { amountText: "250,000,000" });
    expect(await lineOf(draft.id, signatory())).toMatchObject({
      tranche: "Network equity",
      amount: { minor: "25000000000", currency: "USD" },
      standing: { state: "preparation", preparedBy: "Émile Prépare", mine: false },
    });
    raise.mails.length = 0;
    const { value, entries } = await raise.recorded(() =>
      readyDraft({ ctx: preparer(), input: { draftId: draft.id, expectedRevision: 1 } }),
    );
    expect(value.told).toEqual(["Aïcha N’Diaye"]);
    expect(raise.mails).toMatchObject([
      { to: "signatory@alpha.example", subject: "A draft is ready for your signature", language: "en" },
    ]);
    const text = raise.mails[0]?.text ?? "";
    expect(text).toContain("Émile Prépare");
    expect(text).toContain(`https://portal.example/en/indications/review/${draft.id}`);
    // what the draft holds stays in the portal
    expect(text).not.toMatch(/250|USD|US\$|equity|Alpha Holding/i);
    expect(entries).toMatchObject([
      { action: "indication.ready", object: { type: "indication_draft", id: draft.id, version: 1 }, payload: {} },
    ]);
    expect(await lineOf(draft.id, signatory())).toMatchObject({
      standing: {
        state: "ready",
        readyAt: expect.any(String),
        abilities: { submit: true, return: true, ready: false },
      },
    });
    const { drafts } = await readHome({ ctx: signatory() });
    expect(drafts.find(({ id }) => id === draft.id)).toMatchObject({ standing: { state: "ready", mine: false } });
  });

  it("twice tells nobody twice", async () => {
    const input = await handedOver();
    raise.mails.length = 0;
    const { entries } = await raise.recorded(() => readyDraft({ ctx: preparer(), input }));
    expect(entries).toEqual([]);
    expect(raise.mails).toEqual([]);
  });

  it("is refused while something is missing, with the field, and tells nobody", async () => {
    const draft = await newDraft(raise, preparer(), { vehicle: "" });
    raise.mails.length = 0;
    const act = () => readyDraft({ ctx: preparer(), input: { draftId: draft.id, expectedRevision: 1 } });
    expect(await raise.refused(act)).toMatchObject({ fields: [{ path: "vehicle", code: "required" }] });
    expect(raise.mails).toEqual([]);
  });

  it("is undone by any change: it has to be called ready again", async () => {
    const { draftId } = await handedOver();
    const ctx = preparer();
    const changed = await saveDraft({
      ctx,
      input: { draftId, terms: termsFor(raise, { amountText: "1,000,000" }), expectedRevision: 1 },
    });
    expect(changed.standing).toMatchObject({ state: "preparation", readyAt: null });
    expect(await lineOf(draftId, signatory())).toMatchObject({ standing: { abilities: { submit: false } } });
    expect(await raise.refused(() => submit(draftId))).toMatchObject({ kind: "conflict", code: "draftNotReady" });
    const late = () => readyDraft({ ctx, input: { draftId, expectedRevision: 1 } });
    expect(await raise.refused(late)).toMatchObject({ code: "editedMeanwhile" });
    await readyDraft({ ctx, input: { draftId, expectedRevision: 2 } });
    expect(await submit(draftId)).toMatchObject({ indicationId: expect.any(String) });
  });

  it("changed under the review, what was read is not what would be sealed", async () => {
    const { draftId } = await handedOver();
    const { reviewSha256, amends } = await reviewIndication({ ctx: signatory(), input: { draftId, language: "en" } });
    const terms = termsFor(raise, { amountText: "2,000,000" });
    await saveDraft({ ctx: preparer(), input: { draftId, terms, expectedRevision: 1 } });
    await readyDraft({ ctx: preparer(), input: { draftId, expectedRevision: 2 } });
    const input = {
      draftId,
      reviewSha256,
      amends: amends?.versionId ?? null,
      language: "en" as const,
      acknowledged: true as const,
    };
    expect(await raise.refused(() => submitIndication({ ctx: signatory(), input }))).toMatchObject({
      code: "reviewChanged",
    });
  });

  it("a signatory may finish it, and send what they wrote last themselves", async () => {
    const draft = await newDraft(raise, preparer());
    const terms = termsFor(raise, { amountText: "3,000,000" });
    await saveDraft({ ctx: signatory(), input: { draftId: draft.id, terms, expectedRevision: 1 } });
    expect(await submit(draft.id)).toMatchObject({ receiptSha256: expect.any(String) });
  });
});

describe("what becomes of it", () => {
  it("is returned with a note that its author reads, and that no record and no mail holds", async () => {
    const input = await handedOver();
    raise.mails.length = 0;
    const note = "Half the amount, please";
    const { entries } = await raise.recorded(() => returnDraft({ ctx: signatory(), input: { ...input, note } }));
    expect(JSON.stringify(entries)).not.toContain(note);
    expect(entries).toMatchObject([{ action: "indication.return" }]);
    expect(raise.mails).toMatchObject([{ to: "preparer@alpha.example" }]);
    expect(raise.mails[0]?.text).not.toContain(note);
    const { draft } = await openDraft({ ctx: preparer(), input: { draftId: input.draftId } });
    expect(draft?.standing).toMatchObject({ state: "returned", returned: { note, by: "Aïcha N’Diaye" } });
    // still to be sent by who may, once it is ready again
    expect(await raise.refused(() => submit(input.draftId))).toMatchObject({ code: "draftNotReady" });
    await readyDraft({ ctx: preparer(), input });
    await submit(input.draftId);
  });

  it("is submitted: its author sees by whom and as which indication, and can't change it any more", async () => {
    const input = await handedOver();
    const { indicationId } = await submit(input.draftId);
    expect(await lineOf(input.draftId)).toMatchObject({
      submitted: { indicationId, by: "Aïcha N’Diaye" },
      standing: { mine: true, abilities: { edit: false, ready: false, discard: false } },
    });
    for (const act of [
      () => readyDraft({ ctx: preparer(), input }),
      () => returnDraft({ ctx: signatory(), input: { ...input, note: "Too late" } }),
      () => discardDraft({ ctx: preparer(), input }),
    ])
      expect(await raise.refused(act)).toMatchObject({ kind: "conflict", code: "alreadySubmitted" });
  });

  it("is discarded by its author or by who signs, in every phase, and leaves the list", async () => {
    const input = await handedOver();
    await raise.setPhase("hold");
    const { entries } = await raise.recorded(() => discardDraft({ ctx: signatory(), input }));
    await raise.setPhase("open");
    expect(entries).toMatchObject([{ action: "indication.discard" }]);
    expect(await lineOf(input.draftId)).toBeUndefined();
    expect(await raise.refused(() => submit(input.draftId))).toMatchObject({ code: "draftDiscarded" });
    const own = await newDraft(raise, signatory());
    const ofOther = () => discardDraft({ ctx: preparer(), input: { draftId: own.id, expectedRevision: own.revision } });
    expect(await raise.refused(ofOther)).toMatchObject({ kind: "forbidden" });
  });

  it("is returned without a mail to a preparer who has left", async () => {
    const input = await handedOver();
    const author = eq(schema.memberships.userId, preparer().actor.userId);
    const leave = (until: Date | null) =>
      raise.rows((tx) => tx.update(schema.memberships).set({ until }).where(author));
    raise.mails.length = 0;
    await leave(raise.ports.clock.now());
    await returnDraft({ ctx: signatory(), input: { ...input, note: "For whoever goes on" } });
    await leave(null);
    expect(raise.mails).toEqual([]);
  });

  it("two hands at once: one of return and submit wins, the other is told", async () => {
    const input = await handedOver();
    const { reviewSha256, amends } = await reviewIndication({
      ctx: signatory(),
      input: { draftId: input.draftId, language: "en" },
    });
    const both = await Promise.allSettled([
      returnDraft({ ctx: signatory(), input: { ...input, note: "Wait" } }),
      submitIndication({
        ctx: signatory(),
        input: {
          draftId: input.draftId,
          reviewSha256,
          amends: amends?.versionId ?? null,
          language: "en",
          acknowledged: true,
        },
      }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("a draft is its organisation's alone", () => {
  it("to another party it is like none", async () => {
    const input = await handedOver();
    const beta = raise.ctx("signatory@beta");
    expect(await lineOf(input.draftId, beta)).toBeUndefined();
    for (const draftId of [input.draftId, UNKNOWN_ID])
      for (const act of [
        () => readyDraft({ ctx: beta, input: { ...input, draftId } }),
        () => returnDraft({ ctx: beta, input: { ...input, draftId, note: "Mine" } }),
        () => discardDraft({ ctx: beta, input: { ...input, draftId } }),
      ])
        expect(await raise.refused(act)).toEqual(notThere);
  });

  it.each(["owner@aurora", "bookrunner@aurora", "auditor@aurora", "reader@alpha", "admin@alpha"] as const)(
    "there is no door for %s",
    async (who) => {
      const input = await handedOver();
      const ctx = raise.ctx(who);
      for (const act of [
        () => listDrafts({ ctx }),
        () => readyDraft({ ctx, input }),
        () => returnDraft({ ctx, input: { ...input, note: "Hello" } }),
        () => discardDraft({ ctx, input }),
      ])
        expect(await raise.refused(act)).toEqual(roleMissing);
    },
  );

  it("and its rows do not exist for staff, whatever a verb forgets", async () => {
    const { inScope, schema } = await import("@fabroom/db");
    const { actor } = raise.ctx("owner@aurora");
    const scope = { kind: "staff", userId: actor.userId, organisationId: actor.organisation.id } as const;
    expect(await inScope(raise.db, scope, (tx) => tx.select().from(schema.indicationDrafts))).toEqual([]);
    expect((await raise.rows((tx) => tx.select().from(schema.indicationDrafts))).length).toBeGreaterThan(0);
  });

  it("a preparer hands over, but neither returns nor sends", async () => {
    const input = await handedOver();
    const ctx = preparer();
    expect(await raise.refused(() => returnDraft({ ctx, input: { ...input, note: "Myself" } }))).toEqual(roleMissing);
  });
});
