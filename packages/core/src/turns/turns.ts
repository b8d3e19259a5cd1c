/** Whose work it is: turns go round the parties, and within a party round its people. */
export type Whose = { party: string; person: string };
export type TurnsOptions = {
  /** Jobs at work at once. */
  lanes: number;
  /** Jobs that may wait: of all together, and of one person. */
  waiting: number;
  waitingOfOne: number;
  /** A job at work longer than this is given up; its own limits end what it began. */
  timeoutMs: number;
};

/** A job was not taken, or not finished. `full`: nothing was begun; the queue, or this person's part of it, is full. */
export class TurnsError extends Error {
  readonly reason: "full" | "late";

  constructor(reason: "full" | "late") {
    super(reason === "full" ? "too many wait already" : "the work took too long");
    this.name = "TurnsError";
    this.reason = reason;
  }
}

type Job = { whose: Whose; start: () => void };
/** People of a party in the order of their turns, each with what they wait for. */
type Party = Map<string, Job[]>;

/**
 * A bounded queue before heavy work. Whoever waits with two hundred jobs gets one turn, then everybody else who waits gets
 * theirs. A full queue answers at once; whoever goes away leaves the queue.
 */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #parties = new Map<string, Party>();
  #waiting = 0;
  #atWork = 0;

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** How much waits and is at work now. */
  get load(): { waiting: number; atWork: number } {
    return { waiting: this.#waiting, atWork: this.#atWork };
  }

  /**
   * Does the work when its turn comes.
   * @param signal takes the job out of the queue, and is handed on to the work
   * @throws TurnsError; the signal's reason where it fires while the job waits
   */
  async run<T>(whose: Whose, work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#atWork < this.#options.lanes) this.#atWork++;
    else await this.#turn(whose, signal);
    try {
      return await inTime(work, this.#options.timeoutMs, signal);
    } finally {
      this.#atWork--;
      this.#next();
    }
  }

  #turn(whose: Whose, signal: AbortSignal | undefined): Promise<void> {
    const { waiting, waitingOfOne } = this.#options;
    const own = this.#parties.get(whose.party)?.get(whose.person)?.length ?? 0;
    if (this.#waiting >= waiting || own >= waitingOfOne) return Promise.reject(new TurnsError("full"));
    return new Promise((resolve, reject) => {
      const gone = () => {
        this.#drop(job);
        reject(signal?.reason);
      };
      const job: Job = {
        whose,
        start: () => {
          signal?.removeEventListener("abort", gone);
          resolve();
        },
      };
      signal?.addEventListener("abort", gone, { once: true });
      const party: Party = this.#parties.get(whose.party) ?? new Map();
      party.set(whose.person, [...(party.get(whose.person) ?? []), job]);
      this.#parties.set(whose.party, party);
      this.#waiting++;
    });
  }

  /** The next party's next person begins; both then stand at the end of their rounds. */
  #next(): void {
    while (this.#atWork < this.#options.lanes) {
      const party = this.#parties.values().next().value;
      const job = party?.values().next().value?.[0];
      if (!party || !job) return;
      const { whose } = job;
      this.#drop(job);
      toEnd(party, whose.person);
      toEnd(this.#parties, whose.party);
      this.#atWork++;
      job.start();
    }
  }

  #drop(job: Job): void {
    const { party: of, person } = job.whose;
    const party = this.#parties.get(of);
    const jobs = party?.get(person);
    if (!party || !jobs?.includes(job)) return;
    this.#waiting--;
    const left = jobs.filter((each) => each !== job);
    if (left.length > 0) party.set(person, left);
    else party.delete(person);
    if (party.size === 0) this.#parties.delete(of);
  }
}

/** A map keeps the order in which keys came: one that comes again stands last. */
function toEnd<V>(round: Map<string, V>, key: string): void {
  const value = round.get(key);
  if (value === undefined) return;
  round.delete(key);
  round.set(key, value);
}

async function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  outer: AbortSignal | undefined,
): Promise<T> {
  const late = new AbortController();
  const over = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new TurnsError("late");
    late.abort(error);
    over.reject(error);
  }, timeoutMs);
  // AbortSignal.any keeps no listener on the request's signal once this one is collected
  const signal = outer ? AbortSignal.any([outer, late.signal]) : late.signal;
  try {
    return await Promise.race([work(signal), over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
