import type { EvidenceEntry } from "@fabroom/contracts";
import type { Notary } from "../evidence/log/note.ts";
import { growingTree, leafHash } from "../evidence/log/tree.ts";
import { canonical, GENESIS, sealOf } from "../evidence/seal.ts";
import { fileOf, partsOf } from "./exported.ts";

type Random = { below(limit: number): number; of<T>(list: readonly T[]): T };
type Group = "bytes" | "lines" | "spelling" | "content" | "header" | "forged";
type Made = string | Buffer;

/** A small generator of its own: a seed says again exactly what was tried. */
function randomOf(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  for (let warm = 0; warm < 4; warm++) below(1);
  return { below, of: (list) => list[below(list.length)]! };
}

/**
 * Changed files, each from its own seed, the kinds in turn.
 * @param forger signs the forged ones: with a key of its own, or the operator's
 * @param groups which kinds
 */
export function* mutationsOf(
  file: Buffer,
  forger: Notary,
  count: number,
  groups: readonly Group[] = ["bytes", "lines", "spelling", "content", "header", "forged"],
): Generator<{ kind: string; seed: number; bytes: Buffer }> {
  const kinds = groups.flatMap((group) => Object.entries(KINDS[group]));
  const source = { file, text: file.toString(), lines: file.toString().trimEnd().split("\n"), forger };
  for (let seed = 0; seed < count; seed++) {
    const [kind, make] = kinds[seed % kinds.length]!;
    yield { kind, seed, bytes: Buffer.from(make(source, randomOf(seed))) };
  }
}

type Source = { file: Buffer; text: string; lines: string[]; forger: Notary };
type Make = (source: Source, random: Random) => Made;

const joined = (lines: string[]): string => lines.map((line) => `${line}\n`).join("");
/** The place of an entry among the lines: never the first, which is the header. */
const anEntry = ({ lines }: Source, { below }: Random): number => 1 + below(lines.length - 1);

/** Changes one line, the header too. */
const onLine =
  (change: (line: string, random: Random) => string): Make =>
  ({ lines }, random) => {
    const at = random.below(lines.length);
    return joined(lines.with(at, change(lines[at]!, random)));
  };

/** Changes an entry and writes it in canonical form; `sealed` gives it a seal that fits. */
const onEntry =
  (change: (entry: EvidenceEntry, random: Random, source: Source) => void, sealed = false): Make =>
  (source, random) => {
    const at = anEntry(source, random);
    const entry = JSON.parse(source.lines[at]!) as EvidenceEntry;
    change(entry, random, source);
    if (sealed) entry.hash = sealOf(entry);
    return joined(source.lines.with(at, canonical(entry)));
  };

/** A whole record as somebody writes it who holds the database: chains and tree fit, the signature is the forger's. */
const forged =
  (change: (entries: EvidenceEntry[], random: Random) => EvidenceEntry[]): Make =>
  ({ text, forger }, random) => {
    const last = new Map<string, EvidenceEntry>();
    const tree = growingTree();
    const entries = change(partsOf(text).entries, random).map((entry) => {
      const before = last.get(entry.stream);
      const open = { ...entry, seq: (before?.seq ?? 0) + 1, previous: before?.hash ?? GENESIS };
      const sealed = { ...open, hash: sealOf(open) };
      last.set(entry.stream, sealed);
      tree.add(leafHash(canonical(sealed)));
      return sealed;
    });
    return fileOf(forger.sign({ size: entries.length, root: tree.root() }), entries);
  };

/** Changes the checkpoint's text inside the header. */
const onNote =
  (change: (note: string, random: Random, source: Source) => string): Make =>
  (source, random) => {
    const { checkpoint } = partsOf(source.text);
    const note = change(checkpoint, random, source);
    return joined(source.lines.with(0, canonical({ checkpoint: note, format: "fabroom-evidence/3" })));
  };

