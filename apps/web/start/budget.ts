import { jsonProblem, MAX_BATCH, MAX_CALL_ADDRESS, MAX_UPLOAD_BYTES } from "@fabroom/contracts";
import type { Refused } from "./refused.ts";

const KIB = 1024;
/** All open bodies together; one more waits for its turn elsewhere. */
export const MAX_HELD_BYTES = 64 * KIB * KIB;
/** Of these, bodies from one network: whoever sends many slowly leaves room for the others. */
export const MAX_HELD_OF_ONE = 16 * KIB * KIB;
const MAX_FIELDS = 100;

/**
 * What may arrive at a door before anybody knows who sends it.
 * `held`: read whole by this process before the portal sees it; an upload is read by its own door, for staff only.
 */
export type Budget = { bytes: number; patienceMs: number; held: boolean; takes: "json" | "form" };

const CALL: Budget = { bytes: KIB * KIB, patienceMs: 20_000, held: true, takes: "json" };
const FORM: Budget = { bytes: 64 * KIB, patienceMs: 10_000, held: true, takes: "form" };
const UPLOAD: Budget = { bytes: MAX_UPLOAD_BYTES + 64 * KIB, patienceMs: 30 * 60_000, held: false, takes: "form" };

/** The doors for machines; every other address below `/api` names nothing. */
const DOORS: Record<string, Budget> = {
  auth: FORM,
  evidence: FORM,
  files: FORM,
  "sign-out": FORM,
  trpc: CALL,
  upload: UPLOAD,
};
export const DOOR_NAMES = Object.keys(DOORS).sort();

/** The budget of a path, or null where there is no such door. A page takes the forms that work without a script. */
export function budgetOf(path: string): Budget | null {
  const [, first, door = "", ...below] = path.split("/");
  if (first !== "api") return FORM;
  const budget = Object.hasOwn(DOORS, door) ? DOORS[door]! : null;
  // the one body that this process does not hold has one address
  return budget?.held === false && below.length > 0 ? null : budget;
}

/** What an address asks for, counted before it is decoded any further. */
export function addressProblem(url: string): Refused | null {
  if (url.length > MAX_CALL_ADDRESS) return "addressTooLong";
  const { path, query } = partsOf(url);
  if (query !== "" && query.split("&", MAX_FIELDS + 1).length > MAX_FIELDS) return "callTooManyValues";
  if (!path.startsWith("/api/trpc/")) return null;
  if (path.split(/,|%2c/i).length > MAX_BATCH) return "callTooManyAtOnce";
  for (const input of new URLSearchParams(query).getAll("input")) {
    const problem = jsonProblem(input);
    if (problem) return problem;
  }
  return null;
}

/** A body that has arrived whole, by the kind it says it is of. */
export function bodyProblem(body: Buffer, contentType: string, { takes }: Budget): Refused | null {
  const kind = contentType.split(";", 1)[0]!.trim().toLowerCase();
  if (takes === "json" && kind !== "application/json" && (body.length > 0 || kind !== "")) return "callNotJson";
  if (kind === "multipart/form-data") return count(body, "\r\n\r\n") > MAX_FIELDS ? "callTooManyValues" : null;
  if (kind === "application/x-www-form-urlencoded") return count(body, "&") > MAX_FIELDS ? "callTooManyValues" : null;
  return jsonProblem(body.toString("utf8"));
}

function count(body: Buffer, mark: string): number {
  let found = 0;
  for (let at = body.indexOf(mark); at !== -1 && found <= MAX_FIELDS; at = body.indexOf(mark, at + mark.length))
    found++;
  return found;
}

export function partsOf(url: string): { path: string; query: string } {
  const at = url.indexOf("?");
  return at === -1 ? { path: url, query: "" } : { path: url.slice(0, at), query: url.slice(at + 1) };
}
