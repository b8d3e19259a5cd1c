import type { Analyses, AnalysisKind, FromWorker, Simulation, SimulationAsk, ToWorker } from "@/workers/protocol.ts";
import type { Hand } from "./network/crew.ts";

type Settle = { resolve: (answer: unknown) => void; reject: (error: Error) => void };
type Waiting = Settle & { kind: AnalysisKind; ask: Analyses[AnalysisKind]["ask"] };

/** The question was overtaken by a newer one of its kind, or the page has left it. */
export class Overtaken extends Error {}

/**
 * The engine in a worker. Of each kind of question one runs and the newest waits; what lies between is dropped, so a
 * moving slider never queues work. A simulation has a worker of its own and can be stopped. A worker that breaks is left:
 * whoever waits for it is told, and the next question starts another.
 */
export class EngineClient {
  #analyst: Hand | undefined;
  #simulator: Hand | undefined;
  #next = 1;
  readonly #start: () => Hand;
  readonly #open = new Map<number, Settle & { kind: AnalysisKind }>();
  readonly #waiting = new Map<AnalysisKind, Waiting>();

  constructor(start: () => Hand = startWorker) {
    this.#start = start;
  }

  ask<K extends AnalysisKind>(kind: K, ask: Analyses[K]["ask"]): Promise<Analyses[K]["answer"]> {
    return new Promise<unknown>((resolve, reject) => {
      const running = [...this.#open.values()].some((one) => one.kind === kind);
      const item: Waiting = { kind, ask, resolve, reject };
      if (!running) return this.#send(item);
      this.#waiting.get(kind)?.reject(new Overtaken());
      this.#waiting.set(kind, item);
    }) as Promise<Analyses[K]["answer"]>;
  }

  /** Runs a simulation; `stop` keeps what has been drawn. */
  simulate(
    ask: SimulationAsk,
    onProgress: (done: number, total: number) => void,
  ): { done: Promise<Simulation>; stop: () => void } {
    const id = this.#next++;
    this.#simulator ??= this.#start();
    const worker = this.#simulator;
    const done = new Promise<Simulation>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        if ("progress" in data) onProgress(data.progress, data.total);
        else if (data.ok) resolve(data.answer as Simulation);
        else reject(new Error(data.reason));
      };
      worker.onerror = (event: ErrorEvent) => {
        worker.terminate();
        if (this.#simulator === worker) this.#simulator = undefined;
        reject(new Error(event.message || "worker"));
      };
    });
    worker.postMessage({ id, kind: "simulate", ask } satisfies ToWorker);
    return { done, stop: () => worker.postMessage({ id, kind: "cancel" } satisfies ToWorker) };
  }

  close(): void {
    this.#simulator?.terminate();
    this.#simulator = undefined;
    this.#dismiss(new Overtaken());
  }

  #dismiss(reason: Error): void {
    this.#analyst?.terminate();
    this.#analyst = undefined;
    const all = [...this.#open.values(), ...this.#waiting.values()];
    this.#open.clear();
    this.#waiting.clear();
    for (const one of all) one.reject(reason);
  }

  #send({ kind, ask, resolve, reject }: Waiting): void {
    const id = this.#next++;
    this.#open.set(id, { kind, resolve, reject });
    this.#worker().postMessage({ id, kind, ask } as ToWorker);
  }

  #worker(): Hand {
    if (this.#analyst) return this.#analyst;
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#settle(data);
    worker.onerror = (event: ErrorEvent) => this.#dismiss(new Error(event.message || "worker"));
    this.#analyst = worker;
    return worker;
  }

  #settle(data: FromWorker): void {
    const found = this.#open.get(data.id);
    if (!found || "progress" in data) return;
    this.#open.delete(data.id);
    if (data.ok) found.resolve(data.answer);
    else found.reject(new Error(data.reason));
    const next = this.#waiting.get(found.kind);
    if (!next) return;
    this.#waiting.delete(found.kind);
    this.#send(next);
  }
}

export const startWorker = () => new Worker(new URL("../../workers/engine.ts", import.meta.url), { type: "module" });
