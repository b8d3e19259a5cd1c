import type { z } from "zod";
import { Partner, PortableBenchmark, PortableFact, PortableFigure, Tranche } from "../format/parts.ts";
import { Group } from "../format/people.ts";
import { RaiseSettings } from "../format/settings.ts";
import { SiteFile } from "../format/site.ts";
import { agreementFolder, caseFile, FILES } from "../layout.ts";
import type { At } from "../read/reading.ts";
import { BODY } from "../text/markdown.ts";
import type { Path } from "../text/spot.ts";
import type { Checking } from "./checking.ts";
import { eachByLanguage } from "./languages.ts";

/**
 * Says which texts are missing in a language of the raise, and which are in a language that it doesn't name. Neither
 * keeps a folder out: what is missing is shown to readers in another language until it is there.
 */
export function checkLanguages(checking: Checking): void {
  const { raise, at, report } = checking;
  const { languages } = raise.settings;
  if (!languages) return;
  const record = (where: At, texts: object) => {
    const tags = Object.keys(texts);
    const missing = languages.filter((tag) => !tags.includes(tag));
    if (missing.length) report(where, "languageMissing", { languages: missing.join(", ") }, "warning");
    for (const tag of tags)
      if (!languages.includes(tag))
        report(
          { ...where, path: [...where.path, tag] },
          "languageNotOfRaise",
          { language: tag, languages: languages.join(", ") },
          "warning",
        );
  };
  const entries = (schema: z.ZodType, things: readonly object[]) => {
    for (const thing of things) eachByLanguage(schema, thing, (texts, path) => record(at(thing, ...path), texts));
  };
  eachByLanguage(RaiseSettings, raise.settings, (texts, path) => record({ file: FILES.settings, path }, texts));
  entries(Tranche, raise.tranches);
  entries(PortableFigure, raise.figures);
  entries(PortableFact, raise.facts);
  entries(PortableBenchmark, raise.benchmarks);
  entries(Partner, raise.partners);
  entries(SiteFile, raise.sites);
  entries(Group, raise.people.groups);
  for (const node of raise.room) record(at(node, "title"), node.title);
  for (const picture of raise.pictures) record(at(picture, "alt"), picture.alt);
  for (const chapter of raise.chapters) record(at(chapter), chapter.text);
  for (const site of raise.sites) siteTexts(checking, site, languages);
  for (const agreement of raise.agreements) {
    record(at(agreement), agreement.text);
    for (const [index, point] of agreement.points.entries()) {
      const missing = languages.filter((tag) => tag in agreement.text && !(tag in point));
      for (const tag of missing)
        report(
          { file: `${agreementFolder(agreement.version)}${tag}.md`, path: ["points", index] },
          "languageMissing",
          { languages: tag },
          "warning",
        );
    }
  }
}

/** A case is one file a language: a language without a file is told once, a text missing in a file where it should be. */
function siteTexts(
  { report, at }: Checking,
  site: Checking["raise"]["sites"][number],
  languages: readonly string[],
): void {
  const { slug, case: told } = site;
  const texts: { path: Path; by: Record<string, string> }[] = [
    { path: ["thesis"], by: told.thesis },
    { path: [BODY], by: told.story },
    ...told.merits.flatMap(({ title, text }, i) => [
      { path: ["merits", i, "title"], by: title },
      { path: ["merits", i, "text"], by: text },
    ]),
    ...told.risks.flatMap(({ title, text, mitigation }, i) => [
      { path: ["risks", i, "title"], by: title },
      { path: ["risks", i, "text"], by: text },
      { path: ["risks", i, "mitigation"], by: mitigation },
    ]),
  ];
  const written = new Set(texts.flatMap(({ by }) => Object.keys(by)));
  const absent = languages.filter((tag) => !written.has(tag));
  if (absent.length) report(at(site), "languageMissing", { languages: absent.join(", ") }, "warning");
  for (const tag of written) {
    if (!languages.includes(tag)) {
      report(
        { file: caseFile(slug, tag), path: [] },
        "languageNotOfRaise",
        { language: tag, languages: languages.join(", ") },
        "warning",
      );
      continue;
    }
    for (const { path, by } of texts)
      if (!(tag in by)) report({ file: caseFile(slug, tag), path }, "languageMissing", { languages: tag }, "warning");
  }
}
