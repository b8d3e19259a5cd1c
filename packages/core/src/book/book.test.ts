import { afterAll, beforeAll, expect, it } from "vitest";
import { withdrawIndication } from "../indication/withdraw.ts";
import { submitted } from "../testing/indications.ts";
import { createTestRaise, roleMissing, type TestRaise } from "../testing/raise.ts";
import { readBook } from "./read.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const book = (as: Parameters<TestRaise["ctx"]>[1] = {}) => readBook({ ctx: raise.ctx("bookrunner@aurora", as) });

it("is empty at first, with every tranche in it, and its reading is recorded", async () => {
  const { value, entries } = await raise.recorded(() => book());
  expect(value.lines).toEqual([]);
  expect(
    value.tranches.map(({ tranche, live, coverage, orders }) => [tranche.key, live.minor, coverage, orders]),
  ).toEqual([
    ["network-equity", "0", 0, 0],
    ["north-debt", "0", 0, 0],
  ]);
  expect(entries).toMatchObject([{ action: "book.read", payload: { orders: 0 } }]);
});

it("sums what lies beyond a floating-point number's reach to the last cent", async () => {
  await submitted(raise, raise.ctx("signatory@alpha"), { amountText: "900,719,925,474,099.31" });
  await submitted(raise, raise.ctx("signatory@beta"), { amountText: "90,071,992,547,409.98" });
  const [equity] = (await book()).tranches;
  expect(equity).toMatchObject({ live: { minor: "99079191802150929", currency: "USD" }, orders: 2, coverage: 1.1 });
});

it("counts the latest version of each party once, and nothing withdrawn", async () => {
  const debt = { trancheId: raise.trancheId("north-debt"), currency: "EUR" as const };
  const signatory = raise.ctx("signatory@beta");
  await submitted(raise, signatory, { ...debt, amountText: "1,000,000.01" });
  const last = await submitted(raise, signatory, { ...debt, amountText: "2,500,000.02" });
  const { indicationId } = await submitted(raise, raise.ctx("signatory@alpha"), { ...debt, amountText: "700000" });
  const before = (await book()).tranches[1];
  expect(before).toMatchObject({
    live: { minor: "320000002", currency: "EUR" },
    orders: 2,
    withdrawn: 0,
    coverage: 0.64,
  });
  await withdrawIndication({ ctx: raise.ctx("signatory@alpha"), input: { indicationId, reason: "" } });
  const after = await book({ language: "fr" });
  expect(after.tranches[1]).toMatchObject({ live: { minor: "250000002" }, orders: 1, withdrawn: 1 });
  expect(after.lines.find(({ versionId }) => versionId === last.versionId)).toMatchObject({
    version: 2,
    organisation: "Bank Łódź",
    tranche: "Dette senior Nord",
    amount: { minor: "250000002", currency: "EUR" },
    signer: "Łukasz Żak",
    state: "submitted",
    conditions: 1,
  });
  expect(after.lines.find((line) => line.indicationId === indicationId)).toMatchObject({ state: "withdrawn" });
});

it.each(["publisher@aurora", "contributor@aurora", "relations@aurora", "auditor@aurora", "signatory@alpha"] as const)(
  "is closed to %s",
  async (who) => {
    expect(await raise.refused(() => readBook({ ctx: raise.ctx(who) }))).toEqual(roleMissing);
  },
);
