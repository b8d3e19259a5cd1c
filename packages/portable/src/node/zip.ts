import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { ZipFile as ZipWriter } from "yazl";
import { BUDGETS } from "../budgets.ts";
import { type FileEntry, type RaiseFiles, type RaiseSink, UnreadableArchive } from "../files.ts";
import { hashOf } from "./disk.ts";

const KIND_OF_FILE = 0o170000;
const LINK = 0o120000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/** A raise in a ZIP file, read entry by entry and never unpacked. */
export async function zipFolder(archive: string | Uint8Array): Promise<RaiseFiles & { close(): void }> {
  const options = {
    autoClose: false,
    lazyEntries: true,
    decodeStrings: true,
    validateEntrySizes: true,
    strictFileNames: true,
  };
  let zip: ZipFile;
  try {
    zip =
      typeof archive === "string"
        ? await openPromise(archive, options)
        : await fromBufferPromise(Buffer.from(archive), options);
  } catch (cause) {
    throw new UnreadableArchive("not a ZIP file", { cause });
  }
  const entries = new Map<string, Entry>();
  const listed: FileEntry[] = [];
  let damaged = false;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      listed.push({ path: entry.fileName, bytes: entry.uncompressedSize, kind: kindOf(entry) });
      entries.set(entry.fileName, entry);
      // the survey says that there are too many; no more need be known
      if (listed.length > BUDGETS.files) break;
    }
  } catch {
    damaged = true;
  }
  const outer = outerFolder(listed);
  async function* read(path: string): AsyncIterable<Uint8Array> {
    const entry = entries.get(outer + path);
    if (!entry) throw new Error(`there is no ${path}`);
    for await (const part of await zip.openReadStreamPromise(entry)) yield part as Uint8Array;
  }
  return {
    async *list() {
      for (const entry of listed) yield { ...entry, path: entry.path.slice(outer.length) };
      if (damaged) throw new UnreadableArchive("the list of files breaks off");
    },
    open: read,
    hash: (path) => hashOf(read(path)),
    close: () => zip.close(),
  };
}

function kindOf(entry: Entry): FileEntry["kind"] {
  if (entry.isEncrypted()) return "encrypted";
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return "other";
  // the upper half says what Unix made of it, where a Unix wrote the archive
  const kind = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE;
  if (entry.versionMadeBy >>> 8 !== 3 || kind === 0 || kind === REGULAR || kind === DIRECTORY) return "file";
  return kind === LINK ? "link" : "other";
}

/** Programs pack a folder or what is in it: where everything is in one folder, that is the raise's. */
function outerFolder(entries: readonly FileEntry[]): string {
  if (entries.some(({ path }) => path === "raise.yaml")) return "";
  const tops = new Set(entries.map(({ path }) => path.split("/")[0]!).filter((name) => name !== "__MACOSX"));
  const [top] = tops;
  return tops.size === 1 && entries.some(({ path }) => path === `${top}/raise.yaml`) ? `${top}/` : "";
}

/** The same day in every archive: bytes depend on what is packed, not on when. */
const PACKED = new Date("2000-01-01T12:00:00Z");

/** A ZIP file to write to, piece by piece. It is whole when `end` has resolved. */
export function zipSink(file: string): RaiseSink & { end(): Promise<void> } {
  const zip = new ZipWriter();
  const target = createWriteStream(file, { flags: "wx" });
  zip.outputStream.pipe(target);
  const done = finished(target);
  return {
    async write(path, content) {
      const stream =
        typeof content === "string" || content instanceof Uint8Array
          ? Readable.from([Buffer.from(content as Uint8Array)])
          : Readable.from(content);
      // documents and pictures are packed in themselves already
      const compress = typeof content === "string";
      zip.addReadStream(stream, path, { mtime: PACKED, mode: 0o100644, forceDosTimestamp: true, compress });
      // one at a time: the next is not opened before this one is packed
      await once(stream, "close");
    },
    async end() {
      zip.end();
      await done;
    },
  };
}
