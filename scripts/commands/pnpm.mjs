import { installPackages } from "../lib/prepare.mjs";
import { handOver } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** The pinned pnpm, with the pinned Node before the machine's own; for what has no command, such as one test file. */
export async function pnpm(args) {
  await prepareToolchain();
  await installPackages();
  return handOver("pnpm", args);
}
