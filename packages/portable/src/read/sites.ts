import type { PortableSite } from "../format/index.ts";
import type { Localised } from "../format/localised.ts";
import { CaseText, RegisterLine, SiteCase, SiteFile } from "../format/site.ts";
import { Key, text } from "../format/words.ts";
import { caseFile, siteFolder } from "../layout.ts";
import { BODY } from "../text/markdown.ts";
import type { Path } from "../text/spot.ts";
import { assumptionsOf } from "./assumptions.ts";
import { keyFrom } from "./issues.ts";
import { languageFiles, sameLength } from "./languages.ts";
import type { Reading } from "./reading.ts";
import { type ReadSheets, readTable } from "./table.ts";

const Story = text(20_000);

/** The slugs of all folders below `sites/`, and what could be read of each. */
export async function readSites(
  reading: Reading,
  main: string | undefined,
  sheets: ReadSheets | undefined,
): Promise<{ slugs: Set<string>; sites: PortableSite[] }> {
  const slugs = new Set<string>();
  const sites: PortableSite[] = [];
  const names = new Set(reading.below("sites/").flatMap((path) => path.split("/").slice(1, -1).slice(0, 1)));
  for (const name of names) {
    slugs.add(name);
    if (!Key.safeParse(name).success) {
      const [first = ""] = reading.below(siteFolder(name));
      reading.report({ file: first, path: [] }, "notAKey", { found: name, near: keyFrom(name) });
      for (const path of reading.below(siteFolder(name))) reading.used.add(path);
      continue;
    }
    const site = await readSite(reading, name, main, sheets);
    if (site) sites.push(site);
  }
  return { slugs, sites };
}

async function readSite(
  reading: Reading,
  slug: string,
  main: string | undefined,
  sheets: ReadSheets | undefined,
): Promise<PortableSite | null> {
  const folder = siteFolder(slug);
  const file = `${folder}site.yaml`;
  const own = reading.has(file) ? await reading.object(file, SiteFile) : null;
  if (!reading.has(file)) reading.report({ file, path: [] }, "fileMissing");
  const told = await readCase(reading, slug, main);
  const assumptions = await assumptionsOf(reading, folder, sheets);
  const register = await readTable(
    reading,
    `${folder}register`,
    {
      text: ["path", "status", "asOf", "confidence"],
      byLanguage: ["source"],
      required: ["path", "status", "asOf", "confidence", "source"],
    },
    RegisterLine,
    sheets,
  );
  if (!own || !told || assumptions === null) return null;
  const site: PortableSite = { ...own, slug, case: told, assumptions, register };
  reading.origins.set(site, { file, path: [] });
  return site;
}

type Told = { tag: string; file: string; head: CaseText; story: string | undefined };

async function readCase(reading: Reading, slug: string, main: string | undefined): Promise<SiteCase | null> {
  const found = languageFiles(reading, siteFolder(slug));
  if (found.length === 0) {
    reading.report({ file: caseFile(slug, main ?? "en"), path: [] }, "fileMissing");
    return null;
  }
  const told: Told[] = [];
  for (const { tag, file } of found) {
    const parsed = await reading.parse(file);
    if (!parsed) continue;
    const { [BODY]: body, ...head } = (parsed.value ?? {}) as Record<string, unknown>;
    const checked = reading.check({ file, path: [] }, CaseText, head);
    const story = body === undefined ? undefined : reading.check({ file, path: [BODY] }, Story, body);
    if (checked && story !== null) told.push({ tag, file, head: checked, story });
  }
  if (told.length < found.length) return null;
  told.sort((a, b) => Number(b.tag === main) - Number(a.tag === main));
  const lengths = (["merits", "risks"] as const).map((name) =>
    sameLength(
      reading,
      name,
      told.map(({ tag, file, head }) => ({ tag, file, length: head[name].length })),
    ),
  );
  if (lengths.includes(false)) return null;
  return joined(reading, told);
}

/** One case with every text in its languages, from one file a language. */
function joined(reading: Reading, told: Told[]): SiteCase | null {
  const by = (pick: (each: Told) => string | undefined): Localised | undefined => {
    const entries = told.flatMap((each) => {
      const words = pick(each);
      return words === undefined ? [] : [[each.tag, words] as const];
    });
    return entries.length ? Object.fromEntries(entries) : undefined;
  };
  const first = told[0]!;
  const value = {
    thesis: by(({ head }) => head.thesis),
    story: by(({ story }) => story),
    merits: first.head.merits.map((_, i) => ({
      title: by(({ head }) => head.merits[i]?.title),
      text: by(({ head }) => head.merits[i]?.text),
    })),
    risks: first.head.risks.map((_, i) => ({
      title: by(({ head }) => head.risks[i]?.title),
      text: by(({ head }) => head.risks[i]?.text),
      mitigation: by(({ head }) => head.risks[i]?.mitigation),
    })),
  };
  const parsed = SiteCase.safeParse(value);
  if (parsed.success) return parsed.data;
  // each language has passed on its own: what is left is a text that no language has
  for (const { path } of parsed.error.issues)
    reading.report({ file: first.file, path: (path[0] === "story" ? [BODY] : path) as Path }, "fieldMissing", {
      field: path[0] === "story" ? "story" : String(path.at(-1)),
    });
  return null;
}
