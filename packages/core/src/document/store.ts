import { sha256Aside } from "../evidence/seal.ts";
import type { Storage } from "../ports.ts";

/** Keeps bytes under their own hash: the same bytes are stored once, and a key can never point at other bytes. */
export async function store(storage: Storage, bytes: Uint8Array): Promise<{ key: string; sha256: string }> {
  const hash = await sha256Aside(bytes);
  const key = `sha256/${hash.slice(0, 2)}/${hash}`;
  await storage.put(key, bytes);
  return { key, sha256: hash };
}

/** The hash that a key made by `store` promises. */
export const hashIn = (key: string): string => key.slice(key.lastIndexOf("/") + 1);
