import * as processes from "node:child_process";
import { readFileSync } from "node:fs";
import { DocumentError } from "./document-error.ts";
import { packageFile, packageRoot } from "./root.ts";

export type WorkerMessage<Job> = { id: number; job: Job };
export type WorkerReply<Result> = { id: number; result: Result };

export type WorkerOptions = {
  /** For messages of the log. */
  name: string;
  /** The script below this package's `src`, and its arguments. */
  script: readonly string[];
  args?: () => string[];
  execArgv?: string[];
  timeoutMs: number;
  /** The process is replaced after so many jobs: some libraries never give memory back. */
  jobsAProcess: number;
  /** Resident bytes at which a job under way is ended. Watched where the system shows them (Linux). */
  maxBytes: number;
  /** Resident bytes above which an idle process is let go, so that the memory of a large job is given back. */
  keptBytes: number;
};

const WATCH_MS = 100;
const PAGE_BYTES = 4096;

type Running<Result> = {
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
  timers: NodeJS.Timeout[];
};

/** One process for work that may hang or take all memory, and the queue before it: a job at a time. */
export class WorkerProcess<Job, Result> {
  readonly #options: WorkerOptions;
  #child: processes.ChildProcess | undefined;
  #made = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #running: Running<Result> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** @throws DocumentError timeout, too_heavy (more memory than a job may take), unavailable (the process died) */
  run(job: Job): Promise<Result> {
    const result = this.#queue.then(() => this.#one(job));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Process id of the child now alive, for those who watch over it. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #one(job: Job): Promise<Result> {
    const { name, timeoutMs, jobsAProcess, maxBytes } = this.#options;
    if (this.#made >= jobsAProcess) this.#end();
    const child = this.#start();
    this.#made++;
    return new Promise((resolve, reject) => {
      const late = () => this.#fail(new DocumentError("timeout", `${name}: no answer in ${timeoutMs} ms`));
      const watch = () => {
        if (residentBytes(child.pid) > maxBytes)
          this.#fail(new DocumentError("too_heavy", `${name}: more than ${maxBytes} bytes of memory`));
      };
      this.#running = { resolve, reject, timers: [setTimeout(late, timeoutMs), setInterval(watch, WATCH_MS)] };
      holdOpen(child, true);
      child.send({ id: this.#made, job } satisfies WorkerMessage<Job>, (error) => {
        if (error) this.#fail(new DocumentError("unavailable", `${name} cannot be reached`, { cause: error }));
      });
    });
  }

  #start(): processes.ChildProcess {
    if (this.#child) return this.#child;
    const { name, script, args, execArgv } = this.#options;
    const { fork: startNode } = processes;
    const child = startNode(packageFile("src", ...script), args?.() ?? [], {
      cwd: packageRoot(),
      execArgv: execArgv ?? [],
      // nothing of the parent's settings but its mode: no secret, no NODE_OPTIONS
      env: { NODE_ENV: process.env.NODE_ENV ?? "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (reply: WorkerReply<Result>) => {
      // a reply that was under way when the process was given up belongs to nobody in the queue now
      if (this.#child === child) this.#settle(child, reply.result);
    });
    const gone = (why: string, cause?: Error) => {
      if (this.#child === child) this.#fail(new DocumentError("unavailable", `${name} ended: ${why}`, { cause }));
    };
    child.on("exit", (code, signal) => gone(String(signal ?? code)));
    child.on("error", (cause) => gone(cause.message, cause));
    this.#made = 0;
    this.#child = child;
    return child;
  }

  #settle(child: processes.ChildProcess, result: Result): void {
    const running = this.#take();
    holdOpen(child, false);
    if (residentBytes(child.pid) > this.#options.keptBytes) this.#end();
    running?.resolve(result);
  }

  #fail(error: Error): void {
    const running = this.#take();
    this.#end();
    running?.reject(error);
  }

  #take(): Running<Result> | undefined {
    const running = this.#running;
    this.#running = undefined;
    for (const timer of running?.timers ?? []) clearTimeout(timer);
    return running;
  }

  #end(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill("SIGKILL");
  }
}

/** What a process holds in memory now; 0 where the system does not show it. */
function residentBytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== "linux") return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

/** While idle the child must not keep the parent alive. */
function holdOpen(child: processes.ChildProcess, open: boolean): void {
  if (open) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
