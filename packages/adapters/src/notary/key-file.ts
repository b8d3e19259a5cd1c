import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { keyText, type Notary, notaryOf } from "@fabroom/core";

/** A key that signs, one that signed before (`public`: name+id+base64), or `{}`: a place for a new one. */
type KeyEntry = { private?: string; public?: string };
type KeyFile = { origin: string; keys: KeyEntry[] };

/**
 * The operator's keys, from a file that only this user may read, made with one key where there is none. Newest first:
 * each with a private part signs, each with a public one alone is still known. To change the key, put `{}` before the
 * others: the next start fills it in. Later leave the old one's public part only.
 * @param origin the record's name, kept for good when the file is made: it is in every checkpoint
 */
export function keyFileNotary(file: string, origin: string): Notary {
  const kept: KeyFile = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeyFile) : { origin, keys: [{}] };
  const name = kept.origin;
  const keys = kept.keys.map((entry) => (entry.private || entry.public ? entry : newEntry(name)));
  const signing = keys.filter((entry) => entry.private).map((entry) => privateKey(entry.private ?? ""));
  if (signing.length === 0) throw new Error(`${file} holds no key to sign with.`);
  if (keys.some((entry, index) => entry !== kept.keys[index])) keep(file, { origin: name, keys });
  const retired = keys.filter((entry) => !entry.private).map((entry) => entry.public ?? "");
  return notaryOf(name, signing, retired);
}

const privateKey = (text: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });

function newEntry(name: string): KeyEntry {
  const key = generateKeyPairSync("ed25519").privateKey;
  return {
    public: keyText(name, createPublicKey(key)),
    private: key.export({ format: "der", type: "pkcs8" }).toString("base64"),
  };
}

/** Whole or not at all: a key that signed and was lost would make every checkpoint of it a stranger's. */
function keep(file: string, content: KeyFile): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
