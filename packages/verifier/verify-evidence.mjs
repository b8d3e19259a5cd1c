#!/usr/bin/env node
// Checks the evidence of a Fabroom portal without the portal: this one file, any Node from 20 on, no package, no network.
//
//   node verify-evidence.mjs FILE --key KEY [--key KEY …] [--earlier FILE …]
//
//   FILE       an export of the record, the proof of one entry, or the proof that one checkpoint continues another
//   --key      the operator's public key (name+id+base64), or a text file with one a line: have it from elsewhere than
//              the file
//   --earlier  a checkpoint or an export kept from before, which the export must continue
//
// Ends with 0 when everything holds, 1 when something does not, 2 when it can't be read. Memory does not grow with the file.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, existsSync, readFileSync, realpathSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

const EXPORT = "fabroom-evidence/3";
const CONSISTENCY = "fabroom-consistency/1";
const PROOF = "c2sp.org/tlog-proof@v1";
const GENESIS = "0".repeat(64);
const SEALED = ["action", "actor", "at", "id", "object", "payload", "personalDigest", "previous", "seq", "stream"];
const MEMBERS = [...SEALED, "hash"].sort();
/** So many problems are told in words; the others are counted. */
const TOLD = 20;

// ---- bytes -----------------------------------------------------------------------------------------------------------

/** The content can't be what it claims to be. */
export class Unreadable extends Error {}
/** It can be read, and does not hold. */
export class Refused extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Unreadable("it holds bytes that are no UTF-8 text");
  }
}

/** Base64 in the one spelling there is of each value. @param {string} text */
function fromBase64(text) {
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) throw new Unreadable(`${text.slice(0, 60)} is no plain base64`);
  return bytes;
}

/** Canonical JSON (RFC 8785) of parsed JSON: members sorted by UTF-16 code units, numbers as ECMAScript writes them.
 * @param {any} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    return `{${names.map((name) => `${quoted(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  return typeof value === "string" ? quoted(value) : JSON.stringify(value);
}

/** @param {string} string */
function quoted(string) {
  if (!string.isWellFormed()) throw new Refused("a text holds half a character, which has no canonical form");
  return JSON.stringify(string);
}

/** A line that is canonical JSON byte for byte: no second spelling of the same content passes.
 * @param {Uint8Array} bytes @returns {any} */
function parseLine(bytes) {
  const text = textOf(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable("it is no JSON");
  }
  if (canonical(value) !== text) throw new Refused("it is not in the canonical form of RFC 8785");
  return value;
}

/** @param {any} value @param {string[]} members */
function hasExactly(value, members) {
  const names = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value).sort() : [];
  return names.length === members.length && members.every((name, index) => names[index] === name);
}

// ---- Merkle tree (RFC 6962) ------------------------------------------------------------------------------------------

/** @param {...Uint8Array} parts */
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];
/** @param {Uint8Array} bytes of an entry's line, without its line feed */
export const leafHash = (bytes) => sha256(LEAF, bytes);
/** @param {Uint8Array} left @param {Uint8Array} right */
const nodeHash = (left, right) => sha256(NODE, left, right);
const half = (/** @type {number} */ n) => Math.floor(n / 2);
const odd = (/** @type {number} */ n) => n % 2 === 1;

/** A tree that grows leaf by leaf and keeps only the roots of its whole subtrees. */
export function growingTree() {
  /** @type {Buffer[]} */
  const roots = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    /** @param {Buffer} leaf */
    add(leaf) {
      let hash = leaf;
      for (let n = size; odd(n); n = half(n)) hash = nodeHash(/** @type {Buffer} */ (roots.pop()), hash);
      roots.push(hash);
      size += 1;
    },
    root() {
      return roots.length === 0 ? sha256() : roots.reduceRight((right, left) => nodeHash(left, right));
    },
  };
}

/** Whether the path leads from the leaf at `index` to the root of a tree of `size` (RFC 9162, 2.1.3.2).
 * @param {{ leaf: Buffer, index: number, size: number, path: Buffer[], root: Buffer }} proof */
