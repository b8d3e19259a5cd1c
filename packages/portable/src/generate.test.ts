import { describe, expect, it } from "vitest";
import type { RaiseSink } from "./files.ts";
import { generateRaise } from "./generate/generate-raise.ts";
import { pdfPieces } from "./generate/pdf.ts";
import { joined, MemoryFolder, sha256Of } from "./memory.ts";
import { readRaise } from "./read/read-raise.ts";
import { folderOf } from "./testing/folder.ts";
import { writeRaise } from "./write/write-raise.ts";

const small = { organisations: 12, documents: 90, indications: 50, seed: 7 };

describe("a generated raise", () => {
  it("is a raise without a mistake or warning", async () => {
    const folder = await folderOf(generateRaise(small));
    const { raise, problems } = await readRaise(folder);
    expect(problems).toEqual([]);
    expect(raise!.people.organisations).toHaveLength(13);
    expect(raise!.room.filter(({ kind }) => kind === "document")).toHaveLength(91);
    expect(raise!.people.indications).toHaveLength(50);
    expect(new Set(raise!.room.flatMap(({ files }) => Object.keys(files ?? {})))).toEqual(
      new Set(["en", "fr", "de", "ja", "pt-BR", "zh-Hant"]),
    );
  });

  it("is the same for the same seed, and another for another", async () => {
    const [first, again, other] = await Promise.all(
      [small, small, { ...small, seed: 8 }].map(async (input) => (await folderOf(generateRaise(input))).texts()),
    );
    expect(again).toEqual(first);
    expect(other!["room/index.csv"]).not.toBe(first!["room/index.csv"]);
  });

  it("of 10,000 documents is written without holding more than one piece of one", async () => {
    let [files, open, most, bytes] = [0, 0, 0, 0];
    const sink: RaiseSink = {
      async write(path, content) {
        files++;
        if (typeof content === "string" || content instanceof Uint8Array) return;
        expect(path.startsWith("room/")).toBe(true);
        most = Math.max(most, ++open);
        for await (const piece of content) {
          bytes += piece.length;
          expect(piece.length).toBeLessThanOrEqual(65_536);
        }
        open--;
      },
    };
    await writeRaise(generateRaise({ organisations: 300, documents: 10_000, indications: 5_000, seed: 1 }), sink);
    expect(files).toBeGreaterThan(10_000);
    expect(most).toBe(1);
    expect(bytes).toBeGreaterThan(10_000_000);
  });

  it("has documents of the size that is asked for", async () => {
    const folder = new MemoryFolder();
    await writeRaise(generateRaise({ ...small, documents: 3, documentBytes: 200_000 }), folder);
    const sizes = [...folder.files].filter(([path]) => path.includes("document-")).map(([, bytes]) => bytes.length);
    for (const size of sizes) expect(size).toBeGreaterThan(199_999);
    for (const size of sizes) expect(size).toBeLessThan(202_000);
  });

  it("has PDFs whose table leads to each object", async () => {
    const bytes = joined([
      ...pdfPieces({ title: "A (title)", pages: [["one", "two"], ["three"]], bytes: 5000, seed: 3 }),
    ]);
    const text = new TextDecoder("latin1").decode(bytes);
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe("xref");
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets).toHaveLength(8);
    for (const [index, offset] of offsets.entries())
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`));
    expect(await sha256Of(bytes)).toMatch(/^[0-9a-f]{64}$/);
  });
});
