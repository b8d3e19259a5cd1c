import type { Assumptions } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import type { FromWorker, ToWorker } from "../../workers/protocol.ts";
import { EngineClient, Overtaken } from "./engine-client.ts";
import type { Hand } from "./network/crew.ts";

/** A client whose workers do nothing by themselves; the test answers and breaks them. */
function clientOf() {
  const hands: { hand: Hand; asked: ToWorker[] }[] = [];
  const client = new EngineClient(() => {
    const asked: ToWorker[] = [];
    const hand: Hand = {
      onmessage: null,
      onerror: null,
      terminate: () => {},
      postMessage: (message: ToWorker) => asked.push(message),
    };
    hands.push({ hand, asked });
    return hand;
  });
  const reply = (index: number, data: FromWorker) =>
    hands[index]!.hand.onmessage?.call(hands[index]!.hand as Worker, { data } as MessageEvent);
  const lose = (index: number) =>
    hands[index]!.hand.onerror?.call(hands[index]!.hand as Worker, { message: "lost" } as ErrorEvent);
  return { client, hands, reply, lose };
}

const ask = (client: EngineClient, name: string) =>
  client.ask("deep", { assumptions: { name } as unknown as Assumptions });

describe("questions to the engine", () => {
  it("of one kind run one at a time, and only the newest waits", async () => {
    const { client, hands, reply } = clientOf();
    const [first, second, third] = ["first", "second", "third"].map((name) => ask(client, name));
    await expect(second).rejects.toBeInstanceOf(Overtaken);
    expect(hands[0]?.asked.map(({ id }) => id)).toEqual([1]);
    reply(0, { id: 1, ok: true, answer: 1 } as unknown as FromWorker);
    expect(await first).toBe(1);
    reply(0, { id: 2, ok: true, answer: 3 } as unknown as FromWorker);
    expect(await third).toBe(3);
  });

  it("are all told when the worker breaks, and the next one starts another", async () => {
    const { client, hands, reply, lose } = clientOf();
    const lost = Promise.allSettled([ask(client, "running"), ask(client, "waiting")]);
    lose(0);
    expect((await lost).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const next = ask(client, "next");
    expect(hands).toHaveLength(2);
    reply(1, { id: hands[1]!.asked[0]!.id, ok: true, answer: 7 } as unknown as FromWorker);
    expect(await next).toBe(7);
  });

  it("a simulation too: a broken worker is left for another", async () => {
    const { client, hands, lose } = clientOf();
    const simulation = { assumptions: {} as Assumptions, paths: 10, seed: 1 };
    const { done } = client.simulate(simulation, () => {});
    lose(0);
    await expect(done).rejects.toThrow("lost");
    client.simulate(simulation, () => {});
    expect(hands).toHaveLength(2);
  });
});
