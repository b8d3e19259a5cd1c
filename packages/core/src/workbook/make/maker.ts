import * as threads from "node:worker_threads";
import { besideFile } from "@fabroom/documents";
import { sha256 } from "../../evidence/seal.ts";
import { refusal } from "../../site/case.ts";
import type { WorkbookJob, WorkbookReply } from "./protocol.ts";

/** A file takes about a second of one core. */
const TIMEOUT_MS = 60_000;
const HEAP_MB = 512;
/** A thread without work is let go, and its memory with it. */
const IDLE_MS = 60_000;

type Work = {
  key: string;
  job: WorkbookJob;
  bytes: Promise<Uint8Array>;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
};

/**
 * One thread, a file at a time; a bounded queue with fair turns stands before it (`turns/in-turn.ts`). A file that is under way already is waited for, whoever asked
 * for it: equal jobs are equal bytes, and what names a reader is put on later.
 */
export class WorkbookMaker {
  #thread: threads.Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #queue: Work[] = [];

  /**
   * The file's bytes.
   * @throws Invalid what the engine refuses, field by field under `patch.`
   */
  make(job: WorkbookJob): Promise<Uint8Array> {
    const key = sha256(JSON.stringify(job));
    const same = this.#queue.find((work) => work.key === key);
    if (same) return same.bytes;
    const { promise: bytes, resolve, reject } = Promise.withResolvers<Uint8Array>();
    this.#queue.push({ key, job, bytes, resolve, reject });
    if (this.#queue.length === 1) this.#next();
    return bytes;
  }

  #next(): void {
    clearTimeout(this.#timer);
    const [work] = this.#queue;
    if (work) {
      const thread = this.#start();
      thread.ref();
      this.#timer = setTimeout(() => this.#fail(new Error(`no workbook in ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
      thread.postMessage(work.job);
    } else {
      this.#thread?.unref();
      this.#timer = setTimeout(() => this.#end(), IDLE_MS).unref();
    }
  }

  #start(): threads.Worker {
    if (this.#thread) return this.#thread;
    const { Worker: Thread } = threads;
    const thread = new Thread(besideFile("core", "src", "workbook", "make", "worker.ts"), {
      execArgv: [],
      // nothing of the settings; outside production the writer would read each file again
      env: { NODE_ENV: "production" },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const gone = (cause: unknown) => {
      if (this.#thread === thread) this.#fail(new Error("the workbook thread stopped", { cause }));
    };
    thread.on("message", (reply: WorkbookReply) => {
      // a word that was under way when the thread was given up belongs to nobody in the queue now
      if (this.#thread === thread) this.#settle(reply);
    });
    thread.on("error", gone);
    thread.on("exit", gone);
    this.#thread = thread;
    return thread;
  }

  #settle(reply: WorkbookReply): void {
    const work = this.#queue.shift();
    if (reply.ok) work?.resolve(reply.bytes);
    else work?.reject(refusal(reply.issues, "patch"));
    this.#next();
  }

  #fail(error: Error): void {
    this.#end();
    this.#queue.shift()?.reject(error);
    this.#next();
  }

  #end(): void {
    const thread = this.#thread;
    this.#thread = undefined;
    void thread?.terminate();
  }
}

const KEY = Symbol.for("fabroom.workbook");

/** The one maker of the process, also where a bundler copied this module. */
export function workbookMaker(): WorkbookMaker {
  const holder = globalThis as unknown as Record<symbol, WorkbookMaker | undefined>;
  holder[KEY] ??= new WorkbookMaker();
  return holder[KEY];
}
