import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { schema } from "@fabroom/db";
import type { TermSheetData } from "@fabroom/documents";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "../context.ts";
import { sha256 } from "../evidence/seal.ts";
import { verifyHash } from "../evidence/verify-hash.ts";
import { withdrawIndication } from "../indication/withdraw.ts";
import { openBytes } from "../open-bytes.ts";
import { submitted } from "../testing/indications.ts";
import { tinyPdf } from "../testing/pdf.ts";
import { createTestRaise, notThere, refusalOf, roleMissing, type TestRaise, UNKNOWN_ID } from "../testing/raise.ts";
import { issueTermSheet } from "./issue.ts";
import { listTermSheets } from "./list.ts";

let raise: TestRaise;
let first: Awaited<ReturnType<typeof submitted>>;
beforeAll(async () => {
  raise = await createTestRaise();
  first = await submitted(raise, alpha(), {
    trancheId: raise.trancheId("north-debt"),
    currency: "EUR",
    amountText: "6,543,210.98",
  });
});
afterAll(() => raise.close());

const alpha = () => raise.ctx("signatory@alpha");
const beta = () => raise.ctx("signatory@beta");
const issue = (ctx: Ctx, indicationVersionId: string, language: "en" | "fr" = "en") =>
  issueTermSheet({ ctx, input: { indicationVersionId, language } });
const sheets = () => raise.rows((tx) => tx.select().from(schema.termSheets));
const verify = (hash: string) => verifyHash({ ctx: raise.visitor(), input: { sha256: hash } });

describe("a term sheet", () => {
  it("is issued once a version and language, with terms, bytes and hash fixed, and recorded", async () => {
    const { value, entries } = await raise.recorded(() => issue(alpha(), first.versionId));
    const [kept] = await sheets();
    expect(kept).toMatchObject({ id: value.termSheetId, number: 1, language: "en", sha256: value.sha256 });
    expect(entries).toMatchObject([
      { action: "term_sheet.issue", object: { id: value.termSheetId, sha256: value.sha256 } },
    ]);
    const bytes = await raise.ports.storage.get(kept!.storageKey);
    expect(sha256(bytes!)).toBe(value.sha256);
    expect(bytes).toHaveLength(kept!.bytes);
    raise.pass(60_000);
    const again = await raise.recorded(() => issue(raise.ctx("preparer@alpha"), first.versionId));
    expect(again.value).toEqual(value);
    expect(again.entries).toEqual([]);
  });

  it("asked for five times at once is one", async () => {
    const { value, entries } = await raise.recorded(() =>
      Promise.all(Array.from({ length: 5 }, () => issue(alpha(), first.versionId, "fr"))),
    );
    expect(new Set(value.map(({ termSheetId }) => termSheetId)).size).toBe(1);
    expect(entries).toHaveLength(1);
    expect((await sheets()).filter(({ language }) => language === "fr")).toHaveLength(1);
  });

  it("says the indication's own amount in digits and words, in its language, and carries its terms as data", async () => {
    const [english, french] = (await sheets()).sort((a, b) => a.language.localeCompare(b.language));
    const opened = await openBytes({ ctx: alpha(), input: { kind: "termSheet", termSheetId: french!.id } });
    expect(sha256(opened.bytes)).toBe(french?.sha256);
    const text = textOf(opened.bytes);
    expect(text).toContain("6 543 210,98 €");
    expect(text).toContain("Dette senior Nord");
    expect(text).toContain("Fonds souverain d’Été");
    expect(textOf((await raise.ports.storage.get(english!.storageKey))!)).toContain("€6,543,210.98");
    const terms: TermSheetData = JSON.parse(english!.terms);
    for (const side of [terms.sourcesAndUses!.sources, terms.sourcesAndUses!.uses]) {
      expect(side.at(-1)).toMatchObject({ label: "Total", share: "100.0%", total: true });
      expect(side.map(({ amount }) => amount)).not.toContain("US$0");
    }
    expect(terms).toMatchObject({
      amount: { digits: "€6,543,210.98", currency: "EUR" },
      receiptSha256: first.receiptSha256,
      copyId: english?.id,
      sourcesAndUses: { unit: "USD" },
    });
  });

  it("opens for the party's own people, each time on record, and for nobody else", async () => {
    const [sheet] = await sheets();
    const input = { kind: "termSheet", termSheetId: sheet!.id } as const;
    const { entries } = await raise.recorded(() => openBytes({ ctx: raise.ctx("admin@alpha"), input }));
    expect(entries).toMatchObject([{ action: "term_sheet.download", object: { sha256: sheet?.sha256 } }]);
    expect(await raise.refused(() => openBytes({ ctx: beta(), input }))).toEqual(notThere);
    expect(await raise.refused(() => openBytes({ ctx: beta(), input: { ...input, termSheetId: UNKNOWN_ID } }))).toEqual(
      notThere,
    );
    expect(await raise.refused(() => openBytes({ ctx: raise.ctx("reader@alpha"), input }))).toEqual(roleMissing);
    expect(await raise.refused(() => openBytes({ ctx: raise.visitor(), input }))).toMatchObject({
      code: "signInFirst",
    });
    expect((await openBytes({ ctx: raise.ctx("bookrunner@aurora"), input })).mime).toBe("application/pdf");
  });

  it("whose stored file was changed is withheld from its own party", async () => {
    const [sheet] = await sheets();
    const kept = raise.files.get(sheet!.storageKey)!;
    raise.files.set(sheet!.storageKey, tinyPdf("another amount"));
    const { value, entries } = await raise.recorded(() =>
      refusalOf(openBytes({ ctx: alpha(), input: { kind: "termSheet", termSheetId: sheet!.id } })),
    );
    raise.files.set(sheet!.storageKey, kept);
    expect(value).toMatchObject({ kind: "conflict", code: "fileAltered" });
    expect(entries).toMatchObject([{ action: "file.withhold", object: { type: "term_sheet", id: sheet?.id } }]);
  });

  it("is not issued for another party's indication, an unknown one, or by who may not", async () => {
    expect(await raise.refused(() => issue(beta(), first.versionId))).toEqual(notThere);
    expect(await raise.refused(() => issue(beta(), UNKNOWN_ID))).toEqual(notThere);
    for (const who of ["reader@alpha", "admin@alpha", "owner@aurora", "bookrunner@aurora"] as const)
      expect(await raise.refused(() => issue(raise.ctx(who), first.versionId))).toEqual(roleMissing);
  });

  it("of a version that was replaced is not issued any more; the one issued before says superseded", async () => {
    const change = { trancheId: raise.trancheId("north-debt"), currency: "EUR" as const, amountText: "5,000,000" };
    const equity = await submitted(raise, alpha(), { amountText: "20,000,000" });
    const second = await submitted(raise, alpha(), { amountText: "30,000,000" });
    expect(await raise.refused(() => issue(alpha(), equity.versionId))).toMatchObject({
      kind: "conflict",
      code: "indicationSuperseded",
    });
    await submitted(raise, alpha(), change);
    const list = await listTermSheets({ ctx: alpha() });
    expect(list.map(({ state, tranche }) => [state, tranche])).toEqual([
      ["superseded", "North senior debt"],
      ["superseded", "North senior debt"],
    ]);
    expect(second.indicationId).toBe(equity.indicationId);
    expect(await listTermSheets({ ctx: beta() })).toEqual([]);
    expect(await raise.refused(() => listTermSheets({ ctx: raise.ctx("reader@alpha") }))).toEqual(roleMissing);
  });
});

