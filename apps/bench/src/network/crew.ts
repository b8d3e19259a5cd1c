import { Worker } from "node:worker_threads";
import type { Draws } from "@fabroom/finance";
import type { Answer, Order } from "./crew-messages.ts";

/** Workers that have loaded the engine and wait for paths. */
export interface Crew {
  size: number;
  /** Runs the paths 0..paths-1, an equal share each; `onProgress` gets what all have done. Stopped by the signal. */
  run: (paths: number, options?: CrewOptions) => Promise<Draws[]>;
  close: () => Promise<void>;
}

export interface CrewOptions {
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export async function openCrew(size: number): Promise<Crew> {
  const workers = await Promise.all(Array.from({ length: size }, openWorker));
  return {
    size,
    run: (paths, options = {}) => {
      const stop = new SharedArrayBuffer(4);
      const halt = () => Atomics.store(new Int32Array(stop), 0, 1);
      options.signal?.addEventListener("abort", halt, { once: true });
      const done = workers.map(() => 0);
      const share = (k: number) => Math.round((paths * k) / size);
      const parts = workers.map((worker, k) =>
        runOn(worker, { paths, from: share(k), to: share(k + 1), stop }, (count) => {
          done[k] = count;
          options.onProgress?.(done.reduce((sum, value) => sum + value, 0));
        }),
      );
      return Promise.all(parts);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function openWorker(): Promise<Worker> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return worker;
}

function runOn(worker: Worker, order: Order, onProgress: (done: number) => void): Promise<Draws> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      worker.off("message", receive);
      worker.off("error", fail);
      settle();
    };
    const fail = (error: Error) => finish(() => reject(error));
    const receive = (answer: Answer) => {
      if (answer.kind === "progress") onProgress(answer.done);
      if (answer.kind === "done") finish(() => resolve(answer.draws));
    };
    worker.on("message", receive);
    worker.on("error", fail);
    worker.postMessage(order);
  });
}
