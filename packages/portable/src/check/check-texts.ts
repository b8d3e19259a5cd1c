import { caseFile } from "../layout.ts";
import type { At } from "../read/reading.ts";
import { BODY } from "../text/markdown.ts";
import type { Checking } from "./checking.ts";
import { derivedFigures, textProblems } from "./references.ts";

/** The figures and pictures that texts name, and numbers that stand where a figure belongs. */
export function checkTexts({ raise, known, at, report }: Checking): void {
  const among = {
    figures: known.figures && new Set([...known.figures, ...derivedFigures(known.sites ?? [])]),
    pictures: known.pictures,
  };
  const look = (where: At, text: string, strict: boolean) => {
    for (const { code, values, offset } of textProblems(text, among, strict))
      report({ ...where, offset }, code, values);
  };
  for (const { text } of raise.chapters)
    for (const words of Object.values(text))
      for (const field of ["title", "finding", BODY] as const) look(at(words, field), words[field as "body"], true);
  for (const { slug, case: told } of raise.sites) {
    const each = (by: Record<string, string>, ...path: (string | number)[]) => {
      for (const [tag, text] of Object.entries(by)) look({ file: caseFile(slug, tag), path }, text, false);
    };
    each(told.thesis, "thesis");
    each(told.story, BODY);
    for (const [i, merit] of told.merits.entries()) {
      each(merit.title, "merits", i, "title");
      each(merit.text, "merits", i, "text");
    }
    for (const [i, risk] of told.risks.entries()) {
      each(risk.title, "risks", i, "title");
      each(risk.text, "risks", i, "text");
      each(risk.mitigation, "risks", i, "mitigation");
    }
  }
}
