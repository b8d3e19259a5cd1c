import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import os from "node:os";
import path from "node:path";
import { json } from "node:stream/consumers";

/**
 * How long the portal's event loop was held since it was last asked. `workMs`: the longest that its thread computed between
 * two heartbeats, on its own processor clock, so that other programs on the machine do not count. `gapMs`: the same by the
 * wall clock. `p99Ms`: Node's own histogram of the delay.
 */
export type LoopReading = { workMs: number; gapMs: number; p99Ms: number };

export interface LoopWatch {
  /** For the portal to be started with. */
  env: Record<string, string>;
  /** Reads and begins again. */
  read: () => Promise<LoopReading>;
  close: () => void;
}

export function watchLoop(): LoopWatch {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-loop-"));
  const socketPath = path.join(folder, "s");
  return {
    env: {
      BENCH_LOOP_SOCKET: socketPath,
      NODE_OPTIONS: `--import=${path.join(import.meta.dirname, "loop-watch.mjs")}`,
    },
    read: () =>
      new Promise((resolve, reject) => {
        request({ socketPath }, (response) => json(response).then((value) => resolve(value as LoopReading), reject))
          .on("error", reject)
          .end();
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
