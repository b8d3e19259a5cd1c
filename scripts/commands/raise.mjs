import path from "node:path";
import { root } from "../lib/paths.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { handOver } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** A raise as a folder: checked, written, made (docs/raise-folder.md). */
export async function raise(args) {
  const node = await prepareToolchain();
  await installPackages();
  const env = { INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  return handOver(node, [path.join(root, "apps", "web", "start", "raise.ts"), ...args], env);
}
