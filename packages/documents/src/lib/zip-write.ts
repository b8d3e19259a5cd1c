import type { ZipPart } from "./zip-parts.ts";

/** Packs parts again, in their order and with a fixed date in the archive, so that equal parts give equal bytes. */
export async function zipWrite(parts: ZipPart[]): Promise<Uint8Array> {
  const { zip } = await import("@cj-tech-master/excelts/archive");
  const archive = zip({ reproducible: true, noSort: true });
  for (const { name, data } of parts) archive.add(name, data);
  return archive.bytes();
}
