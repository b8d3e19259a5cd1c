import { Threads } from "../aside/threads.ts";
import { packageFile } from "../lib/root.ts";
import { shared } from "../lib/shared.ts";

export type StampJob = { kind: "docx" | "xlsx"; bytes: Uint8Array; lines: string[] };

const TIMEOUT_MS = 60_000;
const HEAP_MB = 1024;

/**
 * An office original with the reader's lines in it (`stampDocx`, `stampWorkbook`), made on a thread of its own: unpacking
 * and searching a large file takes seconds.
 * @throws DocumentError damaged, encrypted, unsupported, timeout, unavailable
 */
export function stampFile(job: StampJob): Promise<Uint8Array> {
  const memo = shared();
  memo.stamper ??= new Threads<StampJob, Uint8Array>({
    name: "stamper",
    script: packageFile("src", "protect", "worker.ts"),
    most: 1,
    timeoutMs: TIMEOUT_MS,
    heapMb: HEAP_MB,
  });
  return memo.stamper.run(job);
}
