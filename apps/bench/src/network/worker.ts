import { parentPort } from "node:worker_threads";
import type { Answer, Order } from "./crew-messages.ts";
import { runPart } from "./draws.ts";
import { networkInput } from "./input.ts";

const port = parentPort;
if (port === null) throw new Error("this file is a worker");
const answer = (message: Answer) => port.postMessage(message);

port.on("message", ({ paths, from, to, stop }: Order) => {
  const flag = new Int32Array(stop);
  const signal = {
    get aborted() {
      return Atomics.load(flag, 0) === 1;
    },
  } as AbortSignal;
  const onProgress = (done: number) => answer({ kind: "progress", done });
  answer({ kind: "done", draws: runPart({ ...networkInput(paths), signal, onProgress }, from, to) });
});
answer({ kind: "ready" });
