import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { BUDGETS } from "./budgets.ts";
import { type FileEntry, type RaiseFiles, UnreadableArchive } from "./files.ts";
import { joined } from "./memory.ts";
import { diskFolder, diskSink, zipFolder, zipSink } from "./node/index.ts";
import type { Problem } from "./problem.ts";
import { readRaise } from "./read/read-raise.ts";
import { exampleRaise } from "./testing/example.ts";
import { EditedFolder, folderOf, plain } from "./testing/folder.ts";
import { writeRaise } from "./write/write-raise.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "raise-"));
});
afterEach(() => rm(folder, { recursive: true }));

const told = (problems: readonly Problem[]) => problems.map(({ code, file }) => `${code} ${file}`.trim());

/** The example with entries of any name, as an archive or a disk of somebody else's making may hold them. */
async function withEntries(...entries: FileEntry[]): Promise<RaiseFiles> {
  const example = await EditedFolder.example();
  return {
    list: async function* () {
      yield* example.list();
      yield* entries;
    },
    open: (name) => {
      if (entries.some((entry) => entry.path === name)) throw new Error(`${name} was opened`);
      return example.open(name);
    },
    hash: (name) => example.hash(name),
  };
}
const file = (name: string, bytes = 10): FileEntry => ({ path: name, bytes, kind: "file" });

describe("names and sizes are looked at before anything is opened", () => {
  it.each([
    ["../outside.pdf", "pathOutside ../outside.pdf"],
    ["room/../../outside.pdf", "pathOutside room/../../outside.pdf"],
    ["/etc/passwd", "pathOutside /etc/passwd"],
    ["C:/windows/win.ini", "pathOutside C:/windows/win.ini"],
    ["\\\\server\\share", "pathOutside \\\\server\\share"],
    ["room\\..\\..\\x.pdf", "pathOutside room\\..\\..\\x.pdf"],
    ["room//x.pdf", "pathOutside room//x.pdf"],
    ["room/a\u0000b.pdf", "pathSign room/a\\u{0}b.pdf"],
    ["room/\u202efdp.exe", "pathSign room/\\u{202e}fdp.exe"],
    ["room/con.pdf", "pathSign room/con.pdf"],
    ["room/ends. /x.pdf", "pathSign room/ends. /x.pdf"],
    [`room/${"a/".repeat(12)}x.pdf`, `pathTooDeep room/${"a/".repeat(12)}x.pdf`],
    [`room/${"é".repeat(121)}.pdf`, `pathTooLong room/${"é".repeat(121)}.pdf`],
  ])("%s", async (name, expected) => {
    const { problems, raise } = await readRaise(await withEntries(file(name)));
    expect(raise).toBeNull();
    expect(told(problems)).toEqual([expected]);
  });

  it("a file of 300 MB, by its name and size", async () => {
    const { problems } = await readRaise(await withEntries(file("room/overview/film.pdf", 300_000_000)));
    expect(problems).toEqual([
      expect.objectContaining({
        code: "fileTooLarge",
        file: "room/overview/film.pdf",
        values: { limit: 100, size: 300 },
      }),
    ]);
  });

  it("links, sockets and locked files", async () => {
    const entries = (["link", "other", "encrypted"] as const).map((kind) => ({ ...file(`room/${kind}.pdf`), kind }));
    const { problems } = await readRaise(await withEntries(...entries));
    expect(told(problems)).toEqual([
      "zipEncrypted room/encrypted.pdf",
      "pathLink room/link.pdf",
      "pathSpecial room/other.pdf",
    ]);
  });

  it("two spellings of one name", async () => {
    const { problems } = await readRaise(await withEntries(file("room/e\u0301.pdf"), file("room/\u00e9.pdf")));
    expect(told(problems)).toEqual(["fileNotInIndex room/é.pdf", "pathTwice room/é.pdf"]);
  });

  it("too many files, and too much of them", async () => {
    const many = Array.from({ length: BUDGETS.files }, (_, index) => file(`room/${index}.pdf`));
    const { problems } = await readRaise(await withEntries(...many));
    expect(told(problems)).toEqual(expect.arrayContaining(["tooManyFiles", "andMore"]));
    expect(problems.length).toBeLessThan(200);
    const large = Array.from({ length: 501 }, (_, index) => file(`room/${index}.pdf`, BUDGETS.fileBytes));
    expect(told((await readRaise(await withEntries(...large))).problems)).toContain("folderTooLarge");
  });

  it("what other programs leave behind is nobody's mistake", async () => {
    const left = [".git/config", ".DS_Store", "room/~$x.docx", "__MACOSX/._raise.yaml", "README.md", "room/Thumbs.db"];
    const { problems } = await readRaise(await withEntries(...left.map((name) => file(name))));
    expect(problems).toEqual([]);
  });
});

