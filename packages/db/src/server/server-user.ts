import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import os from "node:os";
import { codeOf, DatabaseServerError } from "./errors.ts";

/** Whom the server runs as. `switch` is what spawn needs when it is not the user of this process. */
export type ServerUser = { name: string; uid: number; gid: number; switch: { uid: number; gid: number } | undefined };

/**
 * PostgreSQL refuses to run as root: root lends the server to the owner of the existing files, else to `postgres`,
 * else to `nobody`. Anyone else runs it as himself.
 * @param existing the folder of an existing database, undefined before the first start
 * @throws DatabaseServerError `no-server-user`
 */
export function chooseServerUser(existing: string | undefined): ServerUser {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { name: ownName(uid), uid, gid: process.getgid?.() ?? -1, switch: undefined };
  const owner = existing === undefined ? 0 : statSync(existing).uid;
  const candidates = [...(owner === 0 ? [] : [String(owner)]), "postgres", "nobody"];
  for (const candidate of candidates) {
    const user = lookUp(candidate);
    if (user && user.uid !== 0) return checkSwitch(user);
  }
  throw new DatabaseServerError(
    "no-server-user",
    "PostgreSQL does not run as root, and neither the user postgres nor nobody exists here. Set DATABASE_URL.",
  );
}

/** Whether the server's user can go through every parent of `folder` and into it. */
export function canEnter(user: ServerUser, folder: string): boolean {
  const check = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...user.switch,
    cwd: "/",
    stdio: "ignore",
  });
  return check.status === 0;
}

/** PostgreSQL needs a name for its user: a bare number, as some containers have, is refused by it later on. */
function ownName(uid: number): string {
  try {
    return os.userInfo().username;
  } catch (error) {
    throw new DatabaseServerError(
      "no-server-user",
      `The user number ${uid} has no name on this system and PostgreSQL needs one. Set DATABASE_URL, or add the user.`,
      error,
    );
  }
}

function lookUp(nameOrUid: string): Omit<ServerUser, "switch"> | undefined {
  const ask = (flags: string): string => spawnSync("id", [flags, nameOrUid], { encoding: "utf8" }).stdout?.trim() ?? "";
  const name = ask("-un");
  const [uid, gid] = [Number.parseInt(ask("-u"), 10), Number.parseInt(ask("-g"), 10)];
  return name === "" || Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { name, uid, gid };
}

function checkSwitch(user: Omit<ServerUser, "switch">): ServerUser {
  const lend = { uid: user.uid, gid: user.gid };
  const tried = spawnSync("/bin/sh", ["-c", ":"], { ...lend, cwd: "/", stdio: "ignore" });
  if (tried.status === 0) return { ...user, switch: lend };
  throw new DatabaseServerError(
    "no-server-user",
    `PostgreSQL does not run as root and running it as ${user.name} is not allowed here (${codeOf(tried.error) ?? tried.status}). Start as an ordinary user, or set DATABASE_URL.`,
    tried.error,
  );
}
