import { checks } from "../lib/checks.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** Format, lint rules, and who may import what. */
export async function lint() {
  await prepareToolchain();
  await installPackages();
  await checks["format and lint"]();
  await checks.boundaries();
  return 0;
}
