import { parentPort, type Transferable } from "node:worker_threads";
import { DocumentError } from "../lib/document-error.ts";
import type { ThreadMessage, ThreadReply } from "./threads.ts";

/**
 * The other end of `Threads`: answers each job in turn. What is no refusal of this package ends the thread, and its asker
 * hears of it.
 * @param transferOf buffers of the result that are handed over instead of copied
 */
export function answer<Job, Result>(
  work: (job: Job) => Result | Promise<Result>,
  transferOf: (result: Result) => readonly Transferable[] = () => [],
): void {
  const port = parentPort;
  if (!port) throw new Error("started by threads.ts");
  port.on("message", async ({ id, job }: ThreadMessage<Job>) => {
    try {
      const result = await work(job);
      port.postMessage({ id, ok: true, result } satisfies ThreadReply<Result>, transferOf(result));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const { code, message } = error;
      port.postMessage({ id, ok: false, code, message } satisfies ThreadReply<Result>);
    }
  });
}
