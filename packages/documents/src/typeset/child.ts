import * as processes from "node:child_process";
import { DocumentError } from "../lib/document-error.ts";
import { fontPath, TYPESET_FONTS } from "../lib/fonts.ts";
import { packageFile, packageRoot } from "../lib/root.ts";
import type { TypesetJob, TypesetReply, TypesetResult } from "./protocol.ts";

/** The compiler keeps about 3 MB a document: its process is replaced after this many. */
const DOCUMENTS_A_PROCESS = 100;
const TIMEOUT_MS = 60_000;

type Running = { resolve: (result: TypesetResult) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

/** One typesetting process and the queue before it: a document at a time. */
export class Typesetter {
  #child: processes.ChildProcess | undefined;
  #made = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #running: Running | undefined;

  /** @throws DocumentError timeout (60 s a document), unavailable (the process died) */
  run(job: TypesetJob): Promise<TypesetResult> {
    const result = this.#queue.then(() => this.#one(job));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Process id of the child now alive, for those who watch over it. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #one(job: TypesetJob): Promise<TypesetResult> {
    if (this.#made >= DOCUMENTS_A_PROCESS) this.#end();
    const child = this.#start();
    this.#made++;
    return new Promise((resolve, reject) => {
      const late = () => this.#fail(new DocumentError("timeout", `not typeset in ${TIMEOUT_MS} ms`));
      this.#running = { resolve, reject, timer: setTimeout(late, TIMEOUT_MS) };
      holdOpen(child, true);
      child.send({ id: this.#made, job }, (error) => {
        if (error) this.#fail(new DocumentError("unavailable", "the typesetter cannot be reached", { cause: error }));
      });
    });
  }

  #start(): processes.ChildProcess {
    if (this.#child) return this.#child;
    const { fork: startNode } = processes;
    const child = startNode(
      packageFile("src", "typeset", "worker.ts"),
      [packageFile("src", "typst"), ...TYPESET_FONTS.map(fontPath)],
      {
        cwd: packageRoot(),
        execArgv: [],
        // nothing of the parent's settings but its mode: no secret, no NODE_OPTIONS
        env: { NODE_ENV: process.env.NODE_ENV ?? "production" },
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      },
    );
    child.on("message", (reply: TypesetReply) => {
      // a reply that was under way when the process was given up belongs to nobody in the queue now
      if (this.#child === child) this.#settle(child, reply.result);
    });
    const gone = (why: string, cause?: Error) => {
      if (this.#child === child) this.#fail(new DocumentError("unavailable", `typesetter ended: ${why}`, { cause }));
    };
    child.on("exit", (code, signal) => gone(String(signal ?? code)));
    child.on("error", (cause) => gone(cause.message, cause));
    this.#made = 0;
    this.#child = child;
    return child;
  }

  #settle(child: processes.ChildProcess, result: TypesetResult): void {
    const running = this.#running;
    this.#running = undefined;
    clearTimeout(running?.timer);
    holdOpen(child, false);
    running?.resolve(result);
  }

  #fail(error: Error): void {
    const running = this.#running;
    this.#running = undefined;
    clearTimeout(running?.timer);
    this.#end();
    running?.reject(error);
  }

  #end(): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill("SIGKILL");
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
