import { installPackages, pendingBuild } from "../lib/prepare.mjs";
import { serve } from "../lib/serve.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** Everything from a fresh clone to a portal that answers. */
export async function start() {
  const node = await prepareToolchain();
  await installPackages();
  return serve(node, [], pendingBuild());
}
