import { checks } from "../lib/checks.mjs";
import { installPackages } from "../lib/prepare.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** The types of every package, and of the guards in `tests`. */
export async function typecheck() {
  await prepareToolchain();
  await installPackages();
  await checks["types of the guards"]();
  await checks.types();
  return 0;
}
