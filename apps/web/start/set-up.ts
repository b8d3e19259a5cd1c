import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Settings } from "../src/lib/settings.ts";

/** The set-up failed and has said why. */
export class SetUpFailed extends Error {}

/**
 * Runs the setting-up process to its end. It works as the owner of the tables; this process never does.
 * @param onReady told when the tables stand, before the sample is brought in
 * @throws SetUpFailed
 */
export async function runSetUp(
  settings: Settings,
  { ownerUrl, onReady, onBegin }: { ownerUrl: string; onReady: () => void; onBegin: (child: ChildProcess) => void },
): Promise<void> {
  const child = fork(path.join(import.meta.dirname, "..", "set-up.ts"), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onBegin(child);
  child.once("message", onReady);
  child.send({ settings, ownerUrl });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new SetUpFailed("the set-up failed");
}
