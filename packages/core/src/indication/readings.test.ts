import { schema } from "@fabroom/db";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { canonical, sha256 } from "../evidence/seal.ts";
import { readHome } from "../home/read.ts";
import { openBytes } from "../open-bytes.ts";
import { getSite } from "../site/read.ts";
import { newDraft, reviewed } from "../testing/indications.ts";
import { createTestRaise, type PersonKey, type TestRaise } from "../testing/raise.ts";
import { getIndication } from "./get.ts";
import { reviewIndication } from "./review.ts";
import { submitIndication } from "./submit.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const signatory = () => raise.ctx("signatory@alpha");
async function turn(who: PersonKey, page: number, language: "en" | "fr" = "en", key = "risk-factors") {
  const versionId = await raise.versionId(key);
  await openBytes({ ctx: raise.ctx(who), input: { kind: "page", versionId, language, page, width: 480 } });
}
async function review(ctx = signatory()) {
  const reliedOn = [raise.nodeId("risk-factors"), raise.siteId("north")];
  const draft = await newDraft(raise, ctx, { reliedOn });
  return reviewIndication({ ctx, input: { draftId: draft.id, language: "en" } });
}

describe("what the record says of a reading", () => {
  it("grows page by page, tells one's own from a colleague's, and counts cases like documents", async () => {
    const risks = raise.nodeId("risk-factors");
    const north = raise.siteId("north");
    expect((await review()).statement.sentences.slice(1)).toEqual([
      "Not opened by anyone at Fonds souverain d’Été: 1.2 risk-factors (version 1); business case “North” (version 1).",
      "Aïcha N’Diaye has had access to the risk factors (1.2 risk-factors, version 1) and has not opened them.",
    ]);
    await turn("signatory@alpha", 1);
    await turn("preparer@alpha", 1);
    await turn("preparer@alpha", 2);
    await getSite({ ctx: signatory(), input: { slug: "north" } });
    const half = await review();
    expect(half.readings[risks]).toMatchObject({
      own: { extent: "part", pages: { opened: 1, of: 2 }, next: { page: 2, language: "en" } },
      colleagues: { extent: "whole" },
    });
    expect(half.readings[north]).toMatchObject({ own: { extent: "whole" }, colleagues: { extent: "none" } });
    expect(half.riskFactors).toMatchObject({ id: risks, reading: { extent: "part" } });
    expect(half.statement.acknowledgement).toContain("have not read them in full");
    // another house's reading is nobody else's
    await turn("signatory@beta", 2);
    expect((await review()).readings[risks]?.own.pages).toEqual({ opened: 1, of: 2 });
    const task = async () => (await readHome({ ctx: signatory() })).tasks.find(({ key }) => key === "read_risks");
    expect(await task()).toEqual({ key: "read_risks", done: false, href: `/room/${risks}/p/2` });
    await turn("signatory@alpha", 2);
    expect((await review()).statement.acknowledgement).toContain("and the risk factors");
    expect(await task()).toMatchObject({ done: true });
  });

  it("is sealed with what was sent, and what was read between review and submission asks for another look", async () => {
    const ctx = raise.ctx("signatory@beta");
    const { input } = await reviewed(raise, ctx, { reliedOn: [raise.nodeId("risk-factors")] });
    await turn("signatory@beta", 1);
    expect(await raise.refused(() => submitIndication({ ctx, input }))).toMatchObject({ code: "reviewChanged" });
    const { reviewSha256, statement } = await reviewIndication({
      ctx,
      input: { draftId: input.draftId, language: "en" },
    });
    const sent = await submitIndication({ ctx, input: { ...input, reviewSha256 } });
    const [row] = (await raise.rows((tx) => tx.select().from(schema.indicationVersions))).filter(
      ({ id }) => id === sent.versionId,
    );
    expect(sha256(row?.sealed ?? "")).toBe(sent.receiptSha256);
    const sealed = JSON.parse(row?.sealed ?? "{}");
    expect(sealed).toMatchObject({ format: "fabroom-indication/2", statement });
    expect(canonical(sealed)).toBe(row?.sealed);
    const view = await getIndication({ ctx, input: { indicationId: sent.indicationId } });
    expect(view.current.statement).toEqual(statement);
  });

  it("a receipt sealed before there were statements still verifies, and says nothing of them", async () => {
    const { sealedStatement } = await import("./paper.ts");
    const before = canonical({
      format: "fabroom-indication/1",
      binding: false,
      amount: { minor: "1", currency: "USD" },
    });
    expect(sealedStatement(before)).toBeNull();
  });
});

describe("where the raise wants the risk factors read", () => {
  const require = (mustRead: string[]) => raise.db.update(schema.legends).set({ mustRead });
  afterEach(() => require([]));

  it("a submission waits for the last page, and the review says where reading stopped", async () => {
    await require(["dossier-north"]);
    const ctx = signatory();
    const { input, review } = await reviewed(raise, ctx);
    expect(review.unread).toMatchObject([
      { id: raise.nodeId("dossier-north"), reading: { extent: "none", next: { page: 1, language: "en" } } },
    ]);
    expect(await raise.refused(() => submitIndication({ ctx, input }))).toMatchObject({
      kind: "precondition",
      code: "readFirst",
    });
    await turn("signatory@alpha", 1, "en", "dossier-north");
    // a colleague's reading is not one's own
    await turn("preparer@alpha", 2, "en", "dossier-north");
    const again = await reviewIndication({ ctx, input: { draftId: input.draftId, language: "en" } });
    expect(again.unread).toMatchObject([{ reading: { extent: "part", next: { page: 2 } } }]);
    await turn("signatory@alpha", 2, "en", "dossier-north");
    const whole = await reviewIndication({ ctx, input: { draftId: input.draftId, language: "en" } });
    expect(whole.unread).toEqual([]);
    await submitIndication({ ctx, input: { ...input, reviewSha256: whole.reviewSha256 } });
  });

  it("asks for none that is closed to the organisation", async () => {
    await require(["internal-note"]);
    const { input, review } = await reviewed(raise, signatory());
    expect(review.unread).toEqual([]);
    await submitIndication({ ctx: signatory(), input });
  });
});
