import type { Draws } from "@fabroom/finance";

/** To a worker: which paths to run. `stop` turns to 1 when the run is to end. */
export interface Order {
  paths: number;
  from: number;
  to: number;
  stop: SharedArrayBuffer;
}

/** From a worker: it has loaded the engine, it has done so many paths, or here they are. */
export type Answer = { kind: "ready" } | { kind: "progress"; done: number } | { kind: "done"; draws: Draws };
