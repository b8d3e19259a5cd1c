import { zipParts } from "../lib/zip-parts.ts";
import { zipWrite } from "../lib/zip-write.ts";
import { buildDocx } from "../word/build-docx.ts";
import type { DocxSpec } from "../word/spec.ts";
import { buildWorkbook } from "../workbook/build-workbook.ts";
import type { WorkbookSpec } from "../workbook/spec.ts";

export const createdAt = new Date("2026-11-23T16:00:00Z");

/** A small model: inputs, a row of formulas, a check, names, a conditional fill. */
export function workbookSpec(): WorkbookSpec {
  return {
    properties: { title: "Modèle du site", author: "Aurelis", createdAt },
    names: [
      { name: "in_rate", ref: "Inputs!$B$2" },
      { name: "out_npv", ref: "'Cash flow'!$B$4" },
    ],
    sheets: [
      {
        name: "Inputs",
        columns: [{ width: 30 }, { width: 14 }],
        freeze: { rows: 1 },
        rows: [
          [
            { value: "Name", style: "header" },
            { value: "Value", style: "header" },
          ],
          ["Taux d’actualisation", { value: 0.08, style: "input", format: "0.0%" }],
          ["Début", new Date("2027-01-01T00:00:00Z")],
          ["Texte", "=1+1"],
        ],
      },
      {
        name: "Cash flow",
        rows: [
          [{ value: "Year", style: "header" }, 1, 2, 3],
          [
            "Flow",
            { formula: "100*(1+in_rate)^B1" },
            { formula: "100*(1+in_rate)^C1" },
            { formula: "100*(1+in_rate)^D1" },
          ],
          ["Check", { formula: "IF(ABS(out_npv-300)<0.000001,1,0)", style: "check" }],
          ["NPV", { formula: "NPV(in_rate,B2:D2)", style: "total", format: "#,##0.0;(#,##0.0);-" }],
        ],
        conditional: [{ range: "B3:B3", formula: "B3<>1", fill: "F8D7DA" }],
        print: { landscape: true, fitToWidth: true, repeatRows: 1, header: "A & B", footer: "Modèle" },
      },
    ],
  };
}

/** A counsel's note with every kind of block. */
export function docxSpec(): DocxSpec {
  return {
    properties: { title: "Note du conseil", author: "Cabinet", createdAt },
    language: "fr",
    header: "Confidentiel",
    footer: "Note",
    blocks: [
      { kind: "title", text: "Note du conseil" },
      { kind: "heading", level: 1, text: "Objet" },
      { kind: "paragraph", style: "lead", text: "Résumé & <b>" },
      {
        kind: "paragraph",
        text: [{ text: "Un " }, { text: "mot", bold: true }, { text: " 山田太郎 محمد", italic: true }],
      },
      { kind: "list", ordered: true, items: [{ text: "un" }, { text: "sous", level: 1 }, { text: "deux" }] },
      { kind: "list", ordered: false, items: [{ text: "puce" }] },
      { kind: "heading", level: 3, text: "Saut de niveau" },
      { kind: "list", ordered: true, items: [{ text: "encore un" }] },
      {
        kind: "table",
        caption: "Risques",
        header: [{ text: "Risque" }, { text: "Montant", align: "right" }],
        rows: [[{ text: "Retard" }, { text: "1 250" }]],
      },
    ],
  };
}

export const workbook = () => buildWorkbook(workbookSpec());
export const word = () => buildDocx(docxSpec());

/** An office file with parts added, or changed where the name exists already. */
export async function withParts(
  bytes: Uint8Array,
  changes: Record<string, (text: string) => string>,
): Promise<Uint8Array> {
  const reading = await zipParts(bytes, 1e8);
  if (!reading.ok) throw new Error(reading.reason);
  const parts = reading.parts.map(({ name, data }) => {
    const change = changes[name];
    return { name, data: change ? Buffer.from(change(Buffer.from(data).toString("utf8"))) : data };
  });
  const added = Object.keys(changes).filter((name) => !parts.some((part) => part.name === name));
  return zipWrite([...parts, ...added.map((name) => ({ name, data: Buffer.from(changes[name]?.("") ?? "") }))]);
}

/** Text of one part. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const reading = await zipParts(bytes, 1e8);
  const part = reading.ok ? reading.parts.find((one) => one.name === name) : undefined;
  if (!part) throw new Error(`no ${name}`);
  return Buffer.from(part.data).toString("utf8");
}
