import { DatabaseServerError } from "@fabroom/db/server";
import type { Settings } from "./src/lib/settings.ts";
import { fill } from "./start/fill.ts";

/**
 * The setting-up process: started by server.ts, told over its channel where the owner signs in, ended before the portal
 * opens. It is the only one that ever holds the owner of the tables.
 */
process.once("message", async ({ settings, ownerUrl }: { settings: Settings; ownerUrl: string }) => {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    await fill(settings, { ownerUrl, say, onReady: () => void process.send?.("ready") });
    process.exit(0);
  } catch (error) {
    const told =
      error instanceof DatabaseServerError ? error.message : `Fabroom could not be set up.\n${stackOf(error)}`;
    process.stderr.write(`${told}\n`, () => process.exit(1));
  }
});
// Whoever started it is gone: nobody waits for what it does.
process.on("disconnect", () => process.exit(1));

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
