import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { DatabaseServerError } from "./errors.ts";
import { readPidFile, socketFolderPrefix, stopProcess } from "./leftover.ts";
import type { OwnRole } from "./roles.ts";
import { canEnter, type ServerUser } from "./server-user.ts";

/** What a cluster is run with. `files` is the folder of `placeFiles`; its clusters are named by major version. */
export type ClusterOptions = {
  files: string;
  binaries: Binaries;
  user: ServerUser;
  fsync: boolean;
  log: (line: string) => void;
  /** Who may sign in; asked at each start. */
  admitted: () => readonly OwnRole[];
};

/** A server that was started: `ready` once it answers, `ended` (with how) whenever its process is gone. */
export type RunningCluster = { ready: Promise<void>; ended: Promise<string>; stop(): Promise<void> };

/** An ordinary stop waits so long (ms) for running transactions to be rolled back and written, then for less. */
const stopPatience = { fast: 8000, immediate: 2000 };

const longestSocketPath = 103;
const startSeconds = 180;

/**
 * The folder of the cluster for these binaries, made by `initdb` on the first start. It gets its name when it is
 * complete: a start interrupted here begins again.
 * @throws DatabaseServerError `other-version`, `init-failed`
 */
export function initCluster({ files, binaries, user, fsync, log }: ClusterOptions): string {
  const cluster = path.join(files, String(binaries.major));
  const names = readdirSync(files);
  if (names.includes(String(binaries.major))) return cluster;
  const other = names.find((name) => /^\d+$/.test(name));
  if (other) {
    throw new DatabaseServerError(
      "other-version",
      `The database in ${files} was made by PostgreSQL ${other} and this is PostgreSQL ${binaries.major}: move its content by dump and restore, or set FABROOM_DATA to another folder.`,
    );
  }
  for (const name of names.filter((each) => each.startsWith("unfinished-"))) {
    rmSync(path.join(files, name), { recursive: true, force: true });
  }
  log(`Creating the database with PostgreSQL ${binaries.version} in ${files}.`);
  const unfinished = path.join(files, `unfinished-${process.pid}`);
  const locale =
    binaries.major >= 17
      ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
      : ["--locale=C", "--lc-ctype=C.UTF-8"];
  const run = spawnSync(
    path.join(binaries.bin, "initdb"),
    ["-D", unfinished, "-U", "postgres", "-A", "peer", "-E", "UTF8", "-k", ...locale, ...(fsync ? [] : ["--no-sync"])],
    { ...user.switch, cwd: "/", env: environment(files), encoding: "utf8" },
  );
  if (run.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new DatabaseServerError(
      "init-failed",
      `PostgreSQL could not make its files in ${files}: ${run.stderr.trim()}`,
    );
  }
  renameSync(unfinished, cluster);
  return cluster;
}

/**
 * Starts the server of a cluster on a unix socket that only its user (and root) can reach: no port is opened.
 * `ready` rejects with DatabaseServerError `start-failed` and the end of the server's log.
 */
export function startCluster(cluster: string, socketFolder: string, options: ClusterOptions): RunningCluster {
  const { files, binaries, user, fsync, log, admitted } = options;
  admit(cluster, user, admitted());
  const logFile = path.join(files, "server.log");
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(logFile, `${logFile}.1`);
  const output = openSync(logFile, "a", 0o600);
  const settings = {
    listen_addresses: "",
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
  };
  const durability = fsync ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const child = spawn(
    path.join(binaries.bin, "postgres"),
    [
      ...["-D", cluster, "-k", socketFolder],
      ...Object.entries({ ...settings, ...durability }).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop it after the last request.
    { ...user.switch, cwd: "/", env: environment(files), detached: true, stdio: ["ignore", output, output] },
  );
  closeSync(output);
  // Only kill -9 leaves a server behind. Any other end of this process takes it along: at once, as nobody waits for it.
  const onExit = (): void => void child.kill("SIGQUIT");
  process.on("exit", onExit);
  const ended = endOf(child).finally(() => process.off("exit", onExit));
  const ready = waitUntilReady(child, ended, path.join(cluster, "postmaster.pid"), log).then((failure) => {
    if (failure === undefined) return;
    child.kill("SIGQUIT");
    throw new DatabaseServerError("start-failed", `PostgreSQL did not start (${failure}): ${tail(logFile)}`);
  });
  ready.catch(() => undefined);
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      await stopProcess(child.pid, cluster, stopPatience);
  };
  return { ready, ended, stop };
}

/** @returns how the process ended: the signal, the code, or why it never began */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`ended with ${signal ?? code}`));
  });
}

/** @returns what went wrong, undefined once the server answers */
async function waitUntilReady(
  child: ChildProcess,
  ending: Promise<string>,
  pidFile: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  let ended: string | undefined;
  void ending.then((how) => {
    ended = how;
  });
  const begun = Date.now();
  let said = 0;
  for (;;) {
    const state = readPidFile(pidFile);
    if (state?.ready && state.pid === child.pid) return undefined;
    const seconds = Math.floor((Date.now() - begun) / 1000);
    if (ended !== undefined) return ended;
    if (seconds > startSeconds) return `not ready after ${seconds} s`;
    if (seconds >= said + 5) {
      said = seconds;
      log(`The database is recovering, ${seconds} s so far.`);
    }
    await sleep(15);
  }
}

/**
 * Writes down who may sign in. Peer authentication: the kernel tells the server who connects; there is no password to
 * keep, and who is not on the list can't come in at all. A running server hears of it by `admitNow`.
 */
function admit(cluster: string, user: ServerUser, roles: readonly OwnRole[]): void {
  const name = os.userInfo().username;
  const files = {
    "pg_hba.conf": roles.map((role) => `local all ${role} peer map=fabroom\n`).join(""),
    "pg_ident.conf": roles.map((role) => `fabroom "${name}" ${role}\n`).join(""),
  };
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(path.join(cluster, file), text, { mode: 0o600 });
    if (user.switch) chownSync(path.join(cluster, file), user.uid, user.gid);
  }
}

/** Lets a running server admit these roles only; connections that are open stay. */
export function admitNow(cluster: string, { user, admitted }: ClusterOptions): void {
  admit(cluster, user, admitted());
  const pid = readPidFile(path.join(cluster, "postmaster.pid"))?.pid;
  if (pid !== undefined) process.kill(pid, "SIGHUP");
}

/** A folder for the socket that only the server's user (and root) can enter, with a name short enough for a socket. */
export function makeSocketFolder(user: ServerUser): string {
  const fits = (parent: string): boolean =>
    path.join(parent, `${socketFolderPrefix}xxxxxx`, ".s.PGSQL.5432.lock").length <= longestSocketPath &&
    canEnter(user, parent);
  const folder = mkdtempSync(path.join(fits(os.tmpdir()) ? os.tmpdir() : "/tmp", socketFolderPrefix));
  if (user.switch) chownSync(folder, user.uid, user.gid);
  return folder;
}

function environment(home: string): NodeJS.ProcessEnv {
  // Nothing else of ours: PGPORT and the like would change the server. (Next's types of an environment ask for NODE_ENV.)
  const { PATH, NODE_ENV } = process.env;
  return { PATH, NODE_ENV, LC_ALL: "C", TZ: "UTC", HOME: home };
}

function tail(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-6).join("\n");
}
