import { installPackages } from "../lib/prepare.mjs";
import { runStep } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** Writes every file as the formatter wants it, with the lint's safe corrections. */
export async function format() {
  await prepareToolchain();
  await installPackages();
  await runStep("Format", "pnpm", ["exec", "biome", "check", "--write", "."], { stream: true });
  return 0;
}
