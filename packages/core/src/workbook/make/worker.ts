/** The workbook thread: model, formulas and file of one case at a time, away from the event loop; see maker.ts. */
import { parentPort } from "node:worker_threads";
import { buildWorkbook } from "@fabroom/documents/workbook";
import { runModel } from "@fabroom/finance";
import { buildCaseWorkbook } from "../build-case-workbook.ts";
import type { WorkbookJob, WorkbookReply } from "./protocol.ts";

const port = parentPort;
if (!port) throw new Error("the workbook thread is started by maker.ts");

async function made(job: WorkbookJob): Promise<WorkbookReply> {
  const outcome = runModel(job.assumptions);
  if (!outcome.ok) return outcome;
  return { ok: true, bytes: await buildWorkbook(buildCaseWorkbook({ ...job, result: outcome.result })) };
}

port.on("message", async (job: WorkbookJob) => {
  const reply = await made(job);
  port.postMessage(reply, reply.ok ? [reply.bytes.buffer as ArrayBuffer] : []);
});
