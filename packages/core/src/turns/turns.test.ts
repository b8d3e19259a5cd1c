import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Turns, type TurnsOptions } from "./turns.ts";

const turnsOf = (over: Partial<TurnsOptions> = {}) =>
  new Turns({ lanes: 1, waiting: 1000, waitingOfOne: 1000, timeoutMs: 60_000, ...over });
const ana = { party: "alpha", person: "ana" };
const abel = { party: "alpha", person: "abel" };
const bao = { party: "beta", person: "bao" };

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("fair turns", () => {
  it("put another person's single job one turn after a greedy one with 200 waiting", async () => {
    const turns = turnsOf();
    const order: string[] = [];
    const first = held();
    const jobs = [turns.run(ana, first.work)];
    for (let count = 0; count < 200; count++) jobs.push(turns.run(ana, async () => void order.push(`ana ${count}`)));
    jobs.push(turns.run(bao, async () => void order.push("bao")));
    first.end();
    await Promise.all(jobs);
    expect(order.indexOf("bao")).toBeLessThanOrEqual(1);
    expect(order).toHaveLength(201);
    expect(turns.load).toEqual({ waiting: 0, atWork: 0 });
  });

  it("go round the parties, and within a party round its people", async () => {
    const turns = turnsOf();
    const order: string[] = [];
    const first = held();
    const jobs = [turns.run(ana, first.work)];
    for (const whose of [ana, ana, ana, abel, abel, bao, bao])
      jobs.push(turns.run(whose, async () => void order.push(whose.person)));
    first.end();
    await Promise.all(jobs);
    expect(order).toEqual(["ana", "bao", "abel", "bao", "ana", "abel", "ana"]);
  });

  it("are as many at once as there are lanes", async () => {
    const turns = turnsOf({ lanes: 2 });
    let atWork = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++atWork);
      await soon();
      atWork--;
    };
    await Promise.all(Array.from({ length: 9 }, () => turns.run(ana, work)));
    expect(most).toBe(2);
  });
});

describe("a full queue", () => {
  it("answers at once, for one person and for all, and begins nothing", async () => {
    const turns = turnsOf({ waiting: 3, waitingOfOne: 2 });
    const first = held();
    let begun = 0;
    const count = async () => void begun++;
    const jobs = [turns.run(ana, first.work), turns.run(ana, count), turns.run(ana, count)];
    await expect(turns.run(ana, count)).rejects.toMatchObject({ reason: "full" });
    jobs.push(turns.run(bao, count));
    await expect(turns.run(bao, count)).rejects.toMatchObject({ reason: "full" });
    expect(begun).toBe(0);
    first.end();
    await Promise.all(jobs);
    expect(begun).toBe(3);
    await turns.run(ana, count);
  });
});

describe("who goes away", () => {
  it("leaves the queue, and the place is free again", async () => {
    const turns = turnsOf({ waiting: 1 });
    const first = held();
    const running = turns.run(ana, first.work);
    const client = new AbortController();
    const waiting = turns.run(bao, async () => expect.fail("begun for nobody"), client.signal);
    client.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    expect(turns.load).toEqual({ waiting: 0, atWork: 1 });
    const other = turns.run(bao, async () => "done");
    first.end();
    await running;
    expect(await other).toBe("done");
    await expect(turns.run(bao, async () => "x", client.signal)).rejects.toThrow("gone");
  });

  it("is known to the work under way", async () => {
    const client = new AbortController();
    const turns = turnsOf();
    const work = turns.run(
      ana,
      (signal) => new Promise((_, reject) => signal.addEventListener("abort", reject)),
      client.signal,
    );
    client.abort();
    await expect(work).rejects.toBeDefined();
    expect(turns.load).toEqual({ waiting: 0, atWork: 0 });
  });
});

describe("work that fails or hangs", () => {
  it("gives its lane to the next", async () => {
    const turns = turnsOf({ timeoutMs: 20 });
    let told = false;
    const hanging = turns.run(ana, (signal) => {
      signal.addEventListener("abort", () => {
        told = true;
      });
      return new Promise(() => undefined);
    });
    const failing = turns.run(ana, () => Promise.reject(new Error("broken")));
    const next = turns.run(bao, async () => "done");
    await expect(hanging).rejects.toMatchObject({ reason: "late" });
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("done");
    expect(told).toBe(true);
    expect(turns.load).toEqual({ waiting: 0, atWork: 0 });
  });
});

it("nothing leaks, whatever ends in whatever way", async () => {
  const people = ["a", "b", "c"].flatMap((party) => ["x", "y"].map((person) => ({ party, person })));
  const end = fc.record({ who: fc.nat(5), how: fc.constantFrom("done", "fails", "gone", "late") });
  await fc.assert(
    fc.asyncProperty(fc.array(end, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), async (ends, lanes) => {
      const turns = turnsOf({ lanes, waiting: 20, waitingOfOne: 6, timeoutMs: 5 });
      const all = ends.map(({ who, how }) => {
        const client = new AbortController();
        const job = turns.run(
          people[who] ?? ana,
          async () => {
            if (how === "late") await new Promise(() => undefined);
            await soon();
            if (how === "fails") throw new Error("broken");
          },
          client.signal,
        );
        if (how === "gone") client.abort();
        return job;
      });
      await Promise.allSettled(all);
      expect(turns.load).toEqual({ waiting: 0, atWork: 0 });
    }),
    { numRuns: 30 },
  );
});
