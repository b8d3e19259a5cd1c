import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { codeOf, DatabaseServerError, messageOf } from "./errors.ts";
import { makeFolder } from "./folder.ts";
import { canEnter, type ServerUser } from "./server-user.ts";

const away = "/var/lib/fabroom";

/**
 * The folder that holds the database's files: `<data folder>/postgres`, or where that user can't go (a clone below a
 * closed home), a folder under /var/lib/fabroom that `<data folder>/postgres` is a link to.
 * @returns the real path, owned by the server's user and closed to others
 * @throws DatabaseServerError `folder-not-writable`, `folder-lost`
 */
export function placeFiles(dataFolder: string, user: ServerUser, log: (line: string) => void): string {
  const door = path.join(dataFolder, "postgres");
  try {
    if (user.switch) letThrough(dataFolder, user);
    const reachable = canEnter(user, dataFolder);
    const present = lstatSync(door, { throwIfNoEntry: false });
    if (!present && reachable) mkdirSync(door, { mode: 0o700 });
    if (!reachable && !present?.isSymbolicLink()) moveAway(door, present !== undefined, user, log);
    const real = realpathSync(door);
    if (user.switch) giveTo(real, user);
    return real;
  } catch (error) {
    if (codeOf(error) === "ENOENT" && isLink(door)) {
      throw new DatabaseServerError(
        "folder-lost",
        `The database's files are gone: ${door} is a link to a folder that no longer exists. Restore that folder, or remove the link to begin with an empty database.`,
        error,
      );
    }
    throw new DatabaseServerError(
      "folder-not-writable",
      `Can't place the database in ${door}: ${messageOf(error)}`,
      error,
    );
  }
}

/** The folder of an existing database, undefined before the first start. */
export function existingFiles(dataFolder: string): string | undefined {
  try {
    return realpathSync(path.join(dataFolder, "postgres"));
  } catch {
    return undefined;
  }
}

/** Root's own data folder lets the server's group pass, not look. */
function letThrough(dataFolder: string, user: ServerUser): void {
  const { uid, gid, mode } = statSync(dataFolder);
  if (uid !== 0 || mode & 0o001 || (gid === user.gid && mode & 0o010)) return;
  chownSync(dataFolder, uid, user.gid);
  chmodSync(dataFolder, (mode & 0o707) | 0o010);
}

function moveAway(door: string, present: boolean, user: ServerUser, log: (line: string) => void): void {
  makeFolder(away, 0o711);
  const folder = mkdtempSync(path.join(away, "db-"));
  if (present) renameSync(door, folder);
  symlinkSync(folder, door);
  log(`PostgreSQL runs as ${user.name}, who can't enter ${path.dirname(door)}: its files are in ${folder}.`);
}

/** After a copy or a restore the files may belong to root, whom PostgreSQL refuses. */
function giveTo(folder: string, user: ServerUser): void {
  if (statSync(folder).uid === user.uid) return;
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chownSync(path.join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
