import { availableParallelism } from "node:os";
import { besideFile, Threads } from "@fabroom/documents";
import type { Assumptions, ModelOutcome, RunOptions } from "@fabroom/finance";

export type ModelJob = { assumptions: Assumptions; options: RunOptions };
export type ModelReply = ModelOutcome;

/** A run with its checks takes about 10 ms; the longest horizon with every list full, some tens. */
const TIMEOUT_MS = 30_000;
const HEAP_MB = 512;
const KEY = Symbol.for("fabroom.model");

/** One pool of a process, also where a bundler copied this module. */
function threads(): Threads<ModelJob, ModelReply> {
  const holder = globalThis as unknown as Record<symbol, Threads<ModelJob, ModelReply> | undefined>;
  holder[KEY] ??= new Threads<ModelJob, ModelReply>({
    name: "model",
    script: besideFile("core", "src", "model", "worker.ts"),
    most: Math.max(2, availableParallelism()),
    timeoutMs: TIMEOUT_MS,
    heapMb: HEAP_MB,
  });
  return holder[KEY];
}

/** `runModel` of the engine, bit for bit, on a thread of its own. */
export const runAside = (assumptions: Assumptions, options: RunOptions = {}): Promise<ModelOutcome> =>
  threads().run({ assumptions, options });
