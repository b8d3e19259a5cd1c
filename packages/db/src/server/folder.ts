import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { codeOf, DatabaseServerError, messageOf } from "./errors.ts";

/**
 * Makes sure of a folder that this process can write; a new one is closed to others.
 * @throws DatabaseServerError `folder-not-writable`
 */
export function makeWritableFolder(folder: string): void {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DatabaseServerError(
      "folder-not-writable",
      `The folder ${folder} can't be written (${messageOf(error)}).`,
      error,
    );
  }
}

/** Step by step: Node's own recursive way never returns where a parent exists but takes no folder, as /proc. */
export function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder), 0o755);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}
