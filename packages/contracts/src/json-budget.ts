import { keepable } from "./text.ts";

/** What one call may carry, counted before it is read: more than any screen sends, less than what would hold others up. */
export const CALL_BUDGET = {
  /** Levels of lists and objects in each other. */
  levels: 32,
  /** Values and keys together. */
  nodes: 20_000,
  /** Characters of one text. */
  text: 100_000,
} as const;
type Budget = Record<keyof typeof CALL_BUDGET, number>;

/** Why a call is not read; each is a key of the screens' words. */
export type JsonProblem = "callTooDeep" | "callTooManyValues" | "callTextTooLong" | "callSameKeyTwice";

const QUOTE = 34;
const ESCAPE = 92;

/**
 * Looks through a JSON text once, without building anything of it. What is no JSON at all passes: the parser says so.
 * @returns the first limit it goes beyond, or null
 */
export function jsonProblem(json: string, budget: Budget = CALL_BUDGET): JsonProblem | null {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let nodes = 0;
  let isKey = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfText(json, at);
      if (end - at - 1 > budget.text) return "callTextTooLong";
      if (++nodes > budget.nodes) return "callTooManyValues";
      const keys = open.at(-1);
      if (isKey && keys) {
        const key = nameOf(json.slice(at, end + 1));
        if (keys.has(key)) return "callSameKeyTwice";
        keys.add(key);
      }
      isKey = false;
      at = end;
    } else if (sign === 123 || sign === 91) {
      if (open.length >= budget.levels) return "callTooDeep";
      if (++nodes > budget.nodes) return "callTooManyValues";
      open.push(sign === 123 ? new Set() : null);
      isKey = sign === 123;
    } else if (sign === 125 || sign === 93) {
      open.pop();
      isKey = false;
    } else if (sign === 44) {
      // a comma without a value before or after it is no JSON; it costs all the same
      if (++nodes > budget.nodes) return "callTooManyValues";
      isKey = open.at(-1) instanceof Set;
    }
  }
  return null;
}

/** Where a text that begins here ends: at its closing quote, or at the end of everything. */
function endOfText(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === ESCAPE ? 2 : 1;
  return Math.min(at, json.length);
}

/** A key as the parser reads it: `"\u0061"` is `"a"`. */
function nameOf(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}

/**
 * The first place in a value where a text can't be kept as it was written (a NUL, half a surrogate pair), or where the
 * budget ends. Each object is looked at once, however many ways lead to it.
 * @returns its path, or null
 */
export function unkeepable(value: unknown, budget: Budget = CALL_BUDGET): string[] | null {
  const seen = new Set<object>();
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value, path: [] }];
  let nodes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, path } = next;
    if (++nodes > budget.nodes || path.length > budget.levels) return [...path];
    if (typeof here === "string" && !keepable(here)) return [...path];
    if (here === null || typeof here !== "object" || seen.has(here)) continue;
    seen.add(here);
    const entries = Object.entries(here);
    if (nodes + waiting.length + entries.length > budget.nodes) return [...path];
    for (const [key, child] of entries) {
      if (!keepable(key)) return [...path];
      waiting.push({ value: child, path: [...path, key] });
    }
  }
  return null;
}
