import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { dataFolder, root } from "../lib/paths.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { forwardSignals } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** Drizzle's studio on the own database of the portal, which must be stopped; FABROOM_DATA may name another folder. */
export async function studio() {
  const node = await prepareToolchain();
  await installPackages();
  const folder = path.join(root, "packages", "db");
  const bin = path.join(folder, "node_modules", ".bin");
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  const child = spawn(node, [path.join(folder, "studio.ts"), dataFolder()], { stdio: "inherit", env });
  forwardSignals(child);
  const [code] = await once(child, "exit");
  return code ?? 1;
}
