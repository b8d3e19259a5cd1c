import { PRICES } from "@fabroom/core";
import { createTestRaise, memoryLimits, type TestRaise } from "@fabroom/core/testing";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appRouter, retryHeader } from "./index.ts";
import { actOf, PROCEDURE_ACTS } from "./prices.ts";

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());
beforeEach(() => {
  raise.ports.limits = memoryLimits(() => raise.ports.clock.now().getTime());
});

const HASH = "0".repeat(64);
const NONE = encodeURIComponent(JSON.stringify({ sha256: HASH }));

/** A call over HTTP, as the portal's door answers it. */
const get = (ctx: ReturnType<TestRaise["visitor"]>, call: string) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(`http://portal.example/api/trpc/${call}`),
    router: appRouter,
    createContext: () => ctx,
    responseMeta: ({ errors }) => ({ headers: { ...retryHeader(errors) } }),
  });

describe("the price of a procedure", () => {
  it("is that of its kind, and of its own where it costs more", () => {
    expect(actOf("site.get", "query")).toBe("read");
    expect(actOf("section.saveDraft", "mutation")).toBe("write");
    expect(actOf("scenario.evaluate", "mutation")).toBe("model");
    const known = Object.keys(appRouter._def.procedures);
    expect(Object.keys(PROCEDURE_ACTS).filter((path) => !known.includes(path))).toEqual([]);
  });

  it("once spent is answered with 429 and when to come back, in the header and in the body; others go on", async () => {
    const ana = raise.ctx("reader@alpha");
    await raise.ports.limits.take([
      { name: "verify", who: `person ${ana.actor.userId}`, cost: PRICES.verify.most, ...PRICES.verify },
    ]);
    raise.pass(100_000);
    const refused = await get(ana, `evidence.verify?input=${NONE}`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe(String(PRICES.verify.seconds - 100));
    expect(await refused.text()).toMatch(/"kind":"too_many","code":"tooManyRequests".*"retryAfter":500/);
    expect((await get(ana, "session.get")).status).toBe(200);
    const colleague = await get(raise.ctx("signatory@alpha"), `evidence.verify?input=${NONE}`);
    expect(colleague.status).not.toBe(429);
  });

  it("is counted for each call of a batch", async () => {
    const { ip } = raise.visitor().request;
    const { most, seconds } = PRICES.read;
    await raise.ports.limits.take([{ name: "read", who: `network ${ip}`, cost: most - 2, most, seconds }]);
    const answer = await get(raise.visitor(), "session.get,session.get,session.get?batch=1&input=%7B%7D");
    const statuses = ((await answer.json()) as { error?: object }[]).map(({ error }) => Boolean(error));
    expect(statuses.filter(Boolean)).toHaveLength(1);
    expect(answer.headers.get("retry-after")).toBe("600");
  });
});
