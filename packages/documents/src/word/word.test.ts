import * as docx from "docx";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { docxSpec, partOf, word } from "../testing/office.ts";
import { readDocx } from "./read-docx.ts";
import { plainText, type WordReading } from "./spec.ts";

const outline = (blocks: WordReading) =>
  blocks.map((block) => {
    if (block.kind === "list")
      return [
        block.ordered ? "ordered" : "bullets",
        ...block.items.map(({ text, level }) => `${level} ${plainText(text)}`),
      ];
    if (block.kind === "table")
      return ["table", ...[block.header, ...block.rows].map((row) => row.map(({ text }) => plainText(text)).join("|"))];
    return "text" in block ? [block.kind, plainText(block.text)] : [block.kind];
  });

describe("buildDocx and readDocx", () => {
  it("give back the blocks in order", async () => {
    expect(outline(await readDocx(await word()))).toEqual([
      ["title", "Note du conseil"],
      ["heading", "Objet"],
      ["paragraph", "Résumé & <b>"],
      ["paragraph", "Un mot 山田太郎 محمد"],
      ["ordered", "0 un", "1 sous", "0 deux"],
      ["bullets", "0 puce"],
      ["heading", "Saut de niveau"],
      ["ordered", "0 encore un"],
      ["paragraph", "Risques"],
      ["table", "Risque|Montant", "Retard|1 250"],
    ]);
  });

  it("keep bold, italic, levels, styles and the columns' alignment", async () => {
    const blocks = await readDocx(await word());
    expect(blocks[2]).toMatchObject({ style: "lead" });
    expect(blocks[3]).toMatchObject({ text: [{ text: "Un " }, { text: "mot", bold: true }, { italic: true }] });
    expect(blocks[6]).toMatchObject({ level: 3 });
    expect(blocks[9]).toMatchObject({ header: [{}, { align: "right" }], rows: [[{}, { align: "right" }]] });
  });

  it("give equal bytes for equal specs at any time, dated by the caller", async () => {
    const first = await word();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(first, await word())).toBe(0);
    expect((await partOf(first, "docProps/core.xml")).match(/2026-11-23T16:00:00Z/g)).toHaveLength(2);
  });

  it("write language, repeated table header, running lines and list numbers that start again", async () => {
    const bytes = await word();
    expect(await partOf(bytes, "word/styles.xml")).toContain('w:lang w:val="fr-FR"');
    const body = await partOf(bytes, "word/document.xml");
    expect(body).toContain("<w:tblHeader/>");
    expect(await partOf(bytes, "word/header1.xml")).toContain("Confidentiel");
    const footer = await partOf(bytes, "word/footer1.xml");
    expect(footer).toContain("Note");
    expect(footer).toContain("PAGE");
    const lists = new Set([...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
    expect(lists.size).toBe(3);
    expect(docxSpec().blocks.filter(({ kind }) => kind === "list")).toHaveLength(3);
  });

  it("bring pictures with their words", async () => {
    const data = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#17548f" } })
      .png()
      .toBuffer();
    const picture = new docx.ImageRun({
      type: "png",
      data,
      transformation: { width: 40, height: 40 },
      altText: { name: "a", title: "a", description: "Plan du site" },
    });
    const children = [new docx.Paragraph({ children: [picture] })];
    const file = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
    const [image] = await readDocx(file);
    expect(image).toMatchObject({ kind: "image", mime: "image/png", alt: "Plan du site" });
    expect(image?.kind === "image" && Buffer.compare(image.bytes, data)).toBe(0);
  });

  it("refuse what is no Word file", async () => {
    await expect(readDocx(Buffer.from("PK no"))).rejects.toMatchObject({ code: "damaged" });
  });
});
