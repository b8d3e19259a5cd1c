import type { Ports } from "@fabroom/core";
import type { Db } from "@fabroom/db";
import type { Settings } from "./settings.ts";

/** The running product: opened once by the server process, found by every bundle of the portal. */
export type App = {
  settings: Settings;
  db: Db;
  ports: Ports;
  /** The mails that went nowhere, newest first; sample mode only. */
  outbox(): Promise<{ file: string; to: string; subject: string; text: string; at: string }[]>;
};

const KEY = Symbol.for("fabroom.app");
const holder = globalThis as { [KEY]?: App };

export function setApp(app: App | undefined): void {
  if (app) holder[KEY] = app;
  else delete holder[KEY];
}

export function getApp(): App {
  const app = holder[KEY];
  if (!app) throw new Error("the portal runs only inside its own server process");
  return app;
}
