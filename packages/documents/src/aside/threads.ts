import * as workers from "node:worker_threads";
import { DocumentError, type DocumentErrorCode } from "../lib/document-error.ts";

export type ThreadsOptions = {
  /** For messages of the log. */
  name: string;
  /** Absolute path of the source that answers; see `answer`. */
  script: string;
  /** Threads at once. */
  most: number;
  timeoutMs: number;
  heapMb: number;
};
export type ThreadMessage<Job> = { id: number; job: Job };
export type ThreadReply<Result> = { id: number } & (
  | { ok: true; result: Result }
  | { ok: false; code: DocumentErrorCode; message: string }
);

type Work<Job, Result> = {
  job: Job;
  transfer: readonly workers.Transferable[];
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
};
type Thread<Job, Result> = {
  worker: workers.Worker;
  work: Work<Job, Result> | undefined;
  timer: NodeJS.Timeout | undefined;
};

/** A thread without work is let go after so long, and its memory with it. */
const IDLE_MS = 60_000;

/**
 * A few threads for work that would hold up everybody's answers: one job a thread, the others in the order they came. A
 * bounded, fair queue stands before them in the product; here only the order is kept.
 */
export class Threads<Job, Result> {
  readonly #options: ThreadsOptions;
  readonly #threads: Thread<Job, Result>[] = [];
  readonly #queue: Work<Job, Result>[] = [];

  constructor(options: ThreadsOptions) {
    this.#options = options;
  }

  /**
   * @param transfer buffers that are handed over instead of copied: the caller cannot read them afterwards
   * @throws DocumentError as the job says; timeout; unavailable (the thread died, as one does that needs too much memory)
   */
  run(job: Job, transfer: readonly workers.Transferable[] = []): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, transfer, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const free = this.#threads.find(({ work }) => work === undefined);
    const thread = free ?? (this.#threads.length < this.#options.most ? this.#start() : undefined);
    const work = thread && this.#queue.shift();
    if (!thread || !work) return;
    const { name, timeoutMs } = this.#options;
    clearTimeout(thread.timer);
    thread.work = work;
    thread.timer = setTimeout(
      () => this.#end(thread, new DocumentError("timeout", `${name}: no answer in ${timeoutMs} ms`)),
      timeoutMs,
    );
    thread.worker.ref();
    try {
      thread.worker.postMessage({ id: 1, job: work.job } satisfies ThreadMessage<Job>, work.transfer);
    } catch (error) {
      this.#end(thread, error as Error);
    }
  }

  #start(): Thread<Job, Result> {
    const { name, script, heapMb } = this.#options;
    const { Worker: Start } = workers;
    const worker = new Start(script, {
      execArgv: [],
      // nothing of the settings
      env: { NODE_ENV: process.env.NODE_ENV ?? "production" },
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    const thread: Thread<Job, Result> = { worker, work: undefined, timer: undefined };
    const gone = (cause: unknown) =>
      this.#end(thread, new DocumentError("unavailable", `${name}: the thread ended`, { cause }));
    worker.on("message", (reply: ThreadReply<Result>) => this.#settle(thread, reply));
    worker.on("error", gone);
    worker.on("exit", gone);
    this.#threads.push(thread);
    return thread;
  }

  #settle(thread: Thread<Job, Result>, reply: ThreadReply<Result>): void {
    const { work } = thread;
    if (!work || !this.#threads.includes(thread)) return;
    clearTimeout(thread.timer);
    thread.work = undefined;
    thread.worker.unref();
    thread.timer = setTimeout(() => this.#end(thread), IDLE_MS).unref();
    if (reply.ok) work.resolve(reply.result);
    else work.reject(new DocumentError(reply.code, reply.message));
    this.#next();
  }

  /** Lets a thread go, with what it was doing. */
  #end(thread: Thread<Job, Result>, error?: Error): void {
    const at = this.#threads.indexOf(thread);
    if (at < 0) return;
    this.#threads.splice(at, 1);
    clearTimeout(thread.timer);
    if (error) thread.work?.reject(error);
    thread.work = undefined;
    void thread.worker.terminate();
    this.#next();
  }
}
