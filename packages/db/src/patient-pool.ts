import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DatabaseAway, isLostConnection } from "./away.ts";

/** From the moment the database went away, whoever asks for a connection waits for its return so long (ms). */
const OUTAGE_PATIENCE = 8000;
/** The longest wait (ms) for a connection that others hold, or for one to be made. */
const LONGEST_WAIT = 15_000;
const PAUSE = 150;

type Taken = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (destroy?: boolean | Error) => void,
) => void;

/**
 * A pool that outlives its server: a connection that is refused is asked for again until the server is back, within
 * bounds. Nothing has been sent by then, so asking again is safe.
 */
export class PatientPool extends pg.Pool {
  readonly #outagePatience: number;
  #awaySince: number | undefined;
  readonly #clients = new Set<pg.PoolClient>();

  constructor(config: pg.PoolConfig, outagePatience = OUTAGE_PATIENCE) {
    super({ connectionTimeoutMillis: LONGEST_WAIT, keepAlive: true, keepAliveInitialDelayMillis: 10_000, ...config });
    this.#outagePatience = outagePatience;
    // An idle connection that is lost leaves the pool by itself; without a listener the event would end the process.
    this.on("error", (error) => {
      if (isLostConnection(error)) this.#awaySince ??= Date.now();
    });
    this.on("connect", (client) => {
      this.#clients.add(client);
      // One lost between two queries of a transaction fails the next of them; its own event, unheard, would end the
      // process too.
      client.on("error", () => undefined);
    });
    this.on("remove", (client) => this.#clients.delete(client));
  }

  /** Whether the last word of the server was that it is gone. */
  get away(): boolean {
    return this.#awaySince !== undefined;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Taken): void;
  override connect(callback?: Taken): Promise<pg.PoolClient> | undefined {
    const taken = this.#take();
    if (!callback) return taken;
    taken.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  /** @throws DatabaseAway when the server is not back in time */
  async #take(): Promise<pg.PoolClient> {
    for (;;) {
      try {
        const client = await super.connect();
        this.#awaySince = undefined;
        return givenBackWhenLost(client);
      } catch (error) {
        if (!isLostConnection(error)) throw error;
        // all connections are in use: that is no outage, and the wait is over
        if (!this.#isBusy(error)) this.#awaySince ??= Date.now();
        if (this.ending || Date.now() - (this.#awaySince ?? 0) > this.#outagePatience) throw new DatabaseAway(error);
        await sleep(PAUSE);
      }
    }
  }

  #isBusy(error: unknown): boolean {
    return error instanceof Error && error.message.startsWith("timeout exceeded");
  }

  /** Waits for what is running, for `ms` at most, and then cuts it off. */
  async endWithin(ms: number): Promise<void> {
    const ended = this.end();
    const late = setTimeout(() => {
      for (const client of this.#clients) cut(client);
    }, ms);
    await ended.finally(() => clearTimeout(late));
  }
}

/**
 * A connection that dies while it is out goes back by itself. Drizzle gives back none whose `begin` has failed: a killed
 * server would leave the pool full of dead ones, without room for a living, and without an end.
 */
function givenBackWhenLost(client: pg.PoolClient): pg.PoolClient {
  const give = client.release;
  const lost = (): void => client.release(true);
  let out = true;
  client.release = (destroy) => {
    if (!out) return;
    out = false;
    client.off("end", lost);
    give(destroy);
  };
  return client.once("end", lost);
}

/** The driver has no way to give up a connection that does not answer: its socket is closed. */
function cut(client: pg.PoolClient): void {
  (client as unknown as { connection?: { stream?: { destroy(): void } } }).connection?.stream?.destroy();
}
