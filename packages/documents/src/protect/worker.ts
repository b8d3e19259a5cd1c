/** The stamping thread: office files opened and packed again away from the event loop; see stamp-file.ts. */
import { answer } from "../aside/answer.ts";
import { stampDocx } from "./stamp-docx.ts";
import type { StampJob } from "./stamp-file.ts";
import { stampWorkbook } from "./stamp-workbook.ts";

answer<StampJob, Uint8Array>(({ kind, bytes, lines }) =>
  kind === "docx" ? stampDocx(bytes, lines) : stampWorkbook(bytes, lines),
);