export function isIncluded({ leaf, index, size, path, root }) {
  if (index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      hash = nodeHash(step, hash);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, step);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** Whether the tree of `to` holds the whole tree of `from`, and nothing before it (RFC 9162, 2.1.4.2).
 * @param {{ from: Checkpoint, to: Checkpoint, path: Buffer[] }} proof */
export function isConsistent({ from, to, path }) {
  if (from.size === 0 || from.size > to.size) return false;
  if (from.size === to.size) return path.length === 0 && from.root.equals(to.root);
  if (path.length === 0) return false;
  const steps = Number.isInteger(Math.log2(from.size)) ? [from.root, ...path] : path;
  let [at, last] = [from.size - 1, to.size - 1];
  while (odd(at)) [at, last] = [half(at), half(last)];
  let [older, newer] = [/** @type {Buffer} */ (steps[0]), /** @type {Buffer} */ (steps[0])];
  for (const step of steps.slice(1)) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      [older, newer] = [nodeHash(step, older), nodeHash(step, newer)];
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else newer = nodeHash(newer, step);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && older.equals(from.root) && newer.equals(to.root);
}

// ---- checkpoints (C2SP tlog-checkpoint in a C2SP signed note) --------------------------------------------------------

/** @typedef {{ origin: string, size: number, root: Buffer }} Checkpoint */
/** @typedef {{ name: string, id: string, key: import("node:crypto").KeyObject }} PublicKey */

/** @param {string} text `name+id+base64`, of type Ed25519 @returns {PublicKey} */
export function parseKey(text) {
  const [, name = "", id = "", material = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = material ? fromBase64(material) : Buffer.alloc(0);
  if (bytes.length !== 33 || bytes[0] !== 1)
    throw new Unreadable(`${text} is no public key of the form name+id+base64`);
  const expected = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  if (expected.toString("hex") !== id) throw new Unreadable(`the key ${name} does not have the id ${id}`);
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes.subarray(1)]);
  return { name, id, key: createPublicKey({ key: spki, format: "der", type: "spki" }) };
}

/**
 * Opens a checkpoint. Every signature must be of a key that is given, and hold: a line more is a change as well.
 * @param {string} note @param {PublicKey[]} keys @returns {Checkpoint}
 */
