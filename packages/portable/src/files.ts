/** What stands under one name. Anything but a file is refused: a link may lead anywhere. */
export type FileEntry = { path: string; bytes: number; kind: "file" | "link" | "other" | "encrypted" };

/** A folder or an archive to read from. Paths are relative, with `/` between names. */
export interface RaiseFiles {
  /** Every entry but the folders themselves, in any order. Nothing is followed and nothing is opened. */
  list(): AsyncIterable<FileEntry>;
  /** The bytes of one file, piece by piece, as often as asked for. */
  open(path: string): AsyncIterable<Uint8Array>;
  /** SHA-256 of one file in lower-case hexadecimal, computed piece by piece, and how many bytes there were. */
  hash(path: string): Promise<{ sha256: string; bytes: number }>;
}

/** Where a folder is written to. Each path is written once. */
export interface RaiseSink {
  write(path: string, content: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
}

/**
 * A document or picture of a raise. Its bytes are fetched when they are needed, never all at once. One that is made only
 * while it is written has no hash until then.
 */
export type FileHandle = {
  /** In the raise's folder: `room/overview/memorandum.en.pdf`. */
  path: string;
  bytes: number;
  sha256: string;
  open(): AsyncIterable<Uint8Array>;
};

/** An archive that can't be opened at all. */
export class UnreadableArchive extends Error {}
