import type { IncomingMessage, ServerResponse } from "node:http";
import { noteRefused } from "@fabroom/core";
import {
  type DatabaseServer,
  DatabaseServerError,
  lockFolder,
  makeWritableFolder,
  openDatabaseServer,
} from "@fabroom/db/server";
import { getApp } from "./src/lib/app.ts";
import { readSettings, type Settings, withSecret } from "./src/lib/settings.ts";
import { answerAway, asksForPage } from "./start/away.ts";
import { openControlDoor } from "./start/control.ts";
import { openDoor } from "./start/door.ts";
import { checkPort, listen, StartError } from "./start/port.ts";
import { dropSampleLinks, keepSampleLinks, sampleLinksFile, sampleLinksTable } from "./start/sample-links.ts";
import { runSetUp, SetUpFailed } from "./start/set-up.ts";
import { drain, Shutdown } from "./start/shutdown.ts";

const dev = process.argv.includes("--dev");
// An instance that was just told to stop gets this long to leave the port and the data folder.
const patienceMs = 3000;
const begun = performance.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (text: string, code: number): void => {
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
};

/** The launcher builds the portal while this process fills the database; it sends word when the build stands. */
const built = process.argv.includes("--build-follows")
  ? new Promise<void>((resolve) => {
      process.on("message", (message) => {
        if (message === "built") resolve();
      });
    })
  : Promise.resolve();

/** Opens everything in order; what was opened is closed in the opposite order, whenever the end comes. */
async function start(shutdown: Shutdown): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) return fail(["These settings are wrong:", ...read.problems.map((each) => `  - ${each}`)].join("\n"), 2);
  const { port, host, dataFolder } = read.settings;
  // the portal's build finds its own files from its folder, wherever the command was given
  process.chdir(import.meta.dirname);
  await checkPort(port, host, patienceMs);
  makeWritableFolder(dataFolder);
  const lock = await lockFolder(dataFolder, "product", patienceMs);
  shutdown.onBegin(() => lock.leave());
  shutdown.onClose("the lock of the data folder", () => lock.release());
  const settings = withSecret(read.settings);

  const database = await openDatabase(settings, (error) => end(error.message));
  shutdown.onClose("the database", () => database.stop(), 12_000);
  // the owner's work is done, and its process over, before this one signs in as the application
  await runSetUp(settings, {
    ownerUrl: database.ownerUrl,
    onReady: () => process.send?.("opened"),
    onBegin: (child) => shutdown.onClose("the set-up", async () => void child.kill("SIGKILL")),
  });
  await database.serve();
  // its address serves nothing that runs from now on
  delete process.env.DATABASE_OWNER_URL;
  settings.databaseOwnerUrl = undefined;
  const { openApp } = await import("./src/lib/server.ts");
  const app = await openApp(settings, { databaseUrl: database.url, jobsUrl: database.jobsUrl });
  shutdown.onClose("the jobs and connections", () => app.close(), 8000);
  await built;

  const { default: next } = await import("next");
  const portal = next({ dev, dir: import.meta.dirname, hostname: host ?? "localhost", port });
  await portal.prepare();
  shutdown.onClose("the pages", () => portal.close());
  const handle = portal.getRequestHandler();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (asksForPage(request) && !(await app.answers())) return answerAway(request, response, import.meta.dirname);
    await handle(request, response);
  };
  const server = openDoor(answer, {
    ...settings,
    dev,
    onRefused: ({ code, path, requestId, peer }) =>
      noteRefused(getApp().ports, { kind: "door", code, call: path, requestId, userId: null, peer }),
  });
  // only a development build has anything to say there
  if (dev) server.on("upgrade", portal.getUpgradeHandler());
  await listen(server, port, host);
  shutdown.onClose("the running requests", () => drain(server), 9000);

  const sample = settings.mode === "sample";
  const writeLinks = async () => {
    const links = await app.writeSampleLinks();
    keepSampleLinks(dataFolder, links);
    return links;
  };
  const door = await openControlDoor(dataFolder, sample ? writeLinks : undefined);
  shutdown.onClose("the control door", () => door.close());
  if (sample) say(`\n${sampleLinksTable(await writeLinks())}\nThe same as JSON: ${sampleLinksFile(dataFolder)}`);
  else dropSampleLinks(dataFolder);
  say(`\nFabroom is ready at ${settings.url} (${((performance.now() - begun) / 1000).toFixed(1)} s). Ctrl-C stops it.`);
}

/** The ground is gone for good: a supervisor sees the code, its reader the reason. */
function end(reason: string): void {
  fail(reason, 1);
  void shutdown.run(1);
}

function openDatabase(settings: Settings, onLost: (error: Error) => void): Promise<DatabaseServer> {
  const { dataFolder, databaseUrl, databaseOwnerUrl } = settings;
  if (databaseUrl && !databaseOwnerUrl)
    say("DATABASE_URL alone: the portal holds the owner of its tables, who could switch off what guards the record.");
  return openDatabaseServer({ dataFolder, databaseUrl, databaseOwnerUrl, log: say, onLost });
}

function report(error: unknown): void {
  if (error instanceof DatabaseServerError && ["folder-in-use", "folder-not-writable"].includes(error.code)) {
    fail(`${error.message} FABROOM_DATA may name another one.`, 1);
  } else if (error instanceof SetUpFailed) {
    process.exitCode = 1;
  } else if (error instanceof StartError || error instanceof DatabaseServerError) {
    fail(error.message, 1);
  } else {
    fail(`Fabroom could not start.\n${error instanceof Error ? error.stack : error}`, 1);
  }
}

// Libraries that run outside a bundle choose their build by this.
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
const shutdown = new Shutdown(say);
try {
  await start(shutdown);
} catch (error) {
  // Told to stop while starting: what fails then fails because its ground is gone.
  if (!shutdown.running) report(error);
}
if (process.exitCode) await shutdown.run(Number(process.exitCode));
