import { fontPath, TYPESET_FONTS } from "../lib/fonts.ts";
import { packageFile } from "../lib/root.ts";
import { WorkerProcess } from "../lib/worker-process.ts";
import type { TypesetJob, TypesetResult } from "./protocol.ts";

/** The typesetting process: a document at a time. The compiler keeps about 3 MB of each. */
export class Typesetter extends WorkerProcess<TypesetJob, TypesetResult> {
  constructor() {
    super({
      name: "typesetter",
      script: ["typeset", "worker.ts"],
      args: () => [packageFile("src", "typst"), ...TYPESET_FONTS.map(fontPath)],
      timeoutMs: 60_000,
      jobsAProcess: 100,
      maxBytes: 2 * 1024 ** 3,
      keptBytes: 1024 ** 3,
    });
  }
}
