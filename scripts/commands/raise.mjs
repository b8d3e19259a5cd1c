import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "../lib/paths.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { forwardSignals } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** A raise as a folder: checked, written, made (docs/raise-folder.md). */
export async function raise(args) {
  const node = await prepareToolchain();
  await installPackages();
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  const child = spawn(node, [path.join(root, "apps", "web", "start", "raise.ts"), ...args], { stdio: "inherit", env });
  forwardSignals(child);
  const [code] = await once(child, "close");
  return code ?? 1;
}
