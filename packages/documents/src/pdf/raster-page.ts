import { Lru } from "../lib/lru.ts";
import { shared } from "../lib/shared.ts";
import { withPdf } from "./engine.ts";

/** A page as pixels: 4 bytes each (red, green, blue, 255), rows from the top, on white. `kept`: it is in the cache. */
export type Raster = { rgba: Uint8Array; width: number; height: number; kept?: boolean };

/** Clean rasters kept for the next reader: about 12 pages of A4 at 1240 pixels. */
const CACHE_BYTES = 108 * 1024 * 1024;
/** A page larger than this is drawn again for each reader: what is kept is copied for each, which takes its time too. */
const KEPT_BYTES = 40 * 1024 * 1024;
const MAX_WIDTH = 5000;

/**
 * One page of a PDF as clean pixels on the server. `page` counts from 1, `widthPx` is 1 to 5000 and the height
 * follows the page. With `cacheKey` (name the version, e.g. its SHA-256) the raster is kept and must not be changed.
 * The clean raster is never for a reader: it goes through `markPage`.
 * @throws DocumentError damaged, encrypted, page_out_of_range, page_too_large, timeout
 */
export async function rasterPage(input: {
  pdf: Uint8Array;
  page: number;
  widthPx: number;
  cacheKey?: string | undefined;
}): Promise<Raster> {
  const widthPx = Math.min(MAX_WIDTH, Math.max(1, Math.round(input.widthPx)));
  const memo = shared();
  memo.rasters ??= new Lru<Raster>(CACHE_BYTES, (raster) => raster.rgba.length);
  const key = input.cacheKey === undefined ? undefined : `${input.cacheKey}/${input.page}/${widthPx}`;
  const kept = key === undefined ? undefined : memo.rasters.get(key);
  if (kept) return kept;
  const raster = await withPdf(input.pdf, (document) => document.render(input.page, widthPx));
  if (key === undefined || raster.rgba.length > KEPT_BYTES) return raster;
  const keeping = { ...raster, kept: true };
  memo.rasters.set(key, keeping);
  return keeping;
}
