import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/**
 * As the administrator of the portal's own server, at its socket. A serving portal's server admits nobody above the
 * portal: who owns its files lets themselves in for as long as they need, as an operator would.
 */
export async function withDatabase<T>(data: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const folder = path.join(data, "postgres", "18");
  const [pid, , , , host] = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
  const admission = path.join(folder, "pg_hba.conf");
  const before = readFileSync(admission, "utf8");
  const admit = (text: string) => {
    writeFileSync(admission, text);
    process.kill(Number(pid), "SIGHUP");
  };
  admit(`${before}local fabroom postgres trust\n`);
  try {
    const client = await connected(host ?? "");
    try {
      return await run(client);
    } finally {
      await client.end();
    }
  } finally {
    admit(before);
  }
}

/** The server hears of its list a moment after the signal. */
async function connected(host: string): Promise<pg.Client> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ host, user: "postgres", database: "fabroom" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(50);
    }
  }
}

/** Every question that is kept, by its id: the lists of the portal end somewhere. */
export async function questionsKept(data: string): Promise<Map<string, string>> {
  const { rows } = await withDatabase(data, (client) =>
    client.query<{ id: string; subject: string }>("select id, subject from questions"),
  );
  return new Map(rows.map(({ id, subject }) => [id, subject]));
}
