#!/usr/bin/env node
// Checks an evidence export without the product: any Node from 20 on, no package, no network.
//   node scripts/verify-evidence.mjs evidence.json [earlier-evidence.json]
// Ends with 0 when every chain is whole (and, with an earlier export, continues it), 1 when not, 2 when it can't be read.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";

const FORMAT = "fabroom-evidence/1";
const GENESIS = "0".repeat(64);
const SEALED = [...["stream", "seq", "id", "at", "action", "actor", "object", "payload", "personalDigest", "previous"]];

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

/** What is wrong with one chain, in words; nothing when it is whole. */
function problemsOf(entries, head) {
  const problems = [];
  let previous = GENESIS;
  let expected = 1;
  for (const entry of entries) {
    const strange = Object.keys(entry).filter((name) => name !== "hash" && !SEALED.includes(name));
    if (entry.seq !== expected) problems.push(`entry ${expected} is missing`);
    if (entry.previous !== previous) problems.push(`entry ${entry.seq} does not follow the one before it`);
    if (sealOf(entry) !== entry.hash) problems.push(`entry ${entry.seq} is not what was sealed`);
    if (strange.length > 0) problems.push(`entry ${entry.seq} holds ${strange.join(", ")}, which no seal covers`);
    previous = entry.hash;
    expected = entry.seq + 1;
  }
  if (!head) problems.push("the export names no head for this chain");
  else if (head.seq !== expected - 1 || head.hash !== previous)
    problems.push(`the chain ends at entry ${expected - 1}, its head says ${head.seq}`);
  return problems;
}

/** What an earlier export holds and this one does not: a record that was sealed anew from some entry on. */
function lostSince(earlier, streams) {
  return Object.entries(earlier.heads)
    .filter(([stream, head]) => head.seq > 0 && streams.get(stream)?.[head.seq - 1]?.hash !== head.hash)
    .map(([stream, head]) => `${stream}: entry ${head.seq} is not the one of the earlier export`);
}

function read(file) {
  const data = JSON.parse(readFileSync(file, "utf8"));
  if (data.format !== FORMAT || !Array.isArray(data.entries) || typeof data.heads !== "object" || data.heads === null)
    throw new Error(`is no evidence export (${FORMAT})`);
  return data;
}

function verify(file, earlierFile) {
  const data = read(file);
  const streams = new Map(Object.keys(data.heads).map((stream) => [stream, []]));
  for (const entry of data.entries) {
    if (!streams.has(entry.stream)) streams.set(entry.stream, []);
    streams.get(entry.stream).push(entry);
  }
  const failures = [];
  for (const [stream, entries] of [...streams].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries.sort((a, b) => a.seq - b.seq);
    const problems = problemsOf(entries, data.heads[stream]);
    console.log(`${problems.length === 0 ? "ok     " : "BROKEN "} ${stream}  ${entries.length} entries`);
    failures.push(...problems.map((problem) => `${stream}: ${problem}`));
  }
  if (earlierFile) failures.push(...lostSince(read(earlierFile), streams));
  for (const failure of failures) console.log(`  ${failure}`);
  const size = `${streams.size} chains, ${data.entries.length} entries, exported ${data.exportedAt}`;
  console.log(`${failures.length === 0 ? "VERIFIED" : "NOT VERIFIED"}: ${size}`);
  return failures.length === 0 ? 0 : 1;
}

const [file, earlierFile] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node scripts/verify-evidence.mjs evidence.json [earlier-evidence.json]");
  process.exit(2);
}
try {
  process.exitCode = verify(file, earlierFile);
} catch (error) {
  console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
