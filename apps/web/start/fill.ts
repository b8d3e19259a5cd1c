import path from "node:path";
import { createLog, diskStorage, setUpJobs, systemClock } from "@fabroom/adapters";
import { type Ctx, isEmpty, SYSTEM, seedRaise } from "@fabroom/core";
import { connect } from "@fabroom/db";
import { migrate } from "@fabroom/db/server";
import { collectFacts, documentSource, sampleRaise, sampleRoom } from "@fabroom/sample";
import type { Settings } from "../src/lib/settings.ts";

/**
 * All that needs the owner of the tables: migrations, the job queue's tables, and the sample raise in an empty product.
 * Runs in the setting-up process, which ends before the portal opens.
 * @param onReady told when the tables stand and what takes long begins
 */
export async function fill(
  settings: Settings,
  { ownerUrl, say, onReady }: { ownerUrl: string; say: (line: string) => void; onReady: () => void },
): Promise<void> {
  const applied = await migrate(ownerUrl);
  if (applied > 0) say(`Applied ${applied} migration${applied === 1 ? "" : "s"}.`);
  const log = createLog({ level: "info", file: path.join(settings.dataFolder, "log", "portal.jsonl") });
  await setUpJobs({ url: ownerUrl, log });
  onReady();
  if (settings.mode !== "sample") return;
  const connection = connect(ownerUrl);
  const ctx: Ctx = {
    actor: SYSTEM,
    db: connection.db,
    ports: {
      clock: systemClock,
      storage: diskStorage(path.join(settings.dataFolder, "files")),
      jobs: { send: () => Promise.reject(new Error("the set-up sends nothing")) },
      log,
      limits: { take: async () => null },
      notary: { origin: "", keys: [], sign: signsNothing, holds: signsNothing },
      publicUrl: settings.url,
    },
    request: { id: "start", ip: "local", userAgent: "server" },
  };
  await seedSample(ctx, say).finally(() => connection.close());
}

/** The portal keeps the key, and makes the first checkpoint once it is open. */
const signsNothing = (): never => {
  throw new Error("the set-up signs nothing");
};

/** Brings the sample raise into an empty product. */
async function seedSample(ctx: Ctx, say: (line: string) => void): Promise<void> {
  if (!(await isEmpty({ ctx }))) return;
  const begun = performance.now();
  say("Seeding the sample raise: typesetting its documents in English and French…");
  const facts = collectFacts(sampleRaise);
  await seedRaise({
    ctx,
    input: {
      content: sampleRaise,
      room: sampleRoom,
      source: (key, language) => documentSource(key, language, facts),
      illustrative: true,
      progress: (done, total, name) => say(`  ${String(done + 1).padStart(2)}/${total} ${name}`),
    },
  });
  say(`Seeded in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}
