import type { FileEntry, FileHandle, RaiseFiles, RaiseSink } from "./files.ts";

const encoder = new TextEncoder();
const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? encoder.encode(content) : content);

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A small folder held in memory, to read from and to write to: for tests, previews, and folders made by a program. */
export class MemoryFolder implements RaiseFiles, RaiseSink {
  readonly files = new Map<string, Uint8Array>();

  constructor(files: Record<string, string | Uint8Array> = {}) {
    for (const [path, content] of Object.entries(files)) this.files.set(path, bytesOf(content));
  }

  async *list(): AsyncIterable<FileEntry> {
    for (const [path, bytes] of this.files) yield { path, bytes: bytes.length, kind: "file" };
  }

  async *open(path: string): AsyncIterable<Uint8Array> {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`there is no ${path}`);
    yield bytes;
  }

  async hash(path: string): Promise<{ sha256: string; bytes: number }> {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`there is no ${path}`);
    return { sha256: await sha256Of(bytes), bytes: bytes.length };
  }

  async write(path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
    if (this.files.has(path)) throw new Error(`${path} is written twice`);
    if (typeof content === "string" || content instanceof Uint8Array) {
      this.files.set(path, bytesOf(content));
      return;
    }
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    this.files.set(path, joined(parts));
  }

  /** The folder as texts, for comparison. */
  texts(): Record<string, string> {
    const decoder = new TextDecoder();
    return Object.fromEntries([...this.files].map(([path, bytes]) => [path, decoder.decode(bytes)]));
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A document whose bytes are at hand. */
export async function handleOf(path: string, content: string | Uint8Array): Promise<FileHandle> {
  const bytes = bytesOf(content);
  return {
    path,
    bytes: bytes.length,
    sha256: await sha256Of(bytes),
    open: async function* () {
      yield bytes;
    },
  };
}
