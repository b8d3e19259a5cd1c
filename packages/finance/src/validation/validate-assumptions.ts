import type { Assumptions } from "../assumptions.ts";
import { ASSUMPTION_FIELDS, type AssumptionField } from "../fields.ts";
import type { Issue } from "../result.ts";
import { checkField } from "./check-field.ts";
import { checkIncentives } from "./check-incentives.ts";
import { checkLists, LIST_PATHS } from "./check-lists.ts";
import { checkRules } from "./check-rules.ts";
import { completed } from "./completed.ts";

export type Validation = { ok: true; assumptions: Assumptions } | { ok: false; issues: Issue[] };

type Tree = { [key: string]: Tree | AssumptionField | "list" };

const TREE = buildTree();

/**
 * Is this a complete, possible case? Unknown fields are refused as firmly as missing ones. Rules across fields are
 * looked at only when every field stands for itself. Returns a deep copy, never the caller's object; in it, numbers nearer to
 * zero than 1e-12 are zero, and what a case of engine 1.0 could not say yet is as that engine had it (`completed`).
 */
export function validateAssumptions(input: unknown): Validation {
  const issues: Issue[] = [];
  const given = completed(input);
  checkTree(given, TREE, "", issues);
  if (issues.length === 0) {
    checkLists(given as Assumptions, issues);
    checkIncentives((given as Assumptions).incentives, issues);
  }
  if (issues.length === 0) checkRules(given as Assumptions, issues);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, assumptions: settle(given) as Assumptions };
}

/** Numbers nearer to zero than this are read as zero: no input means anything there, and ratios of them overflow. */
const SMALLEST = 1e-12;

/** Deep copy with such numbers, and -0, set to 0. */
function settle(value: unknown): unknown {
  if (typeof value === "number") return Math.abs(value) < SMALLEST ? 0 : value;
  if (Array.isArray(value)) return value.map(settle);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settle(item)]));
}

function checkTree(value: unknown, tree: Tree, path: string, issues: Issue[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    issues.push({ path, reason: "not_an_object", params: {} });
    return;
  }
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    if (!Object.hasOwn(tree, key)) issues.push({ path: join(path, key), reason: "unknown_field", params: {} });
  }
  for (const [key, node] of Object.entries(tree)) {
    const at = join(path, key);
    if (!Object.hasOwn(object, key) || object[key] === undefined) {
      issues.push({ path: at, reason: "missing", params: {} });
    } else if (node === "list") {
      if (!Array.isArray(object[key])) issues.push({ path: at, reason: "not_a_list", params: {} });
    } else if (isField(node)) checkField(object[key], node, at, issues);
    else checkTree(object[key], node, at, issues);
  }
}

const join = (path: string, key: string) => (path === "" ? key : `${path}.${key}`);
const isField = (node: Tree | AssumptionField): node is AssumptionField => typeof node.path === "string";

function buildTree(): Tree {
  const root: Tree = {};
  const put = (path: string, leaf: AssumptionField | "list") => {
    const keys = path.split(".");
    let node = root;
    for (const key of keys.slice(0, -1)) {
      node[key] ??= {};
      node = node[key] as Tree;
    }
    node[keys.at(-1) as string] = leaf;
  };
  for (const field of ASSUMPTION_FIELDS) put(field.path, field);
  for (const path of LIST_PATHS) put(path, "list");
  return root;
}
