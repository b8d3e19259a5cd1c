import { applyPatch, defaultAssumptions, networkMonteCarlo, runNetwork } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { networkInputOf, networkPart, networkReport } from "../../../workers/network.ts";
import type { FromWorker, NetworkAsk, ToWorker } from "../../../workers/protocol.ts";
import { crewSize, type Hand, NetworkCrew } from "./crew.ts";

const base = defaultAssumptions();
const grant = applyPatch(base, { currency: "EUR", "timeline.startMonth": "2028-06" });
const ask: NetworkAsk = {
  sites: [
    { id: "one", country: "US", assumptions: base },
    { id: "two", country: "DE", assumptions: grant },
  ],
  rates: { EUR: 1.1 },
  discountRate: 0.15,
  hurdle: 0.15,
  paths: 800,
  seed: 7,
};

/** A worker in this very thread: it answers in its own time, so blocks come back out of order. */
function hand(delay: () => number): Hand {
  const self: Hand = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: (message: ToWorker) => {
      setTimeout(() => {
        const reply = (data: FromWorker) => self.onmessage?.call(self as Worker, { data } as MessageEvent);
        if (message.kind !== "networkPart" && message.kind !== "networkReport") throw new Error(message.kind);
        try {
          const answer =
            message.kind === "networkPart"
              ? networkPart(message.ask, message.from, message.to)
              : networkReport(message.ask, message.parts, 0);
          reply({ id: message.id, ok: true, answer });
        } catch (error) {
          reply({ id: message.id, ok: false, reason: (error as Error).message });
        }
      }, delay());
    },
  };
  return self;
}

const crewOf = (size: number) => {
  let turn = 0;
  return new NetworkCrew(size, () => hand(() => (turn++ % 3) * 7));
};

describe("the network on several workers", () => {
  it("gives the engine's own figures, whatever the number of workers", async () => {
    const whole = networkMonteCarlo(networkInputOf(ask));
    if (!whole.ok) throw new Error(whole.reason);
    const told: number[] = [];
    const one = await crewOf(1).run(ask, (done) => told.push(done)).done;
    const three = await crewOf(3).run(ask, () => {}).done;
    expect(three).toEqual(one);
    expect(one.equityIrr).toEqual(whole.outputs.equityIrr);
    expect(one.irrBelowHurdle).toBe(whole.probability.irrBelowHurdle);
    expect(one.cumulative).toEqual(whole.bands.cumulative);
    const published = runNetwork(ask.sites, { fx: ask.rates, discountRate: ask.discountRate, hurdle: ask.hurdle });
    expect(one.caseEquityIrr).toBe(published.ok ? published.returns.equityIrr : "refused");
    expect([one.paths, one.failed, one.cancelled]).toEqual([800, whole.failed, false]);
    expect(told).toEqual([250, 500, 750, 800]);
    expect(one.caseCumulative.at(-1)).toBeGreaterThan(one.downsideCumulative?.at(-1) ?? Number.POSITIVE_INFINITY);
  });

  it("keeps what was drawn when it is stopped, and tells it", async () => {
    const { done, stop } = crewOf(2).run({ ...ask, paths: 5000 }, () => stop());
    const stopped = await done;
    expect(stopped).toMatchObject({ cancelled: true, asked: 5000 });
    expect([250, 500]).toContain(stopped.paths);
  });

  it("says why a network cannot run", async () => {
    await expect(crewOf(2).run({ ...ask, rates: {} }, () => {}).done).rejects.toThrow("impossible");
  });

  it("starts with other workers after one broke", async () => {
    let opened = 0;
    const crew = new NetworkCrew(2, () => {
      const one = hand(() => 0);
      if (++opened === 2) one.postMessage = () => one.onerror?.call(one as Worker, { message: "lost" } as ErrorEvent);
      return one;
    });
    await expect(crew.run(ask, () => {}).done).rejects.toThrow("lost");
    expect((await crew.run(ask, () => {}).done).paths).toBe(800);
    expect(opened).toBe(4);
  });

  it("takes as many workers as there are cores, four at most", () => {
    expect([undefined, 1, 2, 16].map(crewSize)).toEqual([1, 1, 2, 4]);
  });
});