const DATE = "2020-01-01T00:00:00.000Z";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const KINDS: Record<Group, Record<string, Make>> = {
  bytes: {
    "a bit flipped": ({ file }, { below }) => {
      const bytes = Buffer.from(file);
      const at = below(bytes.length);
      bytes[at] = bytes[at]! ^ (1 << below(8));
      return bytes;
    },
    "a byte replaced": ({ file }, { below }) => {
      const bytes = Buffer.from(file);
      bytes[below(bytes.length)] = below(256);
      return bytes;
    },
    "bytes put in": ({ file }, { below }) => {
      const at = below(file.length + 1);
      const more = Buffer.from(Array.from({ length: 1 + below(4) }, () => below(256)));
      return Buffer.concat([file.subarray(0, at), more, file.subarray(at)]);
    },
    "bytes taken out": ({ file }, { below }) => {
      const at = below(file.length);
      return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + below(8))]);
    },
    "cut off": ({ file }, { below }) => file.subarray(0, below(file.length)),
    "two parts exchanged": ({ file }, { below }) => {
      const [a, b] = [below(file.length - 20), below(file.length - 20)];
      const bytes = Buffer.from(file);
      file.copy(bytes, a, b, b + 10);
      file.copy(bytes, b, a, a + 10);
      return bytes;
    },
  },
  lines: {
    "lines exchanged": (source, random) => {
      const [a, b] = [anEntry(source, random), anEntry(source, random)];
      return joined(source.lines.with(a, source.lines[b]!).with(b, source.lines[a]!));
    },
    "a line dropped": ({ lines }, { below }) => joined(lines.toSpliced(below(lines.length), 1)),
    "a line given twice": ({ lines }, { below }) => {
      const at = below(lines.length);
      return joined(lines.toSpliced(below(lines.length + 1), 0, lines[at]!));
    },
    "a chain dropped": ({ lines }, random) => {
      const { stream } = JSON.parse(random.of(lines.slice(1)));
      return joined(lines.filter((line, index) => index === 0 || JSON.parse(line).stream !== stream));
    },
    "a tail dropped": ({ lines }, { below }) => joined(lines.slice(0, 1 + below(lines.length - 1))),
    "lines of one chain renamed": ({ lines }, random) => {
      const { stream } = JSON.parse(random.of(lines.slice(1)));
      return joined(lines.map((line) => line.replaceAll(`"${stream}"`, `"${stream}x"`)));
    },
    "an empty line": ({ lines }, { below }) => joined(lines.toSpliced(below(lines.length + 1), 0, "")),
    "two lines in one": ({ text }, random) => {
      const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
      const at = random.of(ends);
      return text.slice(0, at) + random.of([" ", "", ",", "\r"]) + text.slice(at + 1);
    },
  },
  spelling: {
    "carriage returns": ({ lines }, { below }) => {
      const from = below(lines.length);
      return lines.map((line, index) => `${line}${index >= from ? "\r" : ""}\n`).join("");
    },
    "a byte order mark": onLine((line) => `\uFEFF${line}`),
    "bytes behind": ({ text }, random) => text + random.of(["\n", " ", "\0", "{}", "{}\n", "\r\n", "\n\n", "\uFEFF"]),
    "a space": onLine((line, { of, below }) => {
      const places = [...line.matchAll(/[{}[\],:]/g)].map(({ index }) => index);
      const at = of(places) + below(2);
      return line.slice(0, at) + of([" ", "\t", "  "]) + line.slice(at);
    }),
    "an escape": onLine((line, { of }) => {
      const letters = [...line.matchAll(/(?<![\\u0-9a-f])[A-Za-z](?=[^"]*")/g)].map(({ index }) => index);
      const at = of(letters);
      return `${line.slice(0, at)}\\u${line.charCodeAt(at).toString(16).padStart(4, "0")}${line.slice(at + 1)}`;
    }),
    "a number in another spelling": (source, random) => {
      const at = anEntry(source, random);
      const change = random.of([
        (n: string) => `${n}.0`,
        (n: string) => `${n}e0`,
        (n: string) => `${n}E+0`,
        (n: string) => `${n}.000`,
      ]);
      return joined(source.lines.with(at, source.lines[at]!.replace(/(?<="seq":)\d+/, change)));
    },
    "members in another order": (source, random) => {
      const at = anEntry(source, random);
      const members = Object.entries(JSON.parse(source.lines[at]!));
      const [moved] = members.splice(random.below(members.length), 1);
      members.splice(random.below(members.length + 1), 0, moved!);
      return joined(source.lines.with(at, JSON.stringify(Object.fromEntries(members))));
    },
    "a member twice": onLine((line, { of }) => {
      const name = of([...line.matchAll(/"(\w+)":/g)].map((match) => match[1]!));
      return line.replace("{", `{"${name}":${of(["null", "1", '"x"', "{}"])},`);
    }),
  },
  content: {
    "a member more": onEntry((entry, { of }) =>
      Object.assign(entry, { [of(["a", "z", "note", "__proto__x"])]: of([1, null, "x"]) }),
    ),
    "a member less": onEntry((entry, { of }) => {
      delete (entry as Record<string, unknown>)[of(Object.keys(entry))];
    }),
    "another value": onEntry((entry, { of }) => {
      const name = of(Object.keys(entry));
      Object.assign(entry, { [name]: of([null, 0, "", "product", GENESIS, DATE, {}, [], true]) });
    }),
    "a member more inside": onEntry((entry, { of }) =>
      Object.assign(of([entry.payload, entry.actor, entry.object]), { more: 1 }),
    ),
    "another act, sealed anew": onEntry((entry) => Object.assign(entry, { action: "book.read" }), true),
    "another moment, sealed anew": onEntry((entry) => Object.assign(entry, { at: DATE }), true),
    "another person, sealed anew": onEntry((entry, { below }) => {
      entry.actor = { ...entry.actor, userId: `00000000-0000-4000-8000-${String(below(1e9)).padStart(12, "0")}` };
    }, true),
    "another place in its chain": onEntry((entry, { below }) => Object.assign(entry, { seq: below(10) })),
  },
  header: {
    "a member more in the first line": ({ text }, { of }) =>
      text.replace("{", `{${of(['"at":"now"', '"exportedAt":"2026"', '"heads":{}', '"a":1'])},`),
    "another format": ({ text }, { of }) => text.replace("fabroom-evidence/3", of(["fabroom-evidence/2", "", "x"])),
    "no checkpoint": ({ lines }, { of }) =>
      joined(lines.with(0, of(["{}", "null", '{"format":"fabroom-evidence/3"}', "[]"]))),
    "another size": onNote((note, { below }) => note.replace(/\n\d+\n/, `\n${below(40)}\n`)),
    "another root": onNote((note, { of }) => note.replace(/\n(.)(?=[A-Za-z0-9+/]{42}=\n)/, `\n${of([...BASE64])}`)),
    "another origin": onNote((note, { of }) =>
      note.replaceAll(/^(— )?\S+\/evidence/gm, `$1${of(["a", "b/evidence"])}`),
    ),
    "another signature": onNote((note, { of, below }) => {
      const at = note.lastIndexOf(" ") + 1 + below(90);
      return note.slice(0, at) + of([...BASE64]) + note.slice(at + 1);
    }),
    "a signature more": onNote((note, { of }, { forger }) => {
      const theirs = forger
        .sign({ size: 1, root: Buffer.alloc(32) })
        .split("\n")
        .at(-2)!;
      const own = note.split("\n").at(-2)!;
      return `${note}${of([theirs, own])}\n`;
    }),
    "a line more in the checkpoint": onNote((note, { of }) =>
      of([note.replace("\n\n", "\nmore\n\n"), `${note}\n`, `\n${note}`]),
    ),
  },
  forged: {
    "a chain sealed anew": forged((entries, { of, below }) => {
      const { stream } = of(entries);
      const at = below(3) + 1;
      return entries.map((entry) => (entry.stream === stream && entry.seq <= at ? { ...entry, at: DATE } : entry));
    }),
    "an entry taken out, the rest sealed anew": forged((entries, { below }) =>
      entries.toSpliced(below(entries.length), 1),
    ),
    "an entry put in, the rest sealed anew": forged((entries, { of, below }) =>
      entries.toSpliced(below(entries.length), 0, { ...of(entries), at: DATE }),
    ),
    "a chain dropped, the rest signed": forged((entries, { of }) => {
      const { stream } = of(entries);
      return entries.filter((entry) => entry.stream !== stream);
    }),
  },
};
