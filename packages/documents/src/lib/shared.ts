import type { Threads } from "../aside/threads.ts";
import type { FileReader } from "../inspect/process.ts";
import type { MarkJob } from "../mark/draw-marked.ts";
import type { Stamps } from "../mark/stamp.ts";
import type { PdfEngine } from "../pdf/engine.ts";
import type { Raster } from "../pdf/raster-page.ts";
import type { StampJob } from "../protect/stamp-file.ts";
import type { Typesetter } from "../typeset/child.ts";
import type { Lru } from "./lru.ts";

/** State that must exist once a process, even when a bundler copies this package into several bundles. */
export type Shared = {
  packageRoot?: string;
  pdf?: PdfEngine;
  typesetter?: Typesetter;
  fileReader?: FileReader;
  rasters?: Lru<Raster>;
  stamps?: Lru<Stamps>;
  marker?: Threads<MarkJob, Uint8Array>;
  stamper?: Threads<StampJob, Uint8Array>;
};

const KEY = Symbol.for("fabroom.documents");

export function shared(): Shared {
  const holder = globalThis as unknown as Record<symbol, Shared | undefined>;
  holder[KEY] ??= {};
  return holder[KEY];
}
