import { type Ctx, Refusal } from "@fabroom/core";
import { createTestRaise, type TestRaise } from "@fabroom/core/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter, createCaller } from "./index.ts";
import { ACTORS, type Actor, MATRIX, type Outcome } from "./testing/matrix.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const CTX: Record<Actor, () => Ctx> = {
  visitor: () => raise.visitor(),
  member: () => raise.ctx("signatory@alpha", { kind: "member" }),
  reader: () => raise.ctx("reader@alpha"),
  signatory: () => raise.ctx("signatory@alpha"),
  contributor: () => raise.ctx("contributor@aurora"),
  bookrunner: () => raise.ctx("bookrunner@aurora"),
  auditor: () => raise.ctx("auditor@aurora"),
};

async function outcomeOf(actor: Actor, path: string): Promise<Outcome> {
  const ctx = CTX[actor]();
  const input = await MATRIX[path]?.input?.(raise, ctx);
  const procedure = path.split(".").reduce<unknown>((at, part) => (at as never)[part], createCaller(ctx));
  try {
    await (procedure as (value: unknown) => Promise<unknown>)(input);
    return "ok";
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Refusal) return error.cause.code as Outcome;
    throw error;
  }
}

describe("every procedure, for every kind of actor", () => {
  it("has a row in the matrix", () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
  });

  const cases = Object.entries(MATRIX).flatMap(([path, row]) =>
    ACTORS.map((actor, index) => [path, actor, row.expected[index]!] as const),
  );
  it.each(cases)("%s for a %s: %s", async (path, actor, expected) => {
    expect(await outcomeOf(actor, path)).toBe(expected);
  });

  it("leaves no failure in the log", () => {
    expect(raise.logged).toEqual([]);
  });
});
