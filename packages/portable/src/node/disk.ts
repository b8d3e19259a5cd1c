import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, mkdir, open, opendir, readFile } from "node:fs/promises";
import path from "node:path";
import type { FileEntry, RaiseFiles, RaiseSink } from "../files.ts";

/** SHA-256 of a stream, and how long it was. Nothing is kept. */
export async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of stream) {
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

const SMALL = 262_144;
const slashes = (name: string) => name.split(path.sep).join("/");

/** A folder on disk. Links are listed, never followed. */
export function diskFolder(root: string): RaiseFiles {
  const place = (name: string) => path.join(root, ...name.split("/"));
  async function* list(folder = ""): AsyncIterable<FileEntry> {
    for await (const each of await opendir(path.join(root, folder))) {
      const name = path.join(folder, each.name);
      if (each.isDirectory()) {
        // what a version control system keeps may hold more files than the raise
        if (!each.name.startsWith(".")) yield* list(name);
        continue;
      }
      const { size } = await lstat(path.join(root, name));
      yield {
        path: slashes(name),
        bytes: size,
        kind: each.isFile() ? "file" : each.isSymbolicLink() ? "link" : "other",
      };
    }
  }
  async function* read(name: string): AsyncIterable<Uint8Array> {
    for await (const part of createReadStream(place(name))) yield part as Uint8Array;
  }
  /** Most documents are small: one is read at once then, which costs a third of a stream. */
  async function hash(name: string) {
    const { size } = await lstat(place(name));
    if (size > SMALL) return hashOf(read(name));
    const bytes = await readFile(place(name));
    return { sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length };
  }
  return { list: () => list(), open: read, hash };
}

/** A folder on disk to write to. A file that is there already is not written over. */
export function diskSink(root: string): RaiseSink {
  return {
    async write(name, content) {
      const file = path.join(root, ...name.split("/"));
      await mkdir(path.dirname(file), { recursive: true });
      const target = await open(file, "wx");
      try {
        await target.writeFile(content as string | Uint8Array);
      } finally {
        await target.close();
      }
    },
  };
}
