import path from "node:path";
import {
  createLog,
  diskStorage,
  keyFileNotary,
  listOutbox,
  openJobs,
  outboxMailer,
  postgresLimits,
  smtpMailer,
  systemClock,
} from "@fabroom/adapters";
import { sampleLinks } from "@fabroom/auth";
import type { SampleLink } from "@fabroom/contracts";
import { type Ctx, continueCheck, isEmpty, keepCheckpoint, type Ports, ping, SYSTEM, seedRaise } from "@fabroom/core";
import { connect } from "@fabroom/db";
import { collectFacts, documentSource, sampleRaise, sampleRoom } from "@fabroom/sample";
import { type App, setApp } from "./app.ts";
import type { Settings } from "./settings.ts";

type Open = { databaseUrl: string; log: (line: string) => void };
type Opened = {
  /** Whether the database answers: asked of it only after it was lost, and then waited for within bounds. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
  seedIfEmpty(log: (line: string) => void): Promise<void>;
  writeSampleLinks(): Promise<SampleLink[]>;
};

/** The composition root: the only place that chooses what stands behind the ports. */
export async function openApp(settings: Settings, { databaseUrl }: Open): Promise<Opened> {
  const log = createLog({ level: "info", file: path.join(settings.dataFolder, "log", "portal.jsonl") });
  const outboxFolder = path.join(settings.dataFolder, "outbox");
  const mailer = settings.mail
    ? smtpMailer({ url: settings.mail.smtpUrl, from: settings.mail.from })
    : outboxMailer(outboxFolder);
  const connection = connect(databaseUrl);
  // the workers may be asked before all of the product stands
  const product = Promise.withResolvers<Ctx>();
  const queue = await openJobs({
    url: databaseUrl,
    log,
    workers: {
      mail: (mail) => mailer.send(mail),
      checkpoint: async () => keepCheckpoint({ ctx: await product.promise }),
      check: async (input) => continueCheck({ ctx: await product.promise, input }),
    },
  });
  const counted = postgresLimits({
    pool: connection.pool,
    secret: settings.authSecret,
    factor: settings.rates === "off" ? 1 : settings.rates,
    log,
  });
  const ports: Ports = {
    clock: systemClock,
    storage: diskStorage(path.join(settings.dataFolder, "files")),
    jobs: queue.jobs,
    log,
    limits: settings.rates === "off" ? { take: async () => null } : counted.limits,
    notary: keyFileNotary(
      path.join(settings.dataFolder, "evidence-keys.json"),
      `${new URL(settings.url).host}/evidence`,
    ),
    publicUrl: settings.url,
  };
  const app: App = { settings, db: connection.db, ports, outbox: () => listOutbox(outboxFolder) };
  setApp(app);
  const ctx: Ctx = {
    actor: SYSTEM,
    db: app.db,
    ports,
    request: { id: "start", ip: "local", userAgent: "server" },
  };
  product.resolve(ctx);
  return {
    answers: async () => {
      if (!connection.away()) return true;
      return ping(app.db).then(
        () => true,
        () => false,
      );
    },
    close: async () => {
      setApp(undefined);
      counted.close();
      await queue.close();
      await connection.close();
    },
    seedIfEmpty: (say) => seedSample(ctx, settings, say),
    writeSampleLinks: () =>
      sampleLinks({
        db: app.db,
        settings: { secret: settings.authSecret, url: settings.url, mode: settings.mode },
        now: ports.clock.now(),
      }),
  };
}

/** Brings the sample raise into an empty product; production starts empty and stays so. */
async function seedSample(ctx: Ctx, settings: Settings, say: (line: string) => void): Promise<void> {
  if (settings.mode !== "sample" || !(await isEmpty({ ctx }))) return;
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
