import { LANGUAGES, type Language, type RaiseContent, type RoomNode } from "@fabroom/contracts";
import {
  amountFromMinor,
  type ByLanguage,
  type FileHandle,
  FORMAT,
  type PortableChapter,
  type PortableNode,
  type PortableQuestion,
  type PortableRaise,
  type PortableSite,
  toFolderText,
} from "@fabroom/portable";
import { t } from "./localised.ts";

/** Makes the bytes of one document of the room in one language. */
export type MakeDocument = (node: RoomNode, language: Language) => Promise<Uint8Array>;

const FIRST_VERSION = t("First version", "Première version");

/**
 * The sample as a raise's folder holds it. Documents are typeset by `make` while they are written, one at a time: until
 * then they have neither size nor hash.
 */
export function portableSample(content: RaiseContent, room: readonly RoomNode[], make: MakeDocument): PortableRaise {
  const { legend, agreement } = content;
  return {
    settings: {
      format: FORMAT,
      key: "ellesund-2026",
      name: content.name,
      issuer: content.issuer,
      illustrative: true,
      languages: content.languages,
      currency: content.currency,
      timeZone: "Europe/Luxembourg",
      phase: "open",
      dates: { asOf: content.asOf, closes: content.closesOn },
      exchangeRates: exchangeRatesIn(content),
      openingFigure: "compute.growth",
      sites: content.sites.map(({ slug }) => slug),
      legends: [{ key: legend.id, version: legend.version, text: legend.text, mustRead: legend.mustRead }],
    },
    tranches: content.tranches.map(({ siteSlugs, ...tranche }) => {
      const amount = (minor: string) => amountFromMinor(minor, tranche.currency);
      const { target, floor, cap, minimumTicket } = tranche;
      return {
        ...tranche,
        ...{ target: amount(target), floor: amount(floor), cap: amount(cap), minimumTicket: amount(minimumTicket) },
        sites: siteSlugs,
      };
    }),
    figures: content.figures,
    facts: content.facts,
    benchmarks: content.benchmarks,
    // no contract or letter exists: who is spoken with is told in the chapter "with whom", and names nobody
    partners: [],
    market: content.market,
    sites: content.sites.map(siteOf),
    chapters: content.sections.map(chapterOf),
    agreements: [{ version: 1, document: agreement.documentKey, points: agreement.points, text: agreement.text }],
    room: room.map((node) => nodeOf(node, room, make)),
    pictures: [],
    questions: content.questions.map(questionOf),
    people: {
      groups: content.groups,
      organisations: content.organisations,
      access: {
        grants: room.flatMap(({ key, grants = [] }) => grants.map(({ group, level }) => ({ node: key, group, level }))),
        walls: room.flatMap(({ key, walls = [] }) => walls.map(({ group, reason }) => ({ node: key, group, reason }))),
      },
      indications: [],
    },
  };
}

/** The raise's rates are figures named by their currency. */
function exchangeRatesIn({ figures, currency }: RaiseContent): PortableRaise["settings"]["exchangeRates"] {
  const rates = figures.filter(({ id }) => id.startsWith("fx.") && id !== `fx.${currency.toLowerCase()}`);
  return Object.fromEntries(rates.map(({ id }) => [id.slice("fx.".length).toUpperCase(), id]));
}

const figuresIn = (words: ByLanguage<string>): ByLanguage<string> =>
  Object.fromEntries(Object.entries(words).map(([language, text]) => [language, toFolderText(text)]));

function siteOf({ content, ...site }: RaiseContent["sites"][number]): PortableSite {
  const { thesis, story, merits, risks, assumptions, register } = content;
  return {
    ...site,
    case: {
      thesis: figuresIn(thesis),
      story: figuresIn(story),
      merits: merits.map(({ title, text }) => ({ title: figuresIn(title), text: figuresIn(text) })),
      risks: risks.map(({ title, text, mitigation }) => ({
        ...{ title: figuresIn(title), text: figuresIn(text), mitigation: figuresIn(mitigation) },
      })),
    },
    assumptions,
    register,
  };
}

function chapterOf({ key, content }: RaiseContent["sections"][number]): PortableChapter {
  const text = Object.entries(content.texts).map(([language, { title, finding, body }]) => [
    language,
    { title, finding: toFolderText(finding), body: toFolderText(body) },
  ]);
  return { key, chart: content.chart, text: Object.fromEntries(text) };
}

function nodeOf(node: RoomNode, room: readonly RoomNode[], make: MakeDocument): PortableNode {
  const { key, parent, kind, title, siteSlug } = node;
  return {
    ...{ key, kind, title },
    ...(parent === null ? {} : { folder: parent }),
    ...(siteSlug === undefined ? {} : { site: siteSlug }),
    ...(kind === "document" ? { note: FIRST_VERSION } : {}),
    files:
      kind === "folder"
        ? null
        : Object.fromEntries(LANGUAGES.map((language) => [language, fileOf(node, language, room, make)])),
  };
}

function fileOf(node: RoomNode, language: Language, room: readonly RoomNode[], make: MakeDocument): FileHandle {
  const folders: string[] = [];
  for (let above = node.parent; above !== null; above = room.find(({ key }) => key === above)?.parent ?? null)
    folders.unshift(above);
  const open = async function* () {
    yield await make(node, language);
  };
  const path = ["room", ...folders, `${node.key}-${language}.${node.format ?? "pdf"}`].join("/");
  return { path, bytes: 0, sha256: "", open };
}

function questionOf(question: RaiseContent["questions"][number], index: number): PortableQuestion {
  const { asker, category, language, subject, text, about, answer } = question;
  const written = Object.entries(answer?.content.wording ?? {}).filter(([, { subject: words }]) => words !== "");
  return {
    key: `question-${index + 1}`,
    ...{ asker, category, language, subject, text },
    ...(about ? { about } : {}),
    ...(answer
      ? {
          answer: {
            draftedBy: answer.draftedBy,
            publishedBy: answer.publishedBy,
            audience: answer.content.audience,
            answer: answer.content.answer,
            wording: Object.fromEntries(written),
          },
        }
      : {}),
  };
}
