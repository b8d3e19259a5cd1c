import path from "node:path";
import { dataFolder, root } from "../lib/paths.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { handOver } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** Drizzle's studio on the own database of the portal, which must be stopped; FABROOM_DATA may name another folder. */
export async function studio() {
  const node = await prepareToolchain();
  await installPackages();
  const folder = path.join(root, "packages", "db");
  const bin = path.join(folder, "node_modules", ".bin");
  const env = { PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  return handOver(node, [path.join(folder, "studio.ts"), dataFolder()], env);
}