describe("texts that are made to exhaust a reader", () => {
  const nested = (open: string, count: number) => open.repeat(count);
  it.each<[string, string, string]>([
    ["brackets in each other", nested("[", 30_000), "tooDeep"],
    ["lists in each other, on one line", `${nested("- ", 15_000)}1`, "tooDeep"],
    ["fields in each other", Array.from({ length: 1500 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "tooDeep"],
    ["a line without end", `a: ${"x".repeat(BUDGETS.line)}`, "lineTooLong"],
    ["a laugh a billion times", "a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n", "aliasRefused"],
    ["a key of a prototype", "__proto__:\n  format: x\n", "fieldUnknown"],
    ["values without number", `a: [${"1,".repeat(BUDGETS.line / 2 - 10)}1]\n`.repeat(1), "fieldUnknown"],
    ["questions in questions", nested("? ", 15_000), "tooDeep"],
  ])("%s", async (_, text, code) => {
    const example = (await EditedFolder.example()).put("raise.yaml", text);
    const started = performance.now();
    const { problems, raise } = await readRaise(example);
    expect(raise).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("a text beyond its budget is not read", async () => {
    const example = await EditedFolder.example();
    example.files.set("facts.yaml", new Uint8Array(BUDGETS.textBytes + 1).fill(32));
    expect(told((await readRaise(example)).problems)).toEqual(["textTooLarge facts.yaml"]);
  });

  it("a file that grows while it is read is given up", async () => {
    const example = await EditedFolder.example();
    const files: RaiseFiles = {
      list: () => example.list(),
      hash: (name) => example.hash(name),
      open: async function* (name) {
        yield* example.open(name);
        if (name === "facts.yaml") for (;;) yield new Uint8Array(1_000_000).fill(32);
      },
    };
    expect(told((await readRaise(files)).problems)).toEqual(["textTooLarge facts.yaml"]);
  });
});

describe("a folder on disk", () => {
  it("is written and read as it is in memory", async () => {
    const raise = await exampleRaise();
    await writeRaise(raise, diskSink(folder));
    const { raise: again, problems } = await readRaise(diskFolder(folder));
    expect(problems).toEqual([]);
    expect(plain(again!)).toEqual(plain(raise));
  });

  it("is never followed out of itself", async () => {
    await writeRaise(await exampleRaise(), diskSink(folder));
    await symlink("/etc/hostname", path.join(folder, "room/host.pdf"));
    await symlink("/etc", path.join(folder, "sites/etc"));
    const { problems } = await readRaise(diskFolder(folder));
    expect(told(problems)).toEqual(["pathLink room/host.pdf", "pathLink sites/etc"]);
  });

  it("of which one file has 300 MB is refused without reading it", async () => {
    await writeRaise(await exampleRaise(), diskSink(folder));
    await writeFile(path.join(folder, "room/film.pdf"), "");
    await truncate(path.join(folder, "room/film.pdf"), 300_000_000);
    const { problems } = await readRaise(diskFolder(folder));
    expect(told(problems)).toEqual(["fileTooLarge room/film.pdf"]);
  });

  it("is not written over", async () => {
    await writeRaise(await exampleRaise(), diskSink(folder));
    await expect(writeRaise(await exampleRaise(), diskSink(folder))).rejects.toThrow("EEXIST");
  });

  it("leaves what a version control system keeps unseen", async () => {
    await writeRaise(await exampleRaise(), diskSink(folder));
    await mkdir(path.join(folder, ".git"));
    await symlink("/etc", path.join(folder, ".git/etc"));
    expect((await readRaise(diskFolder(folder))).problems).toEqual([]);
  });
});

describe("an archive", () => {
  const zipped = async (fill: (zip: ZipFile) => void): Promise<Uint8Array> => {
    const zip = new ZipFile();
    fill(zip);
    zip.end();
    const parts: Uint8Array[] = [];
    for await (const part of zip.outputStream) parts.push(part as Uint8Array);
    return joined(parts);
  };
  const packed = async (within = "", more: (zip: ZipFile) => void = () => {}) => {
    const files = (await folderOf(await exampleRaise())).files;
    return zipped((zip) => {
      for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), within + name);
      more(zip);
    });
  };

  it("is read as the folder that was packed, or what was in it", async () => {
    for (const within of ["", "my raise/"]) {
      const zip = await zipFolder(await packed(within));
      const { raise, problems } = await readRaise(zip);
      expect(problems).toEqual([]);
      expect(plain(raise!)).toEqual(plain(await exampleRaise()));
      zip.close();
    }
  });

  it("is written piece by piece, twice the same", async () => {
    const names = ["a.zip", "b.zip"].map((name) => path.join(folder, name));
    for (const name of names) {
      const sink = zipSink(name);
      await writeRaise(await exampleRaise(), sink);
      await sink.end();
    }
    const [first, second] = await Promise.all(names.map((name) => zipFolder(name)));
    const { raise, problems } = await readRaise(first!);
    expect(problems).toEqual([]);
    expect(plain(raise!)).toEqual(plain(await exampleRaise()));
    const bytes = await Promise.all(
      names.map(async (name) => (await diskFolder(folder).hash(path.basename(name))).sha256),
    );
    expect(bytes[0]).toBe(bytes[1]);
    first!.close();
    second!.close();
  });

  it("that holds a link says so", async () => {
    const zip = await zipFolder(
      await packed("", (each) => each.addBuffer(Buffer.from("/etc/passwd"), "room/link.pdf", { mode: 0o120777 })),
    );
    expect(told((await readRaise(zip)).problems)).toEqual(["pathLink room/link.pdf"]);
    zip.close();
  });

  it("whose names lead out of it says so, or is refused as damaged", async () => {
    // the packer refuses such a name, so the bytes are exchanged afterwards: same length, same place
    const bytes = Buffer.from(await packed("", (each) => each.addBuffer(Buffer.from("x"), "xx/outside.pdf")));
    for (let at = bytes.indexOf("xx/outside.pdf"); at !== -1; at = bytes.indexOf("xx/outside.pdf", at + 1))
      bytes.write("..", at);
    const zip = await zipFolder(bytes);
    expect(told((await readRaise(zip)).problems)).toContain("zipDamaged");
    zip.close();
  });

  it("that unfolds to more than it says is given up", async () => {
    const bytes = Buffer.from(
      await packed("", (each) => each.addBuffer(Buffer.alloc(10_000_000, 32), "facts2.yaml", { compress: true })),
    );
    // the sizes it tells are exchanged for small ones, as a bomb's are
    const size = Buffer.alloc(4);
    size.writeUInt32LE(10_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(100);
    for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size, at + 1)) small.copy(bytes, at);
    const zip = await zipFolder(bytes);
    expect(told((await readRaise(zip)).problems)).toEqual(["fileUnknownNear facts2.yaml"]);
    await expect(
      (async () => {
        for await (const _ of zip.open("facts2.yaml"));
      })(),
    ).rejects.toThrow("too many bytes");
    zip.close();
  });

  it("that breaks off inside a file says which", async () => {
    const bytes = Buffer.from(await packed());
    const data = bytes.indexOf("%PDF-1.7 fr");
    const stored = data === -1 ? bytes.indexOf("room/overview/memorandum.fr.pdf") + 31 : data;
    bytes.fill(0xff, stored, stored + 8);
    const zip = await zipFolder(bytes);
    expect(told((await readRaise(zip)).problems)).toEqual(["fileUnreadable room/overview/memorandum.fr.pdf"]);
    zip.close();
  });

  it("that is none is refused", async () => {
    await expect(zipFolder(new TextEncoder().encode("not an archive at all, by any means"))).rejects.toThrow(
      UnreadableArchive,
    );
  });
});
