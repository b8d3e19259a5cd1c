import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** A checkpoint's content: the tree's size and root (32 bytes). */
export type TreeHead = { size: number; root: Uint8Array };

/**
 * The operator's keys. `keys` are those that ever signed, newest first, as `name+id+base64`; each that is not retired
 * signs. `holds`: whether a note's first lines are these and one of the keys signed them.
 */
export type Notary = {
  origin: string;
  keys: readonly string[];
  sign(head: TreeHead): string;
  holds(note: string, head: TreeHead): boolean;
};

/** Ed25519 as the signed notes of C2SP number it. */
const TYPE = Buffer.of(1);
const rawOf = (key: KeyObject): Buffer => key.export({ format: "der", type: "spki" }).subarray(-32);

const idOf = (origin: string, raw: Buffer): Buffer =>
  createHash("sha256")
    .update(`${origin}\n`)
    .update(Buffer.concat([TYPE, raw]))
    .digest()
    .subarray(0, 4);

/** A public key as verifiers take it: `name+id+base64`. */
export function keyText(origin: string, key: KeyObject): string {
  const raw = rawOf(key);
  return `${origin}+${idOf(origin, raw).toString("hex")}+${Buffer.concat([TYPE, raw]).toString("base64")}`;
}

/**
 * The text that is signed (C2SP tlog-checkpoint) and the note around it (C2SP signed-note).
 * @param signing private keys, newest first
 * @param retired public keys, as texts, of checkpoints that others signed before
 */
export function notaryOf(origin: string, signing: KeyObject[], retired: string[] = []): Notary {
  const textOf = ({ size, root }: TreeHead) => `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
  const keys = [...signing.map((key) => keyText(origin, createPublicKey(key))), ...retired];
  const known = keys.map((text) => {
    const material = Buffer.from(text.split("+").slice(2).join("+"), "base64").subarray(1);
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), material]);
    return { id: idOf(origin, material), key: createPublicKey({ key: spki, format: "der", type: "spki" }) };
  });
  return {
    origin,
    keys,
    sign(head) {
      const text = textOf(head);
      const lines = signing.map((key) => {
        const id = idOf(origin, rawOf(createPublicKey(key)));
        return `— ${origin} ${Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString("base64")}\n`;
      });
      return `${text}\n${lines.join("")}`;
    },
    holds(note, head) {
      const text = textOf(head);
      if (!note.startsWith(`${text}\n— `)) return false;
      return note
        .slice(text.length + 1)
        .trimEnd()
        .split("\n")
        .some((line) => {
          const bytes = Buffer.from(line.split(" ")[2] ?? "", "base64");
          const found = known.find(({ id }) => id.equals(bytes.subarray(0, 4)));
          return found !== undefined && verify(null, Buffer.from(text), found.key, bytes.subarray(4));
        });
    },
  };
}
