import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Storage } from "@fabroom/core";
import { sweepUnfinished, unfinishedName } from "./unfinished.ts";

const KEY = /^[a-z0-9_-][a-z0-9_.-]*(\/[a-z0-9_-][a-z0-9_.-]*)*$/;

/**
 * Bytes in a folder, one file a key. A put is on the disk when it returns, and is there whole or not at all, whenever
 * the machine stops. Keys: lower-case letters, digits, `_`, `-`, `.` and `/`; no part begins with a dot.
 * @throws Error on a key that could leave the folder
 */
export function diskStorage(folder: string): Storage {
  const root = path.resolve(folder);
  const swept = new Set<string>();
  return {
    async put(key, bytes) {
      const target = fileOf(root, key);
      const parent = path.dirname(target);
      await makeFolders(parent);
      // What a killed process left half-written in this folder goes at the first put of the next one.
      if (!swept.has(parent)) await sweepUnfinished(parent);
      swept.add(parent);
      const unfinished = path.join(parent, unfinishedName(path.basename(target), randomUUID()));
      try {
        await writeDurably(unfinished, bytes);
        await rename(unfinished, target);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await syncFolder(parent);
    },
    async get(key) {
      try {
        const bytes = await readFile(fileOf(root, key));
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      } catch (error) {
        if (isAbsence(error)) return null;
        throw error;
      }
    },
  };
}

function fileOf(root: string, key: string): string {
  if (!KEY.test(key) || key.length > 500) throw new Error(`not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
  return path.join(root, key);
}

/** Makes what is missing of the path and keeps each new name durably in the folder above it. */
async function makeFolders(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!first) return;
  for (let each = folder; each.length >= first.length; each = path.dirname(each)) await syncFolder(path.dirname(each));
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable only once its folder is written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "EISDIR"].includes(String(error.code));
