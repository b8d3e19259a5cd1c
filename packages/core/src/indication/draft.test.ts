import { schema } from "@fabroom/db";
import { ENGINE_VERSION } from "@fabroom/finance";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBytes } from "../open-bytes.ts";
import { newDraft, submitted, termsFor } from "../testing/indications.ts";
import { createTestRaise, notThere, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { openDraft, saveDraft } from "./draft.ts";
import { readyDraft } from "./hand-over.ts";
import { reviewIndication } from "./review.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const open = (who: Parameters<TestRaise["ctx"]>[0], draftId: string | null = null) =>
  openDraft({ ctx: raise.ctx(who), input: { draftId } });

describe("a new form", () => {
  it("offers what this investor may rely on, and what this person has read", async () => {
    const ctx = raise.ctx("preparer@alpha");
    const versionId = await raise.versionId("risk-factors");
    await openBytes({ ctx, input: { kind: "page", versionId, language: "en", page: 1, width: 480 } });
    const fresh = await open("preparer@alpha");
    expect(fresh.draft).toBeNull();
    expect(fresh.available.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      "document 1.1 information-memorandum",
      "document 1.2 risk-factors",
      "document 2.1 dossier-north",
      "document 3.1 model",
      "site North",
      "site South",
    ]);
    const opened = Object.entries(fresh.readings).filter(([, { own }]) => own.extent !== "none");
    expect(opened).toMatchObject([
      [raise.nodeId("risk-factors"), { own: { extent: "part", pages: { opened: 1, of: 2 }, on: "2026-02-02" } }],
    ]);
    expect(fresh.tranches.map(({ key, currency }) => [key, currency])).toEqual([
      ["network-equity", "USD"],
      ["north-debt", "EUR"],
    ]);
    expect((await open("signatory@beta")).available.map(({ title }) => title)).not.toContain("3.1 model");
  });
});