export function openCheckpoint(note, keys) {
  const form = /^([^\s+]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n\n((?:— [^\s+]+ [A-Za-z0-9+/=]+\n){1,16})$/u;
  const [, origin = "", size = "", root = "", signatures = ""] = form.exec(note) ?? [];
  if (!origin) throw new Unreadable("the checkpoint has not the form of a signed checkpoint");
  const text = Buffer.from(`${origin}\n${size}\n${root}\n`);
  const signed = new Set();
  for (const line of signatures.trimEnd().split("\n")) {
    const [, name, value = ""] = line.split(" ");
    const bytes = fromBase64(value);
    const id = bytes.subarray(0, 4).toString("hex");
    const key = keys.find((each) => each.name === name && each.id === id);
    if (!key) throw new Refused(`the checkpoint is signed by ${name} (${id}), whose key was not given`);
    if (!verify(null, text, key.key, bytes.subarray(4))) throw new Refused(`the signature of ${name} (${id}) is wrong`);
    if (name !== origin) throw new Refused(`the checkpoint of ${origin} is signed by ${name}`);
    if (signed.has(id)) throw new Refused(`${name} (${id}) signed twice`);
    signed.add(id);
  }
  return { origin, size: Number(size), root: fromBase64(root) };
}

// ---- what can be checked ---------------------------------------------------------------------------------------------

/** Takes the lines of an export one by one. Nothing of them is kept but where each chain stands.
 * @param {PublicKey[]} keys @param {Checkpoint[]} earlier */
export function exportVerifier(keys, earlier = []) {
  /** @type {Map<string, { seq: number, hash: string }>} */
  const chains = new Map();
  const tree = growingTree();
  const waiting = earlier.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
  /** @type {Checkpoint | undefined} */
  let checkpoint;
  let problems = 0;
  /** @type {string[]} */
  const told = [];
  const tell = (/** @type {string} */ problem) => {
    problems += 1;
    if (told.length < TOLD) told.push(problem);
  };

  /** @param {Uint8Array} bytes */
  function takeHeader(bytes) {
    const header = parseLine(bytes);
    if (header?.format !== EXPORT) throw new Unreadable(`it is no evidence export (${EXPORT})`);
    if (!hasExactly(header, ["checkpoint", "format"]) || typeof header.checkpoint !== "string")
      throw new Refused("its first line holds something else than a format and a checkpoint");
    checkpoint = openCheckpoint(header.checkpoint, keys);
    for (const { origin } of earlier)
      if (origin !== checkpoint.origin)
        tell(`the earlier checkpoint is of ${origin}, this one of ${checkpoint.origin}`);
  }

  /** @param {Uint8Array} bytes */
  function takeEntry(bytes) {
    const line = tree.size + 2;
    tree.add(leafHash(bytes));
    try {
      const entry = parseLine(bytes);
      if (!hasExactly(entry, MEMBERS)) throw new Refused("it has not exactly the members of an entry");
      const { stream, seq, hash, previous } = entry;
      if (typeof stream !== "string" || !Number.isSafeInteger(seq)) throw new Refused("it stands in no chain");
      const before = chains.get(stream) ?? { seq: 0, hash: GENESIS };
      if (seq !== before.seq + 1) tell(`${stream}: entry ${seq} stands where ${before.seq + 1} belongs`);
      if (previous !== before.hash) tell(`${stream}: entry ${seq} does not follow the one before it`);
      const sealed = Object.fromEntries(SEALED.map((name) => [name, entry[name]]));
      if (sha256(Buffer.from(canonical(sealed))).toString("hex") !== hash)
        tell(`${stream}: entry ${seq} is not what was sealed`);
      chains.set(stream, { seq, hash });
    } catch (error) {
      tell(`line ${line}: ${messageOf(error)}`);
    }
    for (let next = waiting[0]; next && tree.size === next.size; next = waiting[0]) {
      if (!tree.root().equals(next.root))
        tell(`the first ${next.size} entries are not those of the earlier checkpoint`);
      waiting.shift();
    }
  }

  return {
    /** How many problems were found so far. */
    get problems() {
      return problems;
    },
    tell,
    /** @param {Uint8Array} bytes of a line, without its line feed; the first is the header, which is thrown at if it is none */
    take(bytes) {
      if (checkpoint) takeEntry(bytes);
      else takeHeader(bytes);
    },
    end() {
      if (!checkpoint) throw new Unreadable(`it is no evidence export (${EXPORT})`);
      if (tree.size !== checkpoint.size)
        tell(`the checkpoint covers ${checkpoint.size} entries, the file holds ${tree.size}`);
      else if (!tree.root().equals(checkpoint.root)) tell("the entries are not those that the checkpoint covers");
      for (const { size } of waiting) tell(`the earlier checkpoint covers ${size} entries, this file holds fewer`);
      return { problems, told, chains, checkpoint };
    },
  };
}

/** The proof of one entry. @param {string} text @param {PublicKey[]} keys */
export function verifyProof(text, keys) {
  const form = /^([^\n]+)\nextra ([^\n]+)\nindex (0|[1-9][0-9]{0,14})\n((?:[^\n]+\n){0,60})\n([\s\S]+)$/;
  const [, format, extra = "", index = "", steps = "", note = ""] = form.exec(text) ?? [];
  if (format !== PROOF) throw new Unreadable("it is no proof of an entry");
  const checkpoint = openCheckpoint(note, keys);
  const bytes = fromBase64(extra);
  const entry = parseLine(bytes);
  if (!hasExactly(entry, MEMBERS)) throw new Refused("it has not exactly the members of an entry");
  const path = steps.split("\n").slice(0, -1).map(fromBase64);
  if (!isIncluded({ leaf: leafHash(bytes), index: Number(index), ...checkpoint, path }))
    throw new Refused("the entry is not in the tree of the checkpoint");
  return { entry, index: Number(index), checkpoint };
}

/** The proof that one checkpoint continues another. @param {Uint8Array} bytes @param {PublicKey[]} keys */
export function verifyConsistency(bytes, keys) {
  if (bytes.at(-1) !== 10) throw new Refused("it does not end with a line feed");
  const proof = parseLine(bytes.subarray(0, -1));
  if (proof?.format !== CONSISTENCY) throw new Unreadable("it is no proof of two checkpoints");
  const texts = [proof.from, proof.to, ...(Array.isArray(proof.path) ? proof.path : [null])];
  if (!hasExactly(proof, ["format", "from", "path", "to"]) || texts.some((each) => typeof each !== "string"))
    throw new Refused("it holds something else than two checkpoints and the path between them");
  const [from, to] = [openCheckpoint(proof.from, keys), openCheckpoint(proof.to, keys)];
  if (from.origin !== to.origin || !isConsistent({ from, to, path: proof.path.map(fromBase64) }))
    throw new Refused("the later checkpoint does not continue the earlier one");
  return { from, to };
}

// ---- the command -----------------------------------------------------------------------------------------------------

/** The lines of a file as bytes. Only a line feed ends one. @param {string} file
 * @returns {AsyncGenerator<{ bytes: Uint8Array, ended: boolean }>} */
async function* linesOf(file) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, from)) {
      yield { bytes: data.subarray(from, end), ended: true };
      from = end + 1;
    }
    rest = data.subarray(from);
  }
  if (rest.length > 0) yield { bytes: rest, ended: false };
}

