import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { DocumentError } from "../lib/document-error.ts";
import { shared } from "../lib/shared.ts";
import { WorkerProcess } from "../lib/worker-process.ts";
import type { FileJob, FileResult } from "./protocol.ts";

const MIB = 1024 ** 2;

/**
 * The process that opens what strangers made: a file that unfolds, hangs or takes all memory ends this process and
 * nothing else, and its memory goes back to the machine.
 */
export class FileReader extends WorkerProcess<FileJob, FileResult> {
  constructor({ timeoutMs = 30_000 }: { timeoutMs?: number } = {}) {
    super({
      name: "file reader",
      script: ["inspect", "worker.ts"],
      execArgv: ["--max-old-space-size=1024", "--stack-size=900"],
      timeoutMs,
      jobsAProcess: 200,
      maxBytes: 1536 * MIB,
      keptBytes: 300 * MIB,
    });
  }
}

type Ask<Op extends FileJob["op"]> = Omit<Extract<FileJob, { op: Op }>, "op" | "file">;
type Answer<Op extends FileJob["op"]> = Extract<FileResult, { op: Op }>;

/**
 * Hands bytes to the reading process.
 * @throws DocumentError damaged, too_heavy, timeout, unavailable
 */
export async function askReader<Op extends FileJob["op"]>(
  op: Op,
  bytes: Uint8Array,
  ask: Ask<Op>,
): Promise<Answer<Op>> {
  const memo = shared();
  memo.fileReader ??= new FileReader();
  const folder = await mkdtemp(path.join(os.tmpdir(), "fabroom-file-"));
  const file = path.join(folder, "file");
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    const result = await memo.fileReader.run({ op, file, ...ask } as unknown as FileJob);
    if (result.op === "failed") throw new DocumentError("damaged", result.message);
    return result as Answer<Op>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
