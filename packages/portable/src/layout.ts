import type { PortableChapter, PortableRaise } from "./format/index.ts";
import type { At } from "./read/reading.ts";

/** Where each part of a raise stands in its folder. */
export const FILES = {
  settings: "raise.yaml",
  tranches: "tranches.yaml",
  figures: "figures.yaml",
  facts: "facts.yaml",
  benchmarks: "benchmarks.yaml",
  partners: "partners.yaml",
  questions: "questions.yaml",
  market: "market/capacity",
  room: "room/index",
  pictures: "pictures/index.yaml",
  groups: "people/groups.yaml",
  organisations: "people/organisations.yaml",
  access: "people/access.yaml",
  indications: "people/indications",
} as const;

export const siteFolder = (slug: string): string => `sites/${slug}/`;
export const siteFile = (slug: string): string => `${siteFolder(slug)}site.yaml`;
export const caseFile = (slug: string, language: string): string => `${siteFolder(slug)}${language}.md`;
export const agreementFolder = (version: number): string => `agreement/${version}/`;

/** `pitch/03-cost/`: as many digits as the longest list needs, and two at least. */
export function chapterFolders(chapters: readonly PortableChapter[]): string[] {
  const digits = Math.max(2, String(chapters.length).length);
  return chapters.map(({ key }, index) => `pitch/${String(index + 1).padStart(digits, "0")}-${key}/`);
}

/** Where each entry of a raise will stand when it is written: what a check names when nothing was read. */
export function originsOf(raise: PortableRaise): WeakMap<object, At> {
  const origins = new WeakMap<object, At>();
  const list = (file: string, entries: readonly object[]) => {
    for (const [index, entry] of entries.entries()) origins.set(entry, { file, path: [index] });
  };
  for (const name of ["tranches", "figures", "facts", "benchmarks", "partners", "questions", "pictures"] as const)
    list(FILES[name], raise[name]);
  list(`${FILES.market}.csv`, raise.market);
  list(`${FILES.room}.csv`, raise.room);
  list(FILES.groups, raise.people.groups);
  list(FILES.organisations, raise.people.organisations);
  list(`${FILES.indications}.csv`, raise.people.indications);
  for (const site of raise.sites) {
    origins.set(site, { file: siteFile(site.slug), path: [] });
    if (typeof site.assumptions === "object" && site.assumptions !== null)
      origins.set(site.assumptions, { file: `${siteFolder(site.slug)}assumptions.json`, path: [] });
  }
  for (const [index, folder] of chapterFolders(raise.chapters).entries()) {
    const chapter = raise.chapters[index]!;
    origins.set(chapter, { file: `${folder}chapter.yaml`, path: [] });
    for (const [language, text] of Object.entries(chapter.text))
      origins.set(text, { file: `${folder}${language}.md`, path: [] });
  }
  for (const agreement of raise.agreements)
    origins.set(agreement, { file: `${agreementFolder(agreement.version)}agreement.yaml`, path: [] });
  return origins;
}
