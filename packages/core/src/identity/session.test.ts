import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestRaise, type TestRaise } from "../testing/raise.ts";
import { getSession } from "./session.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const own = { ownScenarios: true, ownQuestions: true, ownIndications: true, ownTermSheets: true };
const none = { ownScenarios: false, ownQuestions: false, ownIndications: false, ownTermSheets: false };
it.each([
  ["reader@alpha", { ...own, ownIndications: false, ownTermSheets: false, administer: false, askQuestion: false }],
  ["signatory@alpha", { ...own, administer: false, askQuestion: true }],
  ["owner@aurora", { ...none, administer: true, askQuestion: false }],
  ["bookrunner@aurora", { ...none, administer: true, askQuestion: false }],
] as const)("offers %s the pages that open to him", async (who, abilities) => {
  expect((await getSession({ ctx: raise.ctx(who) }))?.abilities).toMatchObject(abilities);
});

it("offers nothing before the agreement", async () => {
  const session = await getSession({ ctx: raise.ctx("signatory@alpha", { kind: "member" }) });
  expect(Object.values(session!.abilities)).toEqual(Object.values(session!.abilities).map(() => false));
  expect(session).toMatchObject({ agreement: "required", abilities: none });
});
