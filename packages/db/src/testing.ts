import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { connect, type Db } from "./connect.ts";
import { stopLeftover } from "./server/leftover.ts";
import { lockHolder } from "./server/lock.ts";
import { closeDatabase, findMigrations, migrate } from "./server/migrate.ts";
import { openOwnServer } from "./server/open.ts";
import { withClient } from "./server/roles.ts";

/** How the files of a run find its server: set by `setup` before the first file is loaded. */
const variable = "FABROOM_TEST_SERVER";
const folderPrefix = "fabroom-test-";
const template = "tpl";

/** `url`, `db`: as the owner of the tables, to arrange and to look; `app`: as the running portal signs in. */
export type TestDatabase = {
  url: string;
  db: Db;
  app: { url: string; db: Db };
  jobsUrl: string;
  close(): Promise<void>;
};

/**
 * Global set-up of a test run: sweeps what killed runs left, starts one server without fsync and migrates the template
 * that every test file gets a clone of.
 * @returns stops the server and removes its files
 */
export async function setup(): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), folderPrefix));
  const server = await openOwnServer({ dataFolder, fsync: false, log: () => undefined });
  await withClient(server.urlOf("postgres", "postgres"), (client) =>
    client.query(`create database ${template} owner fabroom_owner`),
  );
  await migrate(server.urlOf("fabroom_owner", template), findMigrations(import.meta.dirname));
  process.env[variable] = JSON.stringify({
    admin: server.urlOf("postgres", "postgres"),
    owner: server.urlOf("fabroom_owner", "DATABASE"),
    app: server.urlOf("fabroom_app", "DATABASE"),
    jobs: server.urlOf("fabroom_jobs", "DATABASE"),
  });
  return async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

/** A migrated, empty database for one test file. `close` drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[variable];
  if (!server) {
    throw new Error("No test server: run these tests from the root, as in `pnpm exec vitest run --project db <path>`.");
  }
  const { admin, owner, app, jobs } = JSON.parse(server) as Record<"admin" | "owner" | "app" | "jobs", string>;
  const name = `t_${randomBytes(6).toString("hex")}`;
  await withClient(admin, (client) => client.query(`create database ${name} template ${template} owner fabroom_owner`));
  const url = owner.replace("DATABASE", name);
  // a clone does not take over who may make things in it
  await withClient(url, closeDatabase);
  const asOwner = connect(url, { max: 5 });
  const appUrl = app.replace("DATABASE", name);
  const asPortal = connect(appUrl, { max: 5 });
  return {
    url,
    db: asOwner.db,
    app: { url: appUrl, db: asPortal.db },
    jobsUrl: jobs.replace("DATABASE", name),
    close: async () => {
      await Promise.all([asOwner.close(), asPortal.close()]);
      await withClient(admin, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** Folders of runs that live are locked; one younger than a minute may be about to be. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((each) => each.startsWith(folderPrefix))) {
    const folder = path.join(os.tmpdir(), name);
    const { uid, mtimeMs } = statSync(folder);
    if (uid !== process.getuid?.() || Date.now() - mtimeMs < 60_000 || lockHolder(folder, "database")) continue;
    const files = path.join(folder, "postgres");
    for (const cluster of namesIn(files).filter((each) => /^\d+$/.test(each))) {
      await stopLeftover(path.join(files, cluster), () => undefined);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
