import path from "node:path";
import { cacheFolder, findBinaries } from "./binaries.ts";
import { type ClusterOptions, initCluster } from "./cluster.ts";
import type { DatabaseServerError } from "./errors.ts";
import { makeWritableFolder } from "./folder.ts";
import { keepCluster } from "./keep.ts";
import { stopLeftover } from "./leftover.ts";
import { lockFolder } from "./lock.ts";
import { checkOutside } from "./outside.ts";
import { existingFiles, placeFiles } from "./place.ts";
import { ensureOwnDatabase, ensureRoles, type OwnRole } from "./roles.ts";
import { chooseServerUser } from "./server-user.ts";

export type DatabaseServer = {
  /** Connects as the owner of the database, who is not a superuser. */
  url: string;
  ownUrlKind: "own" | "outside";
  /** Stops our own server after its running transactions are rolled back; an outside one is left alone. */
  stop(): Promise<void>;
};

export type DatabaseServerOptions = {
  dataFolder: string;
  databaseUrl?: string | undefined;
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
    await checkOutside(options.databaseUrl);
    await ensureRoles(options.databaseUrl);
    return { url: options.databaseUrl, ownUrlKind: "outside", stop: async () => undefined };
  }
  const own = await openOwnServer(options);
  return { url: own.urlOf("fabroom_owner", "fabroom"), ownUrlKind: "own", stop: own.stop };
}

/** Our own server, with a way to connect as any role: for the product through `openDatabaseServer`, and for tests. */
export async function openOwnServer(
  options: Omit<DatabaseServerOptions, "databaseUrl">,
): Promise<{ urlOf(role: OwnRole, database: string): string; stop(): Promise<void> }> {
  const dataFolder = path.resolve(options.dataFolder);
  makeWritableFolder(dataFolder);
  const lock = await lockFolder(dataFolder, "database");
  try {
    const user = chooseServerUser(existingFiles(dataFolder));
    const binaries = findBinaries({ user, caches: [cacheFolder(), path.join(dataFolder, "cache")], log: options.log });
    const files = placeFiles(dataFolder, user, options.log);
    const settings: ClusterOptions = { files, binaries, user, fsync: options.fsync ?? true, log: options.log };
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
    return { urlOf, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}
