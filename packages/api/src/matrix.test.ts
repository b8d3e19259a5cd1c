import { type Ctx, Refusal } from "@fabroom/core";
import { createTestRaise, type TestRaise } from "@fabroom/core/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { appRouter, createCaller } from "./index.ts";
import { ACTORS, type Actor, MATRIX, type Outcome } from "./testing/matrix.ts";
import type { NotPlain, NotPlainOutputs } from "./testing/plain.ts";

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

/** What a reader gets over the wire is what the verb gave: JSON keeps all of it. */
function expectPlain(output: unknown): void {
  if (output !== undefined) expect(output).toStrictEqual(JSON.parse(JSON.stringify(output)));
}

async function outcomeOf(actor: Actor, path: string): Promise<Outcome> {
  const ctx = CTX[actor]();
  const input = await MATRIX[path]?.input?.(raise, ctx);
  const procedure = path.split(".").reduce<unknown>((at, part) => (at as never)[part], createCaller(ctx));
  try {
    const output = await (procedure as (value: unknown) => Promise<unknown>)(input);
    expectPlain(output);
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

  it("answers in plain JSON by its types as well", () => {
    expectTypeOf<NotPlainOutputs>().toBeNever();
    expectTypeOf<NotPlain<{ at: Date; list: (1n | undefined)[]; kept?: { n: number; any: unknown } }>>().toEqualTypeOf<
      ".at" | ".list[]"
    >();
  });

  it("leaves no failure in the log", () => {
    expect(raise.logged.filter(({ level }) => level !== "info")).toEqual([]);
  });
});
