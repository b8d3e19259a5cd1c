import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ClusterOptions, makeSocketFolder, type RunningCluster, startCluster } from "./cluster.ts";
import { DatabaseServerError, messageOf } from "./errors.ts";
import { killOrphans } from "./leftover.ts";

export type KeptCluster = { socketFolder: string; stop(): Promise<void> };

/** So many starts in a row that come to nothing, with growing pauses between them, and the server is given up. */
const mostStarts = 5;
/** A server that ends again sooner than this (ms) after it answered has not come back. */
const shortLife = 2000;

/**
 * Runs the server of a cluster and starts it again, on the same socket, whenever it ends without being asked to. Who
 * connects sees nothing of it but a moment without answers.
 * @param onLost told when it can't be brought back
 * @throws DatabaseServerError `start-failed` where the first start fails
 */
export async function keepCluster(
  cluster: string,
  options: ClusterOptions,
  onLost: (error: DatabaseServerError) => void,
): Promise<KeptCluster> {
  const socketFolder = makeSocketFolder(options.user);
  const removeFolder = (): void => rmSync(socketFolder, { recursive: true, force: true, maxRetries: 3 });
  process.on("exit", removeFolder);
  let running: RunningCluster | undefined;
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    await running?.stop().finally(() => {
      process.off("exit", removeFolder);
      removeFolder();
    });
  };

  /** After a kill -9 of the server's head its last processes need a moment, or force, to leave the shared memory. */
  const begin = async (): Promise<RunningCluster> => {
    for (let attempt = 1; ; attempt++) {
      // what a killed server left here would be taken for a living one's, were its process id in use again
      for (const name of readdirSync(socketFolder)) rmSync(path.join(socketFolder, name), { force: true });
      running = startCluster(cluster, socketFolder, options);
      try {
        await running.ready;
        return running;
      } catch (error) {
        if (stopping || attempt === 20 || !messageOf(error).includes("shared memory block")) throw error;
        if (attempt > 2) killOrphans(cluster);
        await sleep(250);
      }
    }
  };

  const watch = (one: RunningCluster): void => {
    const since = Date.now();
    void one.ended.then((how) => (stopping ? undefined : again(how, Date.now() - since < shortLife)));
  };
  let failures = 0;
  const again = async (ended: string, soon: boolean): Promise<void> => {
    const begun = Date.now();
    let reason = ended;
    failures = soon ? failures + 1 : 0;
    options.log(`PostgreSQL ${ended}: starting it again.`);
    while (failures < mostStarts && !stopping) {
      await sleep(failures === 0 ? 0 : 250 * 2 ** failures);
      try {
        if (stopping) return;
        watch(await begin());
        options.log(`PostgreSQL answers again after ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
        return;
      } catch (error) {
        reason = messageOf(error);
        failures += 1;
      }
    }
    if (!stopping) onLost(lost(reason));
  };

  try {
    watch(await begin());
  } catch (error) {
    await stop();
    throw error;
  }
  return { socketFolder, stop };
}

const lost = (reason: string): DatabaseServerError =>
  new DatabaseServerError(
    "lost",
    `The database ended and ${mostStarts} starts in a row did not bring it back: ${reason.replaceAll("\n", " | ")}`,
  );