describe("a draft", () => {
  it("keeps what was typed, valid or not, and leaves no record of it", async () => {
    const { value, entries } = await raise.recorded(() =>
      newDraft(raise, raise.ctx("preparer@alpha"), { amountText: "1.234,5 ?", trancheId: null, reliedOn: [] }),
    );
    expect(entries).toEqual([]);
    const { draft } = await open("preparer@alpha");
    expect(draft).toEqual(value);
    expect(draft?.terms.amountText).toBe("1.234,5 ?");
  });

  it("grows by revisions; a save from an older one is refused and keeps the newer", async () => {
    const ctx = raise.ctx("preparer@alpha");
    const { draft } = await open("preparer@alpha");
    const terms = termsFor(raise, { vehicle: "Second" });
    const save = (expectedRevision: number) =>
      saveDraft({ ctx, input: { draftId: draft!.id, terms, expectedRevision } });
    expect((await save(1)).revision).toBe(2);
    await expect(save(1)).rejects.toMatchObject({
      kind: "conflict",
      code: "editedMeanwhile",
      current: { revision: 2, editedBy: ctx.actor.name, editedAt: expect.any(String) },
    });
    const both = await Promise.allSettled([save(2), save(2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await open("preparer@alpha")).draft).toMatchObject({ revision: 3, terms: { vehicle: "Second" } });
  });

  it("is a colleague's to review and to sign, and no other party's to see", async () => {
    const { draft } = await open("preparer@alpha");
    const { id } = draft!;
    expect((await open("signatory@alpha", id)).draft?.id).toBe(id);
    const beta = raise.ctx("signatory@beta");
    const acts = (draftId: string) => [
      () => open("signatory@beta", draftId),
      () => reviewIndication({ ctx: beta, input: { draftId, language: "en" as const } }),
      () => saveDraft({ ctx: beta, input: { draftId, terms: termsFor(raise), expectedRevision: 3 } }),
    ];
    for (const act of [...acts(id), ...acts(UNKNOWN_ID)]) expect(await raise.refused(act)).toEqual(notThere);
  });

  it("that was submitted can't be changed any more", async () => {
    const ctx = raise.ctx("signatory@alpha");
    const { draft } = await open("preparer@alpha");
    await readyDraft({ ctx: raise.ctx("preparer@alpha"), input: { draftId: draft!.id, expectedRevision: 3 } });
    const review = await reviewIndication({ ctx, input: { draftId: draft!.id, language: "en" } });
    const { submitIndication } = await import("./submit.ts");
    await submitIndication({
      ctx,
      input: {
        draftId: draft!.id,
        reviewSha256: review.reviewSha256,
        amends: null,
        language: "en",
        acknowledged: true,
      },
    });
    const again = { draftId: draft!.id, terms: termsFor(raise), expectedRevision: 3 };
    expect(await raise.refused(() => saveDraft({ ctx, input: again }))).toMatchObject({ code: "alreadySubmitted" });
    expect((await open("preparer@alpha")).draft).toBeNull();
  });

  it.each(["reader@alpha", "admin@alpha", "owner@aurora", "bookrunner@aurora"] as const)(
    "is nothing for %s",
    async (who) => {
      expect(await raise.refused(() => open(who))).toEqual(roleMissing);
      expect(await raise.refused(() => newDraft(raise, raise.ctx(who)))).toEqual(roleMissing);
    },
  );
});

describe("the review", () => {
  const review = async (change: Parameters<typeof termsFor>[1], language: "en" | "fr" = "en") => {
    const ctx = raise.ctx("preparer@alpha", { language });
    const draft = await newDraft(raise, ctx, change);
    return reviewIndication({ ctx, input: { draftId: draft.id, language } });
  };

  it("reads the amount back in digits and words of both languages, and names exact versions", async () => {
    const { value, entries } = await raise.recorded(() =>
      review({ amountText: "1 000 000,50", language: "fr", limit: "au pair" }, "fr"),
    );
    expect(value).toMatchObject({
      organisation: "Fonds souverain d’Été",
      signer: "Émile Prépare",
      amount: { minor: "100000050", currency: "USD" },
      digits: { en: "US$1,000,000.50", fr: "1\u00a0000\u00a0000,50\u00a0$" },
      words: {
        en: "one million US dollars and fifty cents",
        fr: "un million de dollars des États-Unis et cinquante cents",
      },
      legend: { id: "non-binding", version: 1, text: "Ceci n’engage personne." },
      reliedOn: [
        { kind: "document", version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        {
          kind: "site",
          version: 1,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          engineVersion: ENGINE_VERSION,
        },
      ],
    });
    expect(entries).toEqual([]);
  });

  it("has the same fingerprint for the same terms and another for any other", async () => {
    const same = await Promise.all([review({}), review({})]);
    expect(new Set(same.map(({ reviewSha256 }) => reviewSha256)).size).toBe(1);
    const other = await Promise.all([
      review({ vehicle: "Other" }),
      review({ amountText: "250,000,000.01" }),
      review({ limit: "par" }),
      review({ conditions: [] }),
      review({ reliedOn: [raise.siteId("north")] }),
      review({}, "fr"),
    ]);
    expect(new Set([...same, ...other].map(({ reviewSha256 }) => reviewSha256)).size).toBe(7);
  });

  const bad: [string, () => Parameters<typeof termsFor>[1], { path: string; code: string }[]][] = [
    ["no amount", () => ({ amountText: " " }), [{ path: "amountText", code: "amountMissing" }]],
    ["words for an amount", () => ({ amountText: "ten million" }), [{ path: "amountText", code: "amountNotANumber" }]],
    ["a German amount", () => ({ amountText: "250.000.000,00" }), [{ path: "amountText", code: "amountAmbiguous" }]],
    [
      "an English amount in a French form",
      () => ({ amountText: "250,000,000", language: "fr" as const }),
      [{ path: "amountText", code: "amountAmbiguous" }],
    ],
    ["three decimals", () => ({ amountText: "1000000.125" }), [{ path: "amountText", code: "amountAmbiguous" }]],
    ["a debt", () => ({ amountText: "-5" }), [{ path: "amountText", code: "amountNotPositive" }]],
    [
      "too much for the record",
      () => ({ amountText: "9".repeat(40) }),
      [{ path: "amountText", code: "amountTooLarge" }],
    ],
    ["too little for the tranche", () => ({ amountText: "9,999.99" }), [{ path: "amountText", code: "belowMinimum" }]],
    [
      "more than the tranche",
      () => ({ trancheId: raise.trancheId("north-debt"), currency: "EUR" as const, amountText: "7,000,000.01" }),
      [{ path: "amountText", code: "aboveCap" }],
    ],
    [
      "another currency than the tranche's",
      () => ({ trancheId: raise.trancheId("north-debt") }),
      [{ path: "currency", code: "currencyDiffers" }],
    ],
    ["no tranche", () => ({ trancheId: null }), [{ path: "trancheId", code: "trancheMissing" }]],
    ["no vehicle", () => ({ vehicle: " " }), [{ path: "vehicle", code: "required" }]],
    ["nothing relied on", () => ({ reliedOn: [] }), [{ path: "reliedOn", code: "reliedOnMissing" }]],
    ["an unknown document relied on", () => ({ reliedOn: [UNKNOWN_ID] }), [{ path: "reliedOn", code: "reliedOnGone" }]],
    [
      "a document granted to nobody",
      () => ({ reliedOn: [raise.nodeId("internal-note")] }),
      [{ path: "reliedOn", code: "reliedOnGone" }],
    ],
    [
      "a condition of two letters",
      () => ({ conditions: [{ kind: "other" as const, text: "no" }] }),
      [{ path: "conditions.0.text", code: "conditionTooShort" }],
    ],
    [
      "all of it wrong at once",
      () => ({ amountText: "", vehicle: "", reliedOn: [], trancheId: null }),
      [
        { path: "amountText", code: "amountMissing" },
        { path: "trancheId", code: "trancheMissing" },
        { path: "vehicle", code: "required" },
        { path: "reliedOn", code: "reliedOnMissing" },
      ],
    ],
  ];
  it.each(bad)("with %s says so beside the field", async (_, change, problems) => {
    const answer = await raise.refused(() => review(change()));
    expect(answer).toMatchObject({ kind: "invalid", code: "invalidInput" });
    expect(answer.fields).toEqual(problems.map((problem) => expect.objectContaining(problem)));
  });

  it("of a tranche that does not exist is not there", async () => {
    expect(await raise.refused(() => review({ trancheId: UNKNOWN_ID }))).toEqual(notThere);
  });

  it("is closed while the raise is on hold", async () => {
    await raise.setPhase("hold");
    for (const act of [
      () => review({}),
      () => open("preparer@alpha"),
      () => submitted(raise, raise.ctx("signatory@alpha")),
    ])
      expect(await raise.refused(act)).toMatchObject({ kind: "precondition", code: "phaseClosed" });
    await raise.setPhase("open");
    expect((await raise.db.select().from(schema.raises))[0]?.phase).toBe("open");
  });
});
