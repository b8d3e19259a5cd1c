#!/usr/bin/env node
// The one entry of every command, written for any Node from 20 on and without a package: it brings the rest.
import { existsSync } from "node:fs";
import process from "node:process";

const commands = {
  start: "installs, builds, migrates, seeds the sample raise and serves it",
  links: "writes new sample sign-in links while the portal runs",
  dev: "serves from the sources, on data of its own",
  build: "builds the portal, unless it is built from the same sources already",
  test: "runs every check; --only static|unit|e2e runs a part",
  lint: "format, lint rules, and who may import what",
  typecheck: "the types of every package",
  format: "writes every file as the formatter wants it",
  bench: "measures each hot path beside a yardstick; --json FILE keeps the figures",
  raise: "a raise as a folder: check PLACE, sample PLACE, generate PLACE (docs/raise-folder.md)",
  pnpm: "the pinned pnpm; npm run pnpm -- exec vitest run --project unit FILE",
  "db:generate": "writes a migration from the changed tables; --custom --name NAME begins an empty one",
  "db:studio": "shows the tables of the stopped portal's own database in drizzle's studio",
};
const usage = [
  "Usage: npm start | npm test | npm run COMMAND [-- ARGUMENTS]",
  ...Object.entries(commands).map(([name, does]) => `  ${name.padEnd(12)} ${does}`),
].join("\n");
/** What reads `.env`: nothing that tests or measures, which must not depend on it. */
const withSettings = ["start", "links", "dev", "db:studio"];

const [command, ...args] = process.argv.slice(2);
if (!command || !Object.hasOwn(commands, command)) {
  console.error(usage);
  process.exit(2);
}
if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Node 20 or later is needed; this is ${process.version}.`);
  process.exit(2);
}
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" });
try {
  if (withSettings.includes(command)) readEnvironmentFile();
  const [run] = Object.values(await import(`./commands/${command.replace(":", "-")}.mjs`));
  process.exitCode = await run(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();

/** Settings in a file named `.env` beside package.json; what the environment says already comes first. */
function readEnvironmentFile() {
  const file = new URL("../.env", import.meta.url);
  if (!existsSync(file)) return;
  if (!process.loadEnvFile) throw new Error(`Node 20.12 or later is needed to read .env; this is ${process.version}.`);
  process.loadEnvFile(file);
}
