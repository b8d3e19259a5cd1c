import { analyse } from "./analyse.ts";
import { buffersOf, networkPart, networkReport } from "./network.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { simulate } from "./simulate.ts";

/** The engine beside the page: one question after another, and a simulation that listens for a cancel in between. */
const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });
const cancelled = new Set<number>();

/** Lets waiting messages in: a macrotask that browsers do not slow down. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  const { id, kind } = data;
  if (kind === "cancel") {
    cancelled.add(id);
    return;
  }
  try {
    if (kind === "networkPart") {
      const part = networkPart(data.ask, data.from, data.to);
      post({ id, ok: true, answer: part }, buffersOf(part));
      return;
    }
    if (kind === "networkReport") {
      post({ id, ok: true, answer: networkReport(data.ask, data.parts, data.milliseconds) });
      return;
    }
    const answer =
      kind === "simulate"
        ? await simulate(data.ask, {
            progress: (done) => post({ id, progress: done, total: data.ask.paths }),
            pause,
            cancelled: () => cancelled.has(id),
            now: () => performance.now(),
          })
        : await (analyse[kind] as (ask: unknown) => unknown)(data.ask);
    post({ id, ok: true, answer });
  } catch (error) {
    post({ id, ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
};
