import { availableParallelism } from "node:os";
import { Threads } from "../aside/threads.ts";
import { packageFile } from "../lib/root.ts";
import { shared } from "../lib/shared.ts";
import type { Raster } from "../pdf/raster-page.ts";
import type { MarkJob } from "./draw-marked.ts";
import { registerFonts } from "./draw-text.ts";

export type MarkedPage = { bytes: Uint8Array; mime: "image/png" | "image/jpeg" | "image/webp" };

/** The largest page there is takes seconds. */
const TIMEOUT_MS = 60_000;
const HEAP_MB = 1024;

/**
 * A page as the picture one reader gets: the lines (name, organisation, time) burned into the pixels on slants over
 * the whole page and once at the foot, with `traceId` where given. The raster itself stays clean. `page` varies the
 * hidden grain from page to page. Equal input gives equal bytes. `quality` 1 to 100 for jpeg and webp, default 80.
 * Drawn on threads of its own: nobody else's answer waits for it. With `handOver` the raster's pixels are given to the
 * thread instead of copied, and are gone afterwards.
 * @throws DocumentError timeout, unavailable
 */
export async function markPage(input: {
  raster: Raster;
  lines: string[];
  traceId?: string;
  page?: number;
  format: "png" | "jpeg" | "webp";
  quality?: number;
  handOver?: boolean;
}): Promise<MarkedPage> {
  const { raster, lines, traceId, format, page = 0, quality = 80 } = input;
  if (lines.every((line) => line.trim() === "")) throw new RangeError("a page is never marked with nothing");
  // the fonts of a process are settled before its threads draw text
  await registerFonts();
  const bytes = await marker().run(
    { raster, lines, traceId, page, format, quality },
    input.handOver ? [raster.rgba.buffer as ArrayBuffer] : [],
  );
  return { bytes, mime: `image/${format}` };
}

function marker(): Threads<MarkJob, Uint8Array> {
  const memo = shared();
  memo.marker ??= new Threads<MarkJob, Uint8Array>({
    name: "marker",
    script: packageFile("src", "mark", "worker.ts"),
    most: Math.max(2, availableParallelism()),
    timeoutMs: TIMEOUT_MS,
    heapMb: HEAP_MB,
  });
  return memo.marker;
}
