import type { Language } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import type { Notary } from "./evidence/log/note.ts";

/** What the product needs from outside. Adapters stand behind; only the composition root chooses them. */
export type Clock = { now(): Date };

export type Storage = {
  /** Keeps the bytes under the key, durably, all or nothing. Putting the same key twice is harmless. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null where there are none. */
  get(key: string): Promise<Uint8Array | null>;
};

export type Mail = { to: string; toName: string; subject: string; text: string; language: Language };
export type Mailer = { send(mail: Mail): Promise<void> };

/** Work that must happen after the act's transaction, and only if it commits. */
export type JobMap = {
  mail: Mail;
  /** Signs a checkpoint of the record if one is due. */
  checkpoint: Record<string, never>;
  /** Goes on with a check of the whole record. */
  check: { checkId: string };
};
export type Jobs = {
  /** Joins the transaction: rolled back with it. */
  send<Name extends keyof JobMap>(tx: Db, name: Name, data: JobMap[Name]): Promise<void>;
};

export type Log = {
  info(message: string, data?: Record<string, unknown>): void;
  warn(message: string, data?: Record<string, unknown>): void;
  error(message: string, data?: Record<string, unknown>): void;
};

/** A bucket an act takes from: `most` units in `seconds`, counted from the first one taken. `who`: whose bucket it is. */
export type Taking = { name: string; who: string; cost: number; most: number; seconds: number };
/** An empty bucket: `seconds` until it is full again; `first`: this very taking found it empty. */
export type OverLimit = { name: string; seconds: number; first: boolean };
export type Limits = {
  /** Takes from each bucket in turn and stops at the first that is empty. All processes on one database share the count. */
  take(takings: readonly Taking[]): Promise<OverLimit | null>;
};

/** `publicUrl`: where readers reach the portal, as papers and mails say it; an origin without a slash at its end. */
export type Ports = {
  clock: Clock;
  storage: Storage;
  jobs: Jobs;
  log: Log;
  limits: Limits;
  notary: Notary;
  publicUrl: string;
};
