import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

const SUFFIX = ".unfinished";
const hourMs = 3_600_000;

/** A name no key can have, so that half-written bytes are never read. */
export const unfinishedName = (name: string, id: string): string => `.${name.slice(0, 100)}.${id}${SUFFIX}`;

/** Removes half-written files nobody has touched for an hour. */
export async function sweepUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(".") || !name.endsWith(SUFFIX)) continue;
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > hourMs) await rm(file, { force: true });
  }
}
