import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
} from "yaml";
import { BUDGETS } from "../budgets.ts";
import type { ProblemCode } from "../problem.ts";
import { type Parsed, type Path, type Spot, spot } from "./spot.ts";

const CODES: Record<string, ProblemCode> = {
  BAD_INDENT: "textIndent",
  TAB_AS_INDENT: "textTab",
  MULTIPLE_DOCS: "severalDocuments",
  BLOCK_AS_IMPLICIT_KEY: "textColon",
  MULTILINE_IMPLICIT_KEY: "textColon",
  BAD_SCALAR_START: "textQuote",
  UNEXPECTED_TOKEN: "textQuote",
  MISSING_CHAR: "textClosing",
};

/** More than any file needs, and less than what exhausts the reader's stack. */
const NESTED = 200;

/** Looks through a text once for brackets or list marks nested without sense, before anything is built of it. */
function isNested(text: string): boolean {
  let brackets = 0;
  let marks = 0;
  let indent = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "[" || sign === "{") brackets++;
    else if ((sign === "]" || sign === "}") && brackets > 0) brackets--;
    if (sign === "\n") {
      marks = 0;
      indent = true;
    } else if (indent && (sign === "-" || sign === "?") && text[at + 1] === " ") marks++;
    else if (sign !== " ") indent = false;
    if (brackets > NESTED || marks > NESTED) return true;
  }
  return false;
}

/**
 * Reads YAML 1.2 of the plain kind: fields, lists and values. What can multiply or create things (aliases, anchors, tags,
 * several documents in one file) is refused.
 * @param firstLine the line of the file at which the text begins
 */
export function parseYaml(text: string, firstLine = 1): Parsed {
  if (isNested(text)) return { ok: false, spots: [spot("tooDeep", null, { limit: BUDGETS.levels })] };
  const lines = new LineCounter();
  const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  let document: Document;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      merge: false,
      logLevel: "silent",
    });
  } catch (error) {
    // the only thing the reader throws: a stack that the nesting of the text has used up
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, spots: [spot("tooDeep", null, { limit: BUDGETS.levels })] };
  }
  const spots = document.errors.map((error) =>
    error.code === "DUPLICATE_KEY"
      ? spot("keyTwice", at(error.pos[0]), { key: wordAt(text, error.pos[0]) })
      : stumble(text, error.code, at(error.pos[0]), firstLine),
  );
  // one mistake makes the reader stumble over what follows: the first is told, and keys written twice all
  const first = spots.find(({ code }) => code !== "keyTwice");
  if (first) return { ok: false, spots: [first] };
  if (spots.length) return { ok: false, spots };
  const refused = refusedNodes(document.contents, at);
  if (refused.length) return { ok: false, spots: refused };
  return { ok: true, value: document.toJS({ maxAliasCount: 0 }), lineOf: locator(document, at, firstLine) };
}

/** The reader stumbles where it can go no further; a person made the mistake where it began. */
function stumble(text: string, error: string, line: number, firstLine: number): Spot {
  const lines = text.split("\n").slice(0, line - firstLine + 1);
  if (/^ *\t/.test(lines.at(-1) ?? "")) return spot("textTab", line);
  if (error === "RESOURCE_EXHAUSTION") return spot("tooDeep", null, { limit: BUDGETS.levels });
  const code = CODES[error] ?? "textSyntax";
  if (code !== "textClosing") return spot(code, line);
  const open = lines.findLastIndex(opens);
  return spot(code, open === -1 ? line : open + firstLine);
}

/** Whether a line opens something it doesn't close: a value that begins with a quotation mark, or one bracket more. */
function opens(line: string): boolean {
  const value = line.replace(/^[^"'[{]*/, "");
  const [mark = ""] = value;
  if (mark === "") return false;
  if (mark === '"' || mark === "'") return value.split(mark).length % 2 === 0;
  return value.split(/[[{]/).length > value.split(/[\]}]/).length;
}

const wordAt = (text: string, offset: number) => /^["']?([^"':\n]{0,80})/.exec(text.slice(offset))?.[1]?.trim() ?? "";

function refusedNodes(root: unknown, at: (offset: number) => number): Spot[] {
  const waiting: { node: unknown; level: number }[] = [{ node: root, level: 1 }];
  let values = 0;
  const found: Spot[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, level } = next;
    if (isPair(node)) {
      waiting.push({ node: node.value, level }, { node: node.key, level });
      continue;
    }
    if (!isAlias(node) && !isCollection(node) && !isScalar(node)) continue;
    const line = node.range ? at(node.range[0]) : null;
    if (++values > BUDGETS.values) return [spot("tooManyValues", line, { limit: BUDGETS.values })];
    if (level > BUDGETS.levels) return [spot("tooDeep", line, { limit: BUDGETS.levels })];
    if (isAlias(node)) found.push(spot("aliasRefused", line, { name: `*${node.source}` }));
    else if (node.anchor) found.push(spot("aliasRefused", line, { name: `&${node.anchor}` }));
    else if (node.tag) found.push(spot("tagRefused", line, { tag: node.tag.replace("tag:yaml.org,2002:", "!!") }));
    if (isCollection(node)) for (const item of node.items) waiting.push({ node: item, level: level + 1 });
  }
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function locator(document: Document, at: (offset: number) => number, firstLine: number) {
  return (path: Path, offset = 0): number | null => {
    let node: unknown = document.contents;
    let line = isCollection(node) && node.range ? at(node.range[0]) : firstLine;
    for (const name of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(name));
        if (!pair) return line;
        const { key } = pair;
        if (isScalar(key) && key.range) line = at(key.range[0]);
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(name)];
        if (item === undefined) return line;
        node = item;
        if ((isScalar(node) || isCollection(node)) && node.range) line = at(node.range[0]);
      } else return line;
    }
    const block = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
    return block && offset >= 0 && path.length > 0 ? line + offset + (offset === 0 ? 0 : 1) : line;
  };
}

/** Reads JSON: the values as JSON has them, their places as YAML finds them (every JSON text is one). */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
    return { ok: false, spots: [spot("jsonSyntax", line)] };
  }
  // a raw tab can stand only between values, where YAML is stricter about it
  const parsed = parseYaml(text.replaceAll("\t", " "));
  return parsed.ok ? { ...parsed, value } : parsed;
}

/** One text for one value, on every machine: no folding, no aliases, a new line at the end. */
export function writeYaml(value: unknown, comment?: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (comment !== undefined) document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: 0, blockQuote: "literal", singleQuote: false });
}

/** Fields in alphabetical order at every level: for values whose fields have no order of their own. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}
