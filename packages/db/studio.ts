import { spawn } from "node:child_process";
import { once } from "node:events";
import { openDatabaseServer } from "./src/server/index.ts";

/** Drizzle's studio on the own database of a stopped portal, as its owner: `npm run db:studio`. */
const [dataFolder] = process.argv.slice(2);
if (!dataFolder) throw new Error("the data folder is missing");
const log = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const database = await openDatabaseServer({ dataFolder, databaseUrl: process.env.DATABASE_OWNER_URL, log });
  const env = { ...process.env, STUDIO_URL: database.ownerUrl };
  const studio = spawn("drizzle-kit", ["studio"], { cwd: import.meta.dirname, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => studio.kill(signal));
  await once(studio, "exit");
  await database.stop();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
process.exit();
