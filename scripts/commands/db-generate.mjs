import { installPackages } from "../lib/prepare.mjs";
import { runStep } from "../lib/run-step.mjs";
import { prepareToolchain } from "../lib/toolchain.mjs";

/** A migration from what changed in packages/db/src/schema; the arguments are drizzle-kit's own. */
export async function generateMigration(args) {
  await prepareToolchain();
  await installPackages();
  await runStep("Migration", "pnpm", ["--filter", "@fabroom/db", "exec", "drizzle-kit", "generate", ...args], {
    stream: true,
  });
  return 0;
}
