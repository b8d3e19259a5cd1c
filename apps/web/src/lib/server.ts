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
import { type Ctx, continueCheck, keepCheckpoint, type Ports, ping } from "@fabroom/core";
import { connect } from "@fabroom/db";
import { type App, setApp } from "./app.ts";
import type { Settings } from "./settings.ts";

/** Connections in the roles of the portal: neither owns anything. */
type Open = { databaseUrl: string; jobsUrl: string };
type Opened = {
  /** Whether the database answers: asked of it only after it was lost, and then waited for within bounds. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
  writeSampleLinks(): Promise<SampleLink[]>;
};

/** The composition root: the only place that chooses what stands behind the ports. */
export async function openApp(settings: Settings, { databaseUrl, jobsUrl }: Open): Promise<Opened> {
  const log = createLog({ level: "info", file: path.join(settings.dataFolder, "log", "portal.jsonl") });
  const outboxFolder = path.join(settings.dataFolder, "outbox");
  const mailer = settings.mail
    ? smtpMailer({ url: settings.mail.smtpUrl, from: settings.mail.from })
    : outboxMailer(outboxFolder);
  const connection = connect(databaseUrl);
  // the workers may be asked before all of the product stands
  const product = Promise.withResolvers<Ctx>();
  const queue = await openJobs({
    url: jobsUrl,
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
  // jobs act for nobody: what they may do is a list of functions and the keeper's own scope
  product.resolve({
    actor: { kind: "visitor", language: "en" },
    db: app.db,
    ports,
    request: { id: "jobs", ip: "local", userAgent: "server" },
  });
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
    writeSampleLinks: () =>
      sampleLinks({
        db: app.db,
        settings: { secret: settings.authSecret, url: settings.url, mode: settings.mode },
        now: ports.clock.now(),
      }),
  };
}
