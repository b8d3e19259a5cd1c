import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheFolder, findBinaries } from "./binaries.ts";
import { admitNow, type ClusterOptions, initCluster } from "./cluster.ts";
import { codeOf, DatabaseServerError } from "./errors.ts";
import { makeWritableFolder } from "./folder.ts";
import { keepCluster } from "./keep.ts";
import { stopLeftover } from "./leftover.ts";
import { lockFolder } from "./lock.ts";
import { checkOutside } from "./outside.ts";
import { existingFiles, placeFiles } from "./place.ts";
import { checkPlainUser, ensureOwnDatabase, ensureRoles, type OwnRole, withClient } from "./roles.ts";
import { chooseServerUser } from "./server-user.ts";

export type DatabaseServer = {
  /** Connects as the owner of the database, who is no superuser: for the setting-up process alone. */
  ownerUrl: string;
  /** Connects in the application's role: all that the running portal holds. */
  url: string;
  /** Connects in the role of the job queue, which sees nothing but the queue. */
  jobsUrl: string;
  ownUrlKind: "own" | "outside";
  /** The set-up has ended: from now on our own server admits neither its owner nor its superuser, whoever asks. */
  serve(): Promise<void>;
  /** Stops our own server after its running transactions are rolled back; an outside one is left alone. */
  stop(): Promise<void>;
};

export type DatabaseServerOptions = {
  dataFolder: string;
  /** An outside database, as the application's user. */
  databaseUrl?: string | undefined;
  /** The same, as the owner of its tables; undefined means that `databaseUrl` is the owner. */
  databaseOwnerUrl?: string | undefined;
  /** Told one line for each step that takes time. */
  log: (line: string) => void;
  /** Told once, when our own server ended and could not be brought back: nothing more is to be had from it. */
  onLost?: (error: DatabaseServerError) => void;
  /** Off only for tests: a crash of the machine may then lose the database. */
  fsync?: boolean;
};

/**
 * Opens the database of the product: the one `databaseUrl` names, else a PostgreSQL of its own in
 * `<data folder>/postgres`, started here and reachable only by this user.
 * @throws DatabaseServerError with a message to show as it is
 */
export async function openDatabaseServer(options: DatabaseServerOptions): Promise<DatabaseServer> {
  if (options.databaseUrl) {
    const url = options.databaseUrl;
    const ownerUrl = options.databaseOwnerUrl ?? url;
    for (const each of new Set([ownerUrl, url])) await checkOutside(each);
    await ensureRoles(ownerUrl);
    const serve = async (): Promise<void> => {
      if (ownerUrl !== url) await checkPlainUser(url);
    };
    return { url, ownerUrl, jobsUrl: url, ownUrlKind: "outside", serve, stop: async () => undefined };
  }
  const own = await openOwnServer(options);
  return {
    url: own.urlOf("fabroom_app", "fabroom"),
    ownerUrl: own.urlOf("fabroom_owner", "fabroom"),
    jobsUrl: own.urlOf("fabroom_jobs", "fabroom"),
    ownUrlKind: "own",
    serve: own.serve,
    stop: own.stop,
  };
}

/** Who signs in while the server is set up, and while it serves. */
const SETTING_UP: readonly OwnRole[] = ["postgres", "fabroom_owner", "fabroom_app", "fabroom_jobs"];
const SERVING: readonly OwnRole[] = ["fabroom_app", "fabroom_jobs"];

/** Our own server, with a way to connect as any role: for the product through `openDatabaseServer`, and for tests. */
export async function openOwnServer(
  options: Omit<DatabaseServerOptions, "databaseUrl">,
): Promise<{ urlOf(role: OwnRole, database: string): string; serve(): Promise<void>; stop(): Promise<void> }> {
  const dataFolder = path.resolve(options.dataFolder);
  makeWritableFolder(dataFolder);
  const lock = await lockFolder(dataFolder, "database");
  try {
    const user = chooseServerUser(existingFiles(dataFolder));
    const binaries = findBinaries({ user, caches: [cacheFolder(), path.join(dataFolder, "cache")], log: options.log });
    const files = placeFiles(dataFolder, user, options.log);
    let roles = SETTING_UP;
    const fsync = options.fsync ?? true;
    const settings: ClusterOptions = { files, binaries, user, fsync, log: options.log, admitted: () => roles };
    const cluster = initCluster(settings);
    await stopLeftover(cluster, options.log);
    const running = await keepCluster(cluster, settings, options.onLost ?? (() => undefined));
    const urlOf = (role: string, database: string): string =>
      `postgres://${role}@localhost/${database}?host=${encodeURIComponent(running.socketFolder)}`;
    const stop = async (): Promise<void> => {
      await running.stop().finally(() => lock.release());
    };
    try {
      await ensureOwnDatabase(urlOf("postgres", "postgres"));
    } catch (error) {
      await running.stop();
      throw error;
    }
    const serve = async (): Promise<void> => {
      roles = SERVING;
      admitNow(cluster, settings);
      for (const role of SETTING_UP.filter((each) => !SERVING.includes(each))) await refuses(urlOf(role, "postgres"));
    };
    return { urlOf, serve, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Until the server has heard of its new list. @throws DatabaseServerError `owner-admitted` where it never does */
async function refuses(url: string): Promise<void> {
  for (let attempt = 1; attempt <= 200; attempt++) {
    const refusal = await withClient(url, async () => undefined).catch((error: unknown) => codeOf(error));
    // no entry of pg_hba.conf
    if (refusal === "28000") return;
    await sleep(25);
  }
  throw new DatabaseServerError(
    "owner-admitted",
    "The database still admits its owner after the set-up: the portal does not open like that. Start again.",
  );
}
