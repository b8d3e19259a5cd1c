import path from "node:path";
import { prepareMachine } from "../lib/machine.mjs";
import { root } from "../lib/paths.mjs";
import { installPackages, pendingBuild } from "../lib/prepare.mjs";
import { handOver } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** Every hot path beside its yardstick; the arguments are the benchmark's own (docs/benchmark.md). */
export async function bench(args) {
  const node = await prepareToolchain();
  await installPackages();
  const chromium = await prepareMachine();
  const only = args[args.indexOf("--only") + 1] ?? "";
  if (!args.includes("--only") || only.split(",").includes("browser")) await pendingBuild()?.();
  const env = { CHROME_PATH: chromium, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  return handOver(node, [path.join(root, "apps", "bench", "src", "main.ts"), ...args], env);
}
