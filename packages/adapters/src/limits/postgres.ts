import { createHmac } from "node:crypto";
import type { Limits, Log, Taking } from "@fabroom/core";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** Made by a migration; its rows are counters under digests and name nobody. */
const TABLE = "rate_limits";
/** A request is not held up by a database that does not answer. */
const PATIENCE_MS = 1000;
const SWEEP_MS = 5 * 60_000;
/** A database that is away is named in the log this often at most. */
const COMPLAIN_MS = 60_000;

type Query = { text: string; values?: unknown[]; name?: string };
type Pool = { query(query: Query): Promise<unknown> };
type Pair = { shared: RateLimiterPostgres; own: RateLimiterMemory };

/**
 * Counts acts in the product's own database, so that every process on it shares them. Whoever is over a limit is refused
 * from memory until the window ends. While the database does not answer, each process counts by itself with the same
 * limits: nobody is locked out by that, and nobody is let through without end.
 * @param secret keys the digests under which people and addresses are counted
 * @param factor by which every limit is multiplied
 */
export function postgresLimits({
  pool,
  secret,
  factor = 1,
  log,
}: {
  pool: Pool;
  secret: string;
  factor?: number;
  log: Log;
}): { limits: Limits; close(): void } {
  const pairs = new Map<string, Pair>();
  const pairOf = ({ name, most, seconds }: Taking): Pair => {
    const id = `${name} ${most} ${seconds}`;
    const known = pairs.get(id);
    if (known) return known;
    const points = Math.ceil(most * factor);
    const bucket = { keyPrefix: name, points, duration: seconds };
    const shared = new RateLimiterPostgres({
      ...bucket,
      storeClient: pool,
      storeType: "pool",
      tableName: TABLE,
      tableCreated: true,
      clearExpiredByTimeout: false,
      inMemoryBlockOnConsumed: points + 1,
    });
    const pair = { shared, own: new RateLimiterMemory(bucket) };
    pairs.set(id, pair);
    return pair;
  };
  let complained = Number.NEGATIVE_INFINITY;
  const complain = (error: unknown): void => {
    if (performance.now() - complained < COMPLAIN_MS) return;
    complained = performance.now();
    log.error("The limits are counted by this process alone: the database does not answer.", { error });
  };
  const takeOne = async (taking: Taking) => {
    const { shared, own } = pairOf(taking);
    const key = createHmac("sha256", secret).update(taking.who).digest("base64url");
    try {
      return await over(taking, shared.points, () => inTime(shared.consume(key, taking.cost)));
    } catch (error) {
      complain(error);
      return over(taking, own.points, () => own.consume(key, taking.cost));
    }
  };
  const sweep = setInterval(() => {
    pool.query({ text: `delete from ${TABLE} where expire < $1`, values: [Date.now()] }).catch(complain);
  }, SWEEP_MS).unref();
  return {
    limits: {
      take: async (takings) => {
        for (const taking of takings) {
          const refused = await takeOne(taking);
          if (refused) return refused;
        }
        return null;
      },
    },
    close: () => clearInterval(sweep),
  };
}

/** The library throws its result where a bucket is empty, and an error where the store fails. */
async function over({ name, cost }: Taking, most: number, consume: () => Promise<RateLimiterRes>) {
  try {
    await consume();
    return null;
  } catch (result) {
    if (!(result instanceof RateLimiterRes)) throw result;
    const { msBeforeNext, consumedPoints } = result;
    // refused from memory, a result has counted nothing
    const first = consumedPoints > most && consumedPoints - cost <= most;
    return { name, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), first };
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  // what comes after its time is nobody's
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
