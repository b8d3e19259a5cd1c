import type { FromWorker, NetworkAsk, NetworkPart, Simulation, ToWorker } from "@/workers/protocol.ts";

/** Paths of one errand: long enough to hide the start, short enough that a stop is heard at once. */
const BLOCK = 250;
const MOST = 4;

/** The part of a browser's worker that is needed. */
export type Hand = Pick<Worker, "postMessage" | "onmessage" | "onerror" | "terminate">;
type Errand = ToWorker extends infer One ? (One extends { id: number } ? Omit<One, "id"> : never) : never;

export const crewSize = (cores: number | undefined): number => Math.min(MOST, Math.max(1, cores ?? 1));

/**
 * Workers that run one network together. Blocks of paths are handed out in order to whoever is free; a path depends on
 * seed and place alone, so the result is the same for any number of workers.
 */
export class NetworkCrew {
  #hands: Hand[] = [];
  #next = 1;
  readonly #open: () => Hand;
  readonly size: number;

  constructor(size: number, open: () => Hand) {
    this.size = size;
    this.#open = open;
  }

  /** Runs the network; `stop` keeps what has been drawn. Rejects with "cancelled" where that is nothing. */
  run(ask: NetworkAsk, onProgress: (done: number) => void): { done: Promise<Simulation>; stop: () => void } {
    while (this.#hands.length < this.size) this.#hands.push(this.#open());
    const began = performance.now();
    let next = 0;
    let ran = 0;
    let stopped = false;
    const work = async (hand: Hand): Promise<NetworkPart[]> => {
      const parts: NetworkPart[] = [];
      while (!stopped && next < ask.paths) {
        const from = next;
        next = Math.min(from + BLOCK, ask.paths);
        const part = await this.#send<NetworkPart>(hand, { kind: "networkPart", ask, from, to: next });
        parts.push(part);
        ran += part.to - part.from;
        onProgress(ran);
      }
      return parts;
    };
    const all = async (): Promise<Simulation> => {
      try {
        const parts = (await Promise.all(this.#hands.map(work))).flat();
        if (parts.length === 0) throw new Error("cancelled");
        const milliseconds = performance.now() - began;
        return await this.#send<Simulation>(this.#hands[0]!, { kind: "networkReport", ask, parts, milliseconds });
      } catch (error) {
        // a worker that broke answers nothing more: the next run starts with others
        this.close();
        throw error;
      } finally {
        stopped = true;
      }
    };
    return {
      done: all(),
      stop: () => {
        stopped = true;
      },
    };
  }

  close(): void {
    for (const hand of this.#hands) hand.terminate();
    this.#hands = [];
  }

  #send<Answer>(hand: Hand, errand: Errand): Promise<Answer> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      hand.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id || "progress" in data) return;
        if (data.ok) resolve(data.answer as Answer);
        else reject(new Error(data.reason));
      };
      hand.onerror = (event: ErrorEvent) => reject(new Error(event.message || "worker"));
      hand.postMessage({ ...errand, id });
    });
  }
}
