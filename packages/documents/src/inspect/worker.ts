/** The process that reads files from outside: started by process.ts. */
import { readFileSync } from "node:fs";
import type { WorkerMessage, WorkerReply } from "../lib/worker-process.ts";
import { readingSource } from "../reading/source.ts";
import { inspectBytes } from "./inspect-bytes.ts";
import type { FileJob, FileResult } from "./protocol.ts";

async function run(job: FileJob): Promise<FileResult> {
  const bytes = new Uint8Array(readFileSync(job.file));
  if (job.op === "read") return { op: "read", source: await readingSource({ ...job, bytes }) };
  return { op: "inspect", inspection: await inspectBytes(bytes, job.fileName, job) };
}

process.on("message", async ({ id, job }: WorkerMessage<FileJob>) => {
  let result: FileResult;
  try {
    result = await run(job);
  } catch (error) {
    // too deep, too odd: whatever a reader of such files stumbles over, the file is not one that can be read
    result = { op: "failed", message: error instanceof Error ? error.message : String(error) };
  }
  process.send?.({ id, result } satisfies WorkerReply<FileResult>);
});
// the parent's end, even by a kill, closes the channel
process.on("disconnect", () => process.exit(0));
