import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, DatabaseServerError } from "./errors.ts";
import { commandOf, processIdentity } from "./process-identity.ts";

/** First letters of the folder of a server's socket: what a killed run left is recognised by them. */
export const socketFolderPrefix = "fabroom-pg-";

/**
 * Stops the server that a killed run left on this cluster, and clears its traces. The caller holds the data folder, so
 * a server that lives on it has no other owner.
 * @throws DatabaseServerError `folder-in-use` when it can't be stopped
 */
export async function stopLeftover(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = path.join(cluster, "postmaster.pid");
  const left = readPidFile(pidFile);
  if (!left) return;
  if (isServerOf(left.pid, cluster)) {
    log(`Stopping the database server that an interrupted run left (process ${left.pid}).`);
    await stopProcess(left.pid, cluster);
  }
  rmSync(pidFile, { force: true });
  if (path.basename(left.socketFolder).startsWith(socketFolderPrefix)) {
    rmSync(left.socketFolder, { recursive: true, force: true });
  }
}

/**
 * Fast shutdown (open transactions are rolled back), then an immediate one, then by force: all three are safe for the
 * data, the later ones cost the next start a recovery.
 * @param patience how long to wait for the first two, in ms
 * @throws DatabaseServerError `folder-in-use` when even force does not end it
 */
export async function stopProcess(
  pid: number,
  cluster: string,
  patience: { fast: number; immediate: number } = { fast: 20_000, immediate: 6000 },
): Promise<void> {
  for (const [signal, wait] of [
    ["SIGINT", patience.fast],
    ["SIGQUIT", patience.immediate],
    ["SIGKILL", 2000],
  ] as const) {
    sendSignal(pid, signal);
    for (const begun = Date.now(); Date.now() - begun < wait; ) {
      if (!processIdentity(pid)) return;
      await sleep(50);
    }
  }
  throw new DatabaseServerError("folder-in-use", `The database server in ${cluster} (process ${pid}) does not stop.`);
}

/** What a running server says of itself: process, socket folder and whether it answers yet. */
export function readPidFile(pidFile: string): { pid: number; socketFolder: string; ready: boolean } | undefined {
  try {
    const lines = readFileSync(pidFile, "utf8").split("\n");
    return {
      pid: Math.abs(Number.parseInt(lines[0] ?? "", 10)),
      socketFolder: lines[4] ?? "",
      ready: lines[7]?.trim() === "ready",
    };
  } catch {
    return undefined;
  }
}

/**
 * Ends the processes of a server whose head was killed: one in the middle of a long statement does not notice, and keeps
 * a new server out. Linux alone tells them by the folder they work in; elsewhere they are waited for.
 */
export function killOrphans(cluster: string): void {
  const folder = realpathSync(cluster);
  for (const name of process.platform === "linux" ? readdirSync("/proc") : []) {
    if (!/^\d+$/.test(name) || workingFolder(name) !== folder) continue;
    if (/^postgres: /.test(commandOf(Number(name)))) sendSignal(Number(name), "SIGKILL");
  }
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** A process id is used again by the system: only a PostgreSQL that names this folder is ours. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || !processIdentity(pid)) return false;
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(cluster);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") {
      throw new DatabaseServerError("folder-in-use", `Can't stop the database server, process ${pid}.`, error);
    }
  }
}
