import sharp from "sharp";
import type { Raster } from "../pdf/raster-page.ts";

/** Three bytes a pixel of an encoded picture. */
export async function pixelsOf(bytes: Uint8Array): Promise<{ rgb: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

/** Three bytes a pixel of a clean raster. */
export function pixelsOfRaster({ rgba, width, height }: Raster): { rgb: Buffer; width: number; height: number } {
  const rgb = Buffer.alloc(width * height * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3)
    rgba.subarray(from, from + 3).forEach((v, i) => {
      rgb[to + i] = v;
    });
  return { rgb, width, height };
}

/** The page in `side` x `side` fields, each answered by the share of its pixels for which `test` holds. */
export function shareByField(
  { width, height }: { width: number; height: number },
  side: number,
  test: (at: number) => boolean,
): number[] {
  const [hits, all] = [new Array<number>(side * side).fill(0), new Array<number>(side * side).fill(0)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const field = Math.floor((y * side) / height) * side + Math.floor((x * side) / width);
      all[field] = (all[field] ?? 0) + 1;
      if (test((y * width + x) * 3)) hits[field] = (hits[field] ?? 0) + 1;
    }
  return hits.map((count, i) => count / (all[i] ?? 1));
}

/** An entirely white page. */
export function whitePage(width: number, height: number): Raster {
  return { rgba: new Uint8Array(width * height * 4).fill(255), width, height };
}
