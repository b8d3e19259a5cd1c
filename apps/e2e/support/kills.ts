import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Portal } from "./portal.ts";

export type Act = { id: string; mark: string };
/** What a program outside has seen of its acts: those acknowledged, those whose end it never heard, and each status. */
export type Seen = { acknowledged: Act[]; unheard: string[]; statuses: Map<number, number> };

const QUESTION = { category: "other", text: "Asked under fire.", language: "en", anchor: null, scenarioId: null };

/**
 * Asks questions one after another, each with a mark of its own, until it is stopped; a refusal is waited out as long as
 * it asks for, at most a moment.
 */
export function askOnAndOn(origin: () => string, cookie: string, name: string) {
  const seen: Seen = { acknowledged: [], unheard: [], statuses: new Map() };
  let going = true;
  const run = async () => {
    for (let n = 1; going; n++) {
      const mark = `${name}-${n}`;
      const status = await ask(origin(), cookie, mark, seen);
      seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1);
      await sleep(status === 200 ? 20 : 150);
    }
  };
  const running = run();
  const stop = async () => {
    going = false;
    await running;
    return seen;
  };
  return { seen, stop };
}

/** @returns the status, 0 where no answer came */
async function ask(origin: string, cookie: string, mark: string, seen: Seen): Promise<number> {
  try {
    const response = await fetch(`${origin}/api/trpc/question.ask`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ ...QUESTION, subject: mark }),
      signal: AbortSignal.timeout(30_000),
    });
    const body = (await response.json()) as { result?: { data: { id: string } } };
    const id = body.result?.data.id;
    if (response.ok && id) seen.acknowledged.push({ id, mark });
    else seen.unheard.push(mark);
    return response.status;
  } catch {
    seen.unheard.push(mark);
    return 0;
  }
}

/** The process id of the portal's own database server. */
export const databasePid = (data: string): number =>
  Number(readFileSync(path.join(data, "postgres", "18", "postmaster.pid"), "utf8").split("\n")[0]);

/** One of its processes that serves a connection, as an operator's `kill` would find it. */
export function backendPid(data: string): number | undefined {
  const head = databasePid(data);
  const children = readFileSync(`/proc/${head}/task/${head}/children`, "utf8").trim().split(" ").map(Number);
  return children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("fabroom"));
}

/** Holds every process of the portal's own database, so that none of them answers, until it is let go on. */
export function holdDatabase(data: string): () => void {
  const head = databasePid(data);
  const children = readFileSync(`/proc/${head}/task/${head}/children`, "utf8").trim().split(" ").map(Number);
  // the head first, which would begin others
  const held = [head, ...children].filter((pid) => signal(pid, "SIGSTOP"));
  return () => {
    for (const pid of held.toReversed()) signal(pid, "SIGCONT");
  };
}

function signal(pid: number, name: "SIGSTOP" | "SIGCONT"): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** What the portal says to whoever asks whether it can serve, while it cannot. */
export const NOT_READY = "not ready: the database does not answer\n";

/** Waits until the portal says that it can serve. @returns every status it said until then, a 503 with its reason */
export async function untilReady({ url }: Portal, seconds = 30): Promise<number[]> {
  const said: number[] = [];
  for (const begun = Date.now(); Date.now() - begun < seconds * 1000; await sleep(50)) {
    const [status, text] = await fetch(`${url}/readyz`).then(
      async (response) => [response.status, await response.text()] as const,
      () => [0, ""] as const,
    );
    if (status === 503 && text !== NOT_READY) throw new Error(`not ready, and no reason: ${text}`);
    if (said.at(-1) !== status) said.push(status);
    if (status === 200) return said;
  }
  throw new Error(`not ready within ${seconds} s: ${said}`);
}