describe("a receipt", () => {
  const receipt = (language: "en" | "fr") =>
    ({ kind: "receipt", indicationVersionId: first.versionId, language }) as const;

  it("is made from the sealed row: the same bytes every time, each opening on record", async () => {
    const { value, entries } = await raise.recorded(() => openBytes({ ctx: alpha(), input: receipt("en") }));
    raise.pass(3_600_000);
    const again = await openBytes({ ctx: raise.ctx("preparer@alpha"), input: receipt("en") });
    expect(Buffer.from(again.bytes).equals(Buffer.from(value.bytes))).toBe(true);
    expect(entries).toMatchObject([{ action: "receipt.download", object: { sha256: first.receiptSha256 } }]);
    const known = await verify(sha256(value.bytes));
    expect(known).toEqual(await verify(first.receiptSha256));
    expect(known).toMatchObject({ known: true, kind: "receipt" });
    const text = textOf(value.bytes).replaceAll(/\s+/g, " ");
    expect(text).toContain("€6,543,210.98");
    expect(text).toContain("Aïcha N’Diaye");
    expect(text.replaceAll(" ", "")).toContain(first.receiptSha256);
    expect(textOf((await openBytes({ ctx: alpha(), input: receipt("fr") })).bytes)).toContain("6 543 210,98 €");
  });

  it("is nobody else's", async () => {
    expect(await raise.refused(() => openBytes({ ctx: beta(), input: receipt("en") }))).toEqual(notThere);
    expect(
      await raise.refused(() =>
        openBytes({ ctx: beta(), input: { ...receipt("en"), indicationVersionId: UNKNOWN_ID } }),
      ),
    ).toEqual(notThere);
    expect(await raise.refused(() => openBytes({ ctx: raise.ctx("reader@alpha"), input: receipt("en") }))).toEqual(
      roleMissing,
    );
  });
});

describe("a fingerprint", () => {
  it("tells anyone what it is of, its version and whether it is the latest, and no name or amount", async () => {
    const latest = await submitted(raise, beta(), { amountText: "40,000,000" });
    const sheet = await issue(beta(), latest.versionId);
    expect(await verify(latest.receiptSha256)).toEqual({
      known: true,
      kind: "receipt",
      version: 1,
      issuedAt: expect.any(String),
      state: "current",
    });
    expect(await verify(sheet.sha256)).toMatchObject({ kind: "term_sheet", state: "current" });
    await submitted(raise, beta(), { amountText: "41,000,000" });
    expect(await verify(sheet.sha256)).toMatchObject({ state: "superseded" });
    const { indicationId } = latest;
    await withdrawIndication({ ctx: beta(), input: { indicationId, reason: "" } });
    expect(await verify(latest.receiptSha256)).toMatchObject({ state: "withdrawn" });
    expect(await verify(sheet.sha256)).toMatchObject({ state: "withdrawn" });
  });

  it("that is nobody's is unknown, also that of a document of the room", async () => {
    expect(await verify("0".repeat(64))).toEqual({ known: false });
    const [file] = await raise.db.select().from(schema.documentFiles);
    expect(await verify(file!.sha256)).toEqual({ known: false });
  });
});

function textOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "sheet-"));
  try {
    writeFileSync(path.join(folder, "a.pdf"), pdf);
    execFileSync("pdftotext", ["-layout", path.join(folder, "a.pdf"), path.join(folder, "a.txt")]);
    return readFileSync(path.join(folder, "a.txt"), "utf8").replaceAll(/[\u00a0\u202f]/g, " ");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
