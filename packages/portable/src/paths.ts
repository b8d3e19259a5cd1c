import { BUDGETS } from "./budgets.ts";
import type { ProblemCode, ProblemValues } from "./problem.ts";

const encoder = new TextEncoder();
// what no file system of the three big ones takes, or takes and then can't open again
// biome-ignore lint/suspicious/noControlCharactersInRegex: no path may hold one
const REFUSED_SIGN = /[\0-\x1f\x7f<>:"|?*\\]/;
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** One spelling for names that look the same: systems differ in how they write é. */
export const oneSpelling = (path: string): string => path.normalize("NFC");

/** What two names of one file share on a system that doesn't tell capitals apart. */
export const folded = (path: string): string => path.normalize("NFC").toLowerCase().toUpperCase();

/** Why a path is refused, or null. It must lead down from the raise's folder and nowhere else, on every system. */
export function pathProblem(path: string): { code: ProblemCode; values: ProblemValues } | null {
  if (path.startsWith("/") || path.startsWith("\\") || /^[a-z]:/i.test(path))
    return { code: "pathOutside", values: {} };
  const names = path.split("/");
  if (names.some((name) => name === ".." || name === "." || name === "")) return { code: "pathOutside", values: {} };
  if (path.split("\\").includes("..")) return { code: "pathOutside", values: {} };
  if (REFUSED_SIGN.test(path) || TURNING.test(path) || !path.isWellFormed()) return { code: "pathSign", values: {} };
  if (names.some((name) => RESERVED.test(name) || /[. ]$/.test(name) || name.startsWith(" ")))
    return { code: "pathSign", values: {} };
  if (names.length > BUDGETS.depth) return { code: "pathTooDeep", values: { limit: BUDGETS.depth } };
  if (path.length > BUDGETS.path || names.some((name) => encoder.encode(name).length > BUDGETS.name))
    return { code: "pathTooLong", values: { limit: BUDGETS.path } };
  return null;
}

/** What other programs leave in a folder: git, file managers, editors, office programs. Never part of a raise. */
export const isLeftAside = (path: string): boolean =>
  path.split("/").some((name) => name.startsWith(".") || name.startsWith("~$") || name === "__MACOSX") ||
  /(^|\/)(thumbs\.db|desktop\.ini)$/i.test(path) ||
  /^(readme|license|licence|changelog)(\.\w+)?$/i.test(path) ||
  path.startsWith("schemas/");

export const extensionOf = (path: string): string => /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
