import type { Issue } from "@fabroom/finance";
import type { CaseWorkbookInput } from "../build-case-workbook.ts";

/** One file to make, as plain data: the thread runs the model itself. */
export type WorkbookJob = Omit<CaseWorkbookInput, "result">;

export type WorkbookReply = { ok: true; bytes: Uint8Array } | { ok: false; issues: Issue[] };
