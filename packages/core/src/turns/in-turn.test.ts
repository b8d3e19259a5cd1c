import { expect, it } from "vitest";
import type { Actor, Ctx } from "../context.ts";
import type { Log } from "../ports.ts";
import { inTurn, QUEUES } from "./in-turn.ts";

const quiet = () => undefined;
const log: Log = { info: quiet, warn: quiet, error: quiet };
const from = (userId: string): Ctx =>
  ({ actor: { userId, organisation: { id: "o" } } as Actor, ports: { log }, request: { id: "r" } }) as unknown as Ctx;

it("no more bodies of uploads are in memory at once than there are places: one more is told at once when to come back", async () => {
  const { lanes } = QUEUES.uploadBody;
  const { promise, resolve } = Promise.withResolvers<string>();
  const taken = Array.from({ length: lanes }, (_, index) => inTurn(from(`u${index}`), "uploadBody", () => promise));
  let begun = 0;
  const next = async () => void begun++;
  const refused = { kind: "unavailable", code: "busy", retryAfter: expect.any(Number) };
  await expect(inTurn(from("later"), "uploadBody", next)).rejects.toMatchObject(refused);
  expect(begun).toBe(0);
  resolve("read");
  expect(await Promise.all(taken)).toEqual(Array(lanes).fill("read"));
  await inTurn(from("later"), "uploadBody", next);
  expect(begun).toBe(1);
});
