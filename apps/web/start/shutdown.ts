import type { Server } from "node:http";

const drainMs = 8000;
/** What one closer may take unless it asks for other, and all of them together: then the end comes by force. */
const patience = { closerMs: 5000, wholeMs: 20_000 };

type Closer = { name: string; close: () => Promise<void> | void; ms: number };

/** The end of the process: every opened thing is closed once, the last opened first, and each within its time. */
export class Shutdown {
  readonly #closers: Closer[] = [];
  readonly #say: (line: string) => void;
  readonly #patience: typeof patience;
  #begun: number | undefined;
  #onBegin: (() => void)[] = [];
  /** Closers that have not ended, in the order of their beginning. */
  readonly #open = new Set<string>();

  get running(): boolean {
    return this.#begun !== undefined;
  }

  constructor(say: (line: string) => void, times = patience) {
    this.#say = say;
    this.#patience = times;
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

  /** Called the moment the end begins, before anything is closed. */
  onBegin(tell: () => void): void {
    if (this.running) tell();
    else this.#onBegin.push(tell);
  }

  /**
   * Something was opened; `close` is called at the end. When the end has already come, it is called now.
   * @param name what is said to hang where it does not end in time
   * @param ms how long it may take before the next one is closed all the same
   */
  onClose(name: string, close: Closer["close"], ms = this.#patience.closerMs): void {
    if (this.running) void this.#close({ name, close, ms });
    else this.#closers.push({ name, close, ms });
  }

  /** Closes everything and ends the process with this code; by force, with another than 0, where something hangs. */
  async run(code: number): Promise<void> {
    if (this.running) return;
    this.#begun = performance.now();
    setTimeout(() => this.#force(code), this.#patience.wholeMs);
    for (const tell of this.#onBegin) tell();
    for (const closer of this.#closers.reverse()) await this.#close(closer);
    if (this.#open.size > 0) this.#force(code);
    process.exit(code);
  }

  async #close({ name, close, ms }: Closer): Promise<void> {
    this.#open.add(name);
    const closed = (async () => close())()
      .catch((error: unknown) => void process.stderr.write(`While stopping ${name}: ${error}\n`))
      .finally(() => this.#open.delete(name));
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    await Promise.race([closed, late]);
    clearTimeout(timer);
  }

  #force(code: number): never {
    const seconds = ((performance.now() - (this.#begun ?? 0)) / 1000).toFixed(0);
    process.stderr.write(`Ended by force after ${seconds} s: ${[...this.#open].join(" and ")} did not stop.\n`);
    process.exit(code || 1);
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
