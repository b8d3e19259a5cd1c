import path from "node:path";
import { dataFolder } from "../lib/paths.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { serve } from "../lib/serve.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** The portal from its sources, recompiled as they change, on data of its own. */
export async function dev() {
  const node = await prepareToolchain();
  await installPackages();
  process.env.FABROOM_DATA ||= path.join(dataFolder(), "dev");
  return serve(node, ["--dev"]);
}
