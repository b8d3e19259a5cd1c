#!/usr/bin/env node
// Checks an evidence export without the product: any Node from 20 on, no package, no network.
//   node scripts/verify-evidence.mjs evidence.jsonl [earlier-evidence.jsonl]
// Ends with 0 when every chain is whole (and, with an earlier export, continues it), 1 when not, 2 when it can't be read.
// Reads line by line: the memory it needs does not grow with the record.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import process from "node:process";

const FORMAT = "fabroom-evidence/2";
const NO_EXPORT = `is no evidence export (${FORMAT})`;
const GENESIS = "0".repeat(64);
const SEALED = [...["stream", "seq", "id", "at", "action", "actor", "object", "payload", "personalDigest", "previous"]];
/** So many problems of a chain are told in words; the others are counted. */
const TOLD = 10;

/** Canonical JSON (RFC 8785) of parsed JSON: members sorted by UTF-16 code units, numbers as ECMAScript writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    return `{${names.map((name) => `${text(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  return typeof value === "string" ? text(value) : JSON.stringify(value);
}

function text(string) {
  if (!string.isWellFormed()) throw new Error("a text holds half a character, which has no canonical form");
  return JSON.stringify(string);
}

/** The seal of an entry: SHA-256 over the canonical JSON of its sealed members. */
function sealOf(entry) {
  const sealed = Object.fromEntries(SEALED.map((name) => [name, entry[name]]));
  return createHash("sha256").update(canonical(sealed)).digest("hex");
}

/** One chain as far as it was read: nothing of it is kept but the last entry's place and hash. */
function startChain(head, earlier) {
  const chain = { entries: 0, previous: GENESIS, expected: 1, problems: 0, told: [] };
  const tell = (problem) => {
    chain.problems += 1;
    if (chain.told.length < TOLD) chain.told.push(problem);
  };
  let continued = !earlier || earlier.seq === 0;
  return Object.assign(chain, {
    take(entry) {
      const { seq, previous, hash } = entry;
      const strange = Object.keys(entry).filter((name) => name !== "hash" && !SEALED.includes(name));
      if (seq > chain.expected) tell(`entry ${chain.expected} is missing`);
      else if (seq !== chain.expected) tell(`entry ${seq} stands where ${chain.expected} belongs`);
      if (previous !== chain.previous) tell(`entry ${seq} does not follow the one before it`);
      if (sealOf(entry) !== hash) tell(`entry ${seq} is not what was sealed`);
      if (strange.length > 0) tell(`entry ${seq} holds ${strange.join(", ")}, which no seal covers`);
      if (earlier && seq === earlier.seq && hash === earlier.hash) continued = true;
      Object.assign(chain, { entries: chain.entries + 1, previous: hash, expected: seq + 1 });
    },
    end() {
      const last = chain.expected - 1;
      if (!head) tell("the export names no head for this chain");
      else if (head.seq !== last || head.hash !== chain.previous)
        tell(`the chain ends at entry ${last}, its head says ${head.seq}`);
      // what an earlier export holds and this one does not: a record that was sealed anew from some entry on
      if (!continued) tell(`entry ${earlier.seq} is not the one of the earlier export`);
    },
  });
}

/** The lines of a file. Only a line feed ends one: a sealed text may hold any other sign that ends lines elsewhere. */
async function* linesOf(file) {
  let rest = "";
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** The first line: what the file is, when it was made, and where each chain ends. */
function headerOf(line) {
  let header;
  try {
    header = JSON.parse(line);
  } catch {
    throw new Error(NO_EXPORT);
  }
  if (header?.format !== FORMAT || typeof header.heads !== "object" || header.heads === null)
    throw new Error(NO_EXPORT);
  return { ...header, heads: new Map(Object.entries(header.heads)) };
}

async function readHeader(file) {
  for await (const line of linesOf(file)) return headerOf(line);
  throw new Error(NO_EXPORT);
}

async function verify(file, earlierFile) {
  const earlier = earlierFile ? (await readHeader(earlierFile)).heads : new Map();
  const chains = new Map();
  let header;
  const begin = (stream) => {
    chains.set(stream, startChain(header.heads.get(stream), earlier.get(stream)));
    return chains.get(stream);
  };
  for await (const line of linesOf(file)) {
    if (header) {
      const entry = JSON.parse(line);
      (chains.get(entry.stream) ?? begin(entry.stream)).take(entry);
      continue;
    }
    header = headerOf(line);
    for (const stream of new Set([...header.heads.keys(), ...earlier.keys()])) begin(stream);
  }
  if (!header) throw new Error(NO_EXPORT);
  const sorted = [...chains].sort(([a], [b]) => (a < b ? -1 : 1));
  const failures = [];
  let entries = 0;
  for (const [stream, chain] of sorted) {
    chain.end();
    entries += chain.entries;
    console.log(`${chain.problems === 0 ? "ok     " : "BROKEN "} ${stream}  ${chain.entries} entries`);
    failures.push(...chain.told.map((problem) => `${stream}: ${problem}`));
    if (chain.problems > chain.told.length) failures.push(`${stream}: ${chain.problems - chain.told.length} more`);
  }
  for (const failure of failures) console.log(`  ${failure}`);
  const size = `${chains.size} chains, ${entries} entries, exported ${header.exportedAt}`;
  console.log(`${failures.length === 0 ? "VERIFIED" : "NOT VERIFIED"}: ${size}`);
  return failures.length === 0 ? 0 : 1;
}

const [file, earlierFile] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node scripts/verify-evidence.mjs evidence.jsonl [earlier-evidence.jsonl]");
  process.exit(2);
}
try {
  process.exitCode = await verify(file, earlierFile);
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
