import { spawn } from "node:child_process";
import { once } from "node:events";
import { root } from "../lib/paths.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { forwardSignals } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** The pinned pnpm, with the pinned Node before the machine's own; for what has no command, such as one test file. */
export async function pnpm(args) {
  await prepareToolchain();
  await installPackages();
  const child = spawn("pnpm", args, { cwd: root, stdio: "inherit" });
  forwardSignals(child);
  const [code] = await once(child, "close");
  return code ?? 1;
}
