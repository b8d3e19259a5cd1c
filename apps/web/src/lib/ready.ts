import { setTimeout as sleep } from "node:timers/promises";
import { ping } from "@fabroom/core";
import { getApp } from "./app.ts";

const PATIENCE_MS = 1000;

/** Whether the database answers, and soon: acts wait for it longer than whoever asks this. */
export async function isReady(): Promise<boolean> {
  const answers = (async () => ping(getApp().db))().then(
    () => true,
    () => false,
  );
  return Promise.race([answers, sleep(PATIENCE_MS, false, { ref: false })]);
}
