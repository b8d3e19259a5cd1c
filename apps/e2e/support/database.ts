import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** As the administrator of the portal's own server, at its socket. */
export async function withDatabase<T>(data: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const [, , , , host] = readFileSync(path.join(data, "postgres", "18", "postmaster.pid"), "utf8").split("\n");
  const client = new pg.Client({ host, user: "postgres", database: "fabroom" });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Every question that is kept, by its id: the lists of the portal end somewhere. */
export async function questionsKept(data: string): Promise<Map<string, string>> {
  const { rows } = await withDatabase(data, (client) =>
    client.query<{ id: string; subject: string }>("select id, subject from questions"),
  );
  return new Map(rows.map(({ id, subject }) => [id, subject]));
}
