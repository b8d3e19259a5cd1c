import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

export type ZipPart = { name: string; data: Uint8Array };
type ZipReading = { ok: true; parts: ZipPart[] } | { ok: false; reason: "damaged" | "encrypted" | "too_large" };

type Entry = { name: string; flags: number; method: number; crc: number; packed: number; size: number; at: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Far more parts than an office file has; each costs a header and a checksum, however small it is. */
const MAX_PARTS = 10_000;

/**
 * Every part of a ZIP file, unpacked under one budget of bytes: a library's reader unpacks first and counts later,
 * which is what a decompression bomb hopes for. Checksums are verified. ZIP64 counts as damaged: no office file of a
 * size we take needs it. Layout: PKWARE APPNOTE 6.3.
 */
export async function zipParts(bytes: Uint8Array, budget: number): Promise<ZipReading> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directory(file);
    if (entries.some(({ flags }) => (flags & 1) === 1)) return { ok: false, reason: "encrypted" };
    if (entries.length > MAX_PARTS) return { ok: false, reason: "too_large" };
    if (entries.reduce((sum, { size }) => sum + size, 0) > budget) return { ok: false, reason: "too_large" };
    const parts: ZipPart[] = [];
    for (const entry of entries) {
      if (entry.name.endsWith("/")) continue;
      const data = await unpack(file, entry);
      if (!data) return { ok: false, reason: "damaged" };
      parts.push({ name: entry.name, data });
    }
    return { ok: true, parts };
  } catch {
    // a position outside the file, or a stream longer than it declares
    return { ok: false, reason: "damaged" };
  }
}

function directory(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || file.readUInt32LE(end) !== END) throw new RangeError("no directory");
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let i = 0; i < file.readUInt16LE(end + 10); i++) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new RangeError("no entry");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    entries.push({
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
      name: file.toString("utf8", at + 46, at + 46 + (nameLength ?? 0)),
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

async function unpack(file: Buffer, entry: Entry): Promise<Uint8Array | undefined> {
  if (file.readUInt32LE(entry.at) !== LOCAL) return undefined;
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed || (entry.method !== STORED && entry.method !== DEFLATED)) return undefined;
  const data = entry.method === STORED ? packed : await inflate(packed, { maxOutputLength: Math.max(1, entry.size) });
  return data.length === entry.size && crc32(data) === entry.crc ? data : undefined;
}
