import path from "node:path";
import { parseArgs } from "node:util";
import { cases } from "./cases/index.ts";

export interface Options {
  /** File for the figures; none is written without. */
  json: string | undefined;
  /** Ids of the cases to run. */
  only: readonly string[];
  /** Tiny work: times mean nothing, and are not judged. */
  smoke: boolean;
}

export const usage = `Usage: npm run bench -- [--json FILE] [--only ${cases.map(({ id }) => id).join(",")}] [--smoke]
  --json FILE   also writes every figure to a file
  --only IDS    runs some cases
  --smoke       tiny work: shows that everything runs and agrees, judges no time`;

/** Reads the command line; throws an error whose message says what is wrong. */
export function readOptions(args: readonly string[], folder: string): Options {
  const { values } = parseArgs({
    args: [...args].filter((arg) => arg !== "--"),
    options: { json: { type: "string" }, only: { type: "string" }, smoke: { type: "boolean", default: false } },
  });
  const known = cases.map(({ id }) => id);
  const only = values.only?.split(",") ?? known;
  const unknown = only.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`there is no case ${unknown.join(", ")}`);
  return { json: values.json === undefined ? undefined : path.resolve(folder, values.json), only, smoke: values.smoke };
}
