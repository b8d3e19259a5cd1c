import { installPackages, pendingBuild } from "../lib/prepare.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** The portal, ready to be started; nothing is done when the last build was made from the same sources. */
export async function build() {
  await prepareToolchain();
  await installPackages();
  const pending = pendingBuild();
  if (pending) await pending();
  else console.log("The portal is built from these sources already.");
  return 0;
}
