import { availableParallelism } from "node:os";
import { type Ctx, organisationIdOf, userIdOf } from "../context.ts";
import { unavailable } from "../errors.ts";
import { Turns, TurnsError, type TurnsOptions } from "./turns.ts";

const CORES = Math.max(2, availableParallelism());

/**
 * The queues before heavy work. Lanes follow the cores where the work is spread over threads, and are one where one process
 * does it; a page never waits behind a whole download. A job's own limits end it sooner than `timeoutMs`.
 */
export const QUEUES = {
  /** A page drawn and marked: 25 ms. A reader turning fast asks for a few at once. */
  page: { lanes: CORES, waiting: 200, waitingOfOne: 24, timeoutMs: 60_000 },
  /** A whole document drawn page by page, or an office file stamped: seconds. */
  download: { lanes: 2, waiting: 24, waitingOfOne: 3, timeoutMs: 15 * 60_000 },
  /** A workbook made on the one workbook thread, a second, while the one before it is stamped. */
  workbook: { lanes: 2, waiting: 16, waitingOfOne: 2, timeoutMs: 90_000 },
  /** A paper set by the one typesetter: 50 ms, at the start a second. */
  paper: { lanes: 1, waiting: 60, waitingOfOne: 6, timeoutMs: 90_000 },
  /** The body of an upload taken into memory, 100 MB at most. None waits: the door gives up one that stands still. */
  uploadBody: { lanes: 4, waiting: 0, waitingOfOne: 0, timeoutMs: 30 * 60_000 },
  /** A file inspected and set as pages: up to half a minute; one hundred megabytes of it wait in memory meanwhile. */
  upload: { lanes: 1, waiting: 6, waitingOfOne: 2, timeoutMs: 5 * 60_000 },
  /** The model run on the server: 10 ms. */
  model: { lanes: CORES, waiting: 100, waitingOfOne: 10, timeoutMs: 30_000 },
} as const satisfies Record<string, TurnsOptions>;

export type HeavyWork = keyof typeof QUEUES;

const KEY = Symbol.for("fabroom.turns");

/** One queue of a kind in a process, also where a bundler copied this module. */
export function queueOf(kind: HeavyWork): Turns {
  const holder = globalThis as unknown as Record<symbol, Partial<Record<HeavyWork, Turns>> | undefined>;
  holder[KEY] ??= {};
  const queues = holder[KEY];
  queues[kind] ??= new Turns(QUEUES[kind]);
  return queues[kind];
}

/**
 * Does heavy work in the actor's turn.
 * @throws unavailable `busy`, at once where the queue is full
 */
export async function inTurn<T>(ctx: Ctx, kind: HeavyWork, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  // the seed and jobs of the product wait like anybody
  const person = userIdOf(ctx.actor) ?? ctx.actor.kind;
  const party = organisationIdOf(ctx.actor) ?? ctx.actor.kind;
  try {
    return await queueOf(kind).run({ party, person }, work, ctx.request.signal);
  } catch (error) {
    // nobody hears the answer: no failure of ours
    if (ctx.request.signal?.aborted) throw unavailable("busy", RETRY_SECONDS[kind]);
    if (!(error instanceof TurnsError)) throw error;
    ctx.ports.log.warn("heavy work was not taken", { kind, reason: error.reason, requestId: ctx.request.id });
    throw unavailable("busy", RETRY_SECONDS[kind]);
  }
}

/** About as long as a full queue takes to move on. */
const RETRY_SECONDS: Record<HeavyWork, number> = {
  page: 3,
  download: 30,
  workbook: 10,
  paper: 5,
  uploadBody: 30,
  upload: 30,
  model: 3,
};