/** A checkpoint by itself, or the one that an export begins with. @param {string} file @param {PublicKey[]} keys */
async function readCheckpoint(file, keys) {
  for await (const { bytes } of linesOf(file)) {
    if (bytes[0] === 0x7b) return openCheckpoint(String(parseLine(bytes)?.checkpoint), keys);
    return openCheckpoint(textOf(readFileSync(file)), keys);
  }
  throw new Unreadable(`${file} is empty`);
}

/** @param {string} file @param {PublicKey[]} keys @param {Checkpoint[]} earlier @param {(line: string) => void} say */
async function verifyExport(file, keys, earlier, say) {
  const verifier = exportVerifier(keys, earlier);
  for await (const { bytes, ended } of linesOf(file)) {
    verifier.take(bytes);
    if (!ended) verifier.tell("the file does not end with a line feed");
  }
  const { problems, told, chains, checkpoint } = verifier.end();
  for (const [stream, { seq }] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1))) say(`${stream}  ${seq} entries`);
  for (const problem of told) say(`  ${problem}`);
  if (problems > told.length) say(`  and ${problems - told.length} more`);
  for (const { size } of earlier) if (problems === 0) say(`continues the earlier checkpoint over ${size} entries`);
  const what = `${checkpoint.size} entries in ${chains.size} chains, signed by ${checkpoint.origin}`;
  say(`${problems === 0 ? "VERIFIED" : "NOT VERIFIED"}: ${what}`);
  return problems === 0 ? 0 : 1;
}

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));

/** @param {string[]} args @param {(line: string) => void} say @returns {Promise<number>} the exit code */
export async function main(args, say) {
  const given = { file: "", keys: /** @type {string[]} */ ([]), earlier: /** @type {string[]} */ ([]) };
  for (let at = 0; at < args.length; at++) {
    const [arg, value] = [args[at] ?? "", args[at + 1] ?? ""];
    if (arg === "--key")
      given.keys.push(...(existsSync(value) ? readFileSync(value, "utf8").trim().split("\n") : [value]));
    else if (arg === "--earlier") given.earlier.push(value);
    else if (!given.file && !arg.startsWith("--")) {
      given.file = arg;
      continue;
    } else given.keys.length = 0;
    at += 1;
  }
  if (!given.file || given.keys.length === 0) {
    say("Usage: node verify-evidence.mjs FILE --key KEY [--key KEY …] [--earlier FILE …]");
    return 2;
  }
  try {
    const keys = given.keys.map(parseKey);
    const earlier = [];
    for (const file of given.earlier) earlier.push(await readCheckpoint(file, keys));
    for await (const { bytes } of linesOf(given.file)) {
      const start = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
      if (start.startsWith(PROOF)) {
        const { entry, index, checkpoint } = verifyProof(textOf(readFileSync(given.file)), keys);
        say(JSON.stringify(entry, null, 2));
        say(`VERIFIED: entry ${index + 1} of the ${checkpoint.size} signed by ${checkpoint.origin}`);
        return 0;
      }
      if (start.includes(`"format":"${CONSISTENCY}"`)) {
        const { from, to } = verifyConsistency(readFileSync(given.file), keys);
        say(`VERIFIED: ${to.size} entries continue the earlier ${from.size}, signed by ${to.origin}`);
        return 0;
      }
      return await verifyExport(given.file, keys, earlier, say);
    }
    throw new Unreadable("it is empty");
  } catch (error) {
    say(`${error instanceof Refused ? "NOT VERIFIED" : given.file}: ${messageOf(error)}`);
    return error instanceof Refused ? 1 : 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
