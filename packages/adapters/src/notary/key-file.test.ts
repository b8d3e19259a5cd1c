import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openCheckpoint, parseKey } from "@fabroom/verifier";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyFileNotary } from "./key-file.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-keys-"));
  file = path.join(folder, "evidence-keys.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = { size: 3, root: Buffer.alloc(32, 7) };
const read = () => JSON.parse(readFileSync(file, "utf8"));
const write = (content: unknown) => writeFileSync(file, JSON.stringify(content));

describe("the operator's keys", () => {
  it("are made once, closed to others, and sign what the verifier opens", () => {
    const notary = keyFileNotary(file, "portal.example/evidence");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const note = notary.sign(head);
    expect(note).toMatch(/^portal\.example\/evidence\n3\nBwcH[\s\S]+\n\n— portal\.example\/evidence \S+\n$/);
    expect(openCheckpoint(note, notary.keys.map(parseKey))).toMatchObject({
      origin: "portal.example/evidence",
      size: 3,
    });
    expect(notary.holds(note, head)).toBe(true);
    expect(notary.holds(note, { ...head, size: 4 })).toBe(false);
    // the portal may move: the record keeps its name, or no checkpoint would continue the one before
    expect(keyFileNotary(file, "other.example/evidence").sign(head)).toBe(note);
  });

  it("are changed without breaking what was signed: both sign for a time, then the new one alone", () => {
    const before = keyFileNotary(file, "log");
    const old = before.sign(head);
    const [first] = read().keys;
    write({ origin: "log", keys: [{}, first] });
    const both = keyFileNotary(file, "log");
    expect(both.keys).toEqual([both.keys[0], before.keys[0]]);
    const note = both.sign(head);
    expect(note.match(/^— /gm)).toHaveLength(2);
    for (const each of [old, note]) expect(both.holds(each, head)).toBe(true);
    expect(openCheckpoint(note, both.keys.map(parseKey)).size).toBe(3);
    expect(() => openCheckpoint(note, before.keys.map(parseKey))).toThrow("whose key was not given");

    const [second] = read().keys;
    write({ origin: "log", keys: [second, { public: first.public }] });
    const after = keyFileNotary(file, "log");
    expect(after.keys).toEqual(both.keys);
    expect(after.sign(head).match(/^— /gm)).toHaveLength(1);
    expect(after.holds(old, head)).toBe(true);
  });

  it("must be there to sign", () => {
    const [known] = keyFileNotary(file, "log").keys;
    write({ origin: "log", keys: [{ public: known }] });
    expect(() => keyFileNotary(file, "log")).toThrow("no key to sign with");
  });

  it("hold nothing of a stranger's", () => {
    const stranger = keyFileNotary(path.join(folder, "other.json"), "log").sign(head);
    expect(keyFileNotary(file, "log").holds(stranger, head)).toBe(false);
  });
});
