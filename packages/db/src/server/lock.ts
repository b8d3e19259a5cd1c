import { randomInt } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, DatabaseServerError, messageOf } from "./errors.ts";
import { makeWritableFolder } from "./folder.ts";
import { processIdentity } from "./process-identity.ts";

/**
 * A folder held by this process until `release` or until the process is gone. `leave` says that it is about to be
 * released: who comes then waits for it.
 */
export type FolderLock = { leave(): void; release(): void };

/** A holder that is leaving is waited for so long, in ms: a stop has an end of its own before that. */
const leavingPatience = 30_000;

/**
 * Takes `folder` for this process alone, under a name ("product", "database").
 *
 * Every taker writes a claim under a name of its own and only then looks for others, so no taker ever removes a living
 * one's file: at worst two that start in the same instant both step back and try again. The claims of dead processes
 * are swept. Processes are told apart by id and start time, so both takers must see the same process table.
 * @param patience how long to wait, in ms, for a holder that may be about to leave
 * @throws DatabaseServerError `folder-in-use` naming the process, `folder-not-writable`
 */
export async function lockFolder(folder: string, name: string, patience = 0): Promise<FolderLock> {
  const locks = path.join(folder, "locks");
  const mine = `${name}.${process.pid}.${processIdentity(process.pid) ?? "unknown"}`;
  const claim = path.join(locks, mine);
  const held = `${claim}.held`;
  const leaving = `${claim}.leaving`;
  const begun = Date.now();
  for (;;) {
    writeClaim(folder, claim);
    const other = livingOthers(locks, name, mine)[0];
    if (!other) {
      writeFileSync(held, "", { mode: 0o600 });
      return {
        leave: () => writeFileSync(leaving, "", { mode: 0o600 }),
        release: () => [leaving, held, claim].forEach((file) => void rmSync(file, { force: true })),
      };
    }
    rmSync(claim, { force: true });
    // Two that only try step back for a random moment and one of them comes first.
    const wait = other.leaving ? Math.max(patience, leavingPatience) : other.held ? patience : patience + 2000;
    if (Date.now() - begun > wait) throw inUse(folder, other.pid);
    await sleep(randomInt(20, 120));
  }
}

/** The process that holds `folder` under this name, if one lives. */
export function lockHolder(folder: string, name: string): number | undefined {
  return livingOthers(path.join(folder, "locks"), name, "").find((other) => other.held)?.pid;
}

/** A second claim by the same process is refused too: the name is already there. */
function writeClaim(folder: string, claim: string): void {
  makeWritableFolder(path.dirname(claim));
  try {
    writeFileSync(claim, "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw inUse(folder, process.pid);
    throw new DatabaseServerError("folder-not-writable", `Can't write in ${folder}: ${messageOf(error)}`, error);
  }
}

type Claim = { pid: number; held: boolean; leaving: boolean };

function livingOthers(locks: string, name: string, mine: string): Claim[] {
  const files = new Set(namesIn(locks));
  const others: Claim[] = [];
  for (const file of files) {
    const [, lockName, pid, identity] = /^(.+)\.(\d+)\.(\w+)$/.exec(file) ?? [];
    if (lockName !== name || file === mine) continue;
    const [held, leaving] = [`${file}.held`, `${file}.leaving`];
    if (processIdentity(Number(pid)) === identity)
      others.push({ pid: Number(pid), held: files.has(held), leaving: files.has(leaving) });
    else for (const dead of [leaving, held, file]) rmSync(path.join(locks, dead), { force: true });
  }
  return others.sort((a, b) => Number(b.held) - Number(a.held));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function inUse(folder: string, pid: number): DatabaseServerError {
  const who = pid === process.pid ? "this same process" : `process ${pid}`;
  return new DatabaseServerError("folder-in-use", `The data folder ${folder} is in use by ${who}.`);
}
