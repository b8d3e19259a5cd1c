#!/usr/bin/env node
// The one entry of every command, written for any Node from 20 on and without a package: it brings the rest.
import process from "node:process";

const usage = `Usage: npm start | npm test | npm run links | npm run dev | npm run bench
  start   installs, builds, migrates, seeds the sample raise and serves it
  links   writes new sample sign-in links while the portal runs
  dev     serves from the sources, on data of its own
  test    runs every check; --only static|unit|e2e runs a part
  bench   measures each hot path beside a yardstick; --json FILE keeps the figures`;

const [command, ...args] = process.argv.slice(2);
if (!["start", "links", "dev", "test", "bench"].includes(command)) {
  console.error(usage);
  process.exit(2);
}
if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Node 20 or later is needed; this is ${process.version}.`);
  process.exit(2);
}
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" });
try {
  const module = await import(`./commands/${command}.mjs`);
  process.exitCode = await module[command](args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
