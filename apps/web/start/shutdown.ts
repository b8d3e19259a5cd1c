import type { Server } from "node:http";

const drainMs = 8000;

/** The end of the process: every opened thing is closed once, the last opened first. */
export class Shutdown {
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #say: (line: string) => void;
  #begun: number | undefined;

  get running(): boolean {
    return this.#begun !== undefined;
  }

  constructor(say: (line: string) => void) {
    this.#say = say;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => this.#onSignal(signal));
    // Started by the launcher: when that is killed, the channel to it closes and nobody could stop us any more.
    process.on("disconnect", () => this.#onSignal("the end of its launcher"));
    // A terminal that was closed can't be written any more: no reason to leave the database open.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
    process.on("uncaughtException", (error) => {
      process.stderr.write(`Unexpected error, stopping.\n${error.stack}\n`);
      void this.run(1);
    });
    process.on("unhandledRejection", (reason) => {
      process.stderr.write(`Unhandled rejection: ${reason instanceof Error ? reason.stack : reason}\n`);
    });
  }

  /** Something was opened; `close` is called at the end. When the end has already come, it is called now. */
  onClose(close: () => Promise<void>): void {
    if (this.running) void close();
    else this.#closers.push(close);
  }

  /** Closes everything and ends the process with this code. */
  async run(code: number): Promise<void> {
    if (this.running) return;
    this.#begun = performance.now();
    for (const close of this.#closers.reverse()) {
      await close().catch((error: unknown) => process.stderr.write(`While stopping: ${error}\n`));
    }
    process.exit(code);
  }

  #onSignal(signal: string): void {
    if (this.#begun !== undefined) {
      // One Ctrl-C arrives twice, from the terminal and from the launcher; a second one later is impatience.
      if (signal === "SIGINT" && performance.now() - this.#begun > 1000) process.exit(130);
      return;
    }
    this.#say(`Stopping on ${signal}.`);
    void this.run(0);
  }
}

/** Stops listening and lets running requests end, for some seconds at most. */
export async function drain(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that a browser keeps for later is idle only once its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await ended;
  clearInterval(sweep);
  clearTimeout(late);
}
