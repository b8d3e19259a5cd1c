import {
  formatDate,
  formatNumber,
  type Language,
  type Reading,
  type Readings,
  type ReliedOn,
  type Statement,
} from "@fabroom/contracts";

type Named = Pick<ReliedOn, "id" | "kind" | "title" | "version">;
export type StatementSource = {
  /** Who signs, and for whom. */
  name: string;
  organisation: string;
  items: readonly Named[];
  readings: ReadonlyMap<string, Readings>;
  /** Null where the organisation has no access to the risk factors: then nothing is said of them. */
  riskFactors: { title: string; version: number; reading: Reading } | null;
};

/**
 * What the person who signs states, and what they acknowledge: composed of what the record does not contradict, and of
 * nothing else. Sealed with the indication.
 */
export function statementOf(source: StatementSource, language: Language): Statement {
  const { items, readings, riskFactors } = source;
  const say = WORDS[language];
  const groups: Record<Group, string[]> = {
    pages: [],
    downloaded: [],
    part: [],
    opened: [],
    colleague: [],
    nobody: [],
  };
  for (const item of items) {
    const of = readings.get(item.id);
    if (!of) continue;
    const label = `${say.title(item)} (${say.version(item.version)})`;
    groups[groupOf(of)].push(of.own.extent === "part" ? `${label}, ${partly(of, language)}` : label);
  }
  const facts = GROUPS.filter((group) => groups[group].length > 0).map((group) =>
    say.group[group](source.name, source.organisation, groups[group].join(say.separator)),
  );
  return {
    sentences: [
      say.reference(source.name, source.organisation),
      ...facts,
      ...(riskFactors ? [riskFactorsSentence(source.name, riskFactors, language)] : []),
    ],
    acknowledgement: !riskFactors
      ? say.acknowledged.notice
      : riskFactors.reading.extent === "whole"
        ? say.acknowledged.read
        : say.acknowledged.access,
  };
}

const GROUPS = ["pages", "downloaded", "part", "opened", "colleague", "nobody"] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ own, colleagues }: Readings): Group {
  if (own.extent === "part") return "part";
  if (own.extent === "none") return colleagues.extent === "none" ? "nobody" : "colleague";
  if (own.pages === null) return "opened";
  return own.pages.opened === own.pages.of ? "pages" : "downloaded";
}

function partly({ own, colleagues }: Readings, language: Language): string {
  const say = WORDS[language];
  const { opened, of } = own.pages ?? { opened: 0, of: 0 };
  const on = own.on ? say.last(formatDate(own.on, language)) : "";
  return `${say.pages(opened, of)}${on}${colleagues.extent === "whole" ? say.wholeByColleague : ""}`;
}

function riskFactorsSentence(
  name: string,
  { title, version, reading }: NonNullable<StatementSource["riskFactors"]>,
  language: Language,
): string {
  const say = WORDS[language];
  const label = `${title}, ${say.version(version)}`;
  const { opened, of } = reading.pages ?? { opened: 0, of: 0 };
  if (reading.extent === "none") return say.risks.none(name, label);
  if (reading.extent === "part") return say.risks.part(name, label, opened, of);
  return opened === of ? say.risks.pages(name, label) : say.risks.downloaded(name, label);
}

type Words = {
  title: (item: Named) => string;
  version: (number: number) => string;
  separator: string;
  reference: (name: string, organisation: string) => string;
  group: Record<Group, (name: string, organisation: string, list: string) => string>;
  pages: (opened: number, of: number) => string;
  last: (date: string) => string;
  wholeByColleague: string;
  risks: {
    pages: (name: string, label: string) => string;
    downloaded: (name: string, label: string) => string;
    part: (name: string, label: string, opened: number, of: number) => string;
    none: (name: string, label: string) => string;
  };
  acknowledged: { notice: string; read: string; access: string };
};

const count = (value: number, language: Language) => formatNumber(value, language, 0);

const WORDS: Record<Language, Words> = {
  en: {
    title: ({ kind, title }) =>
      kind === "document"
        ? title
        : `${kind === "site" ? "business case" : kind === "scenario" ? "scenario" : "answer"} “${title}”`,
    version: (number) => `version ${number}`,
    separator: "; ",
    reference: (name, organisation) =>
      `${name} gives this indication for ${organisation}, with reference to the documents and cases listed and to no others. How far they had been opened, as the record of the data room shows it:`,
    group: {
      pages: (name, _, list) => `Every page opened by ${name}: ${list}.`,
      downloaded: (name, _, list) => `Downloaded in full by ${name}: ${list}.`,
      part: (name, _, list) => `Opened in part by ${name}: ${list}.`,
      opened: (name, _, list) => `Opened by ${name}: ${list}.`,
      colleague: (name, organisation, list) => `Not opened by ${name}, but by a colleague at ${organisation}: ${list}.`,
      nobody: (_, organisation, list) => `Not opened by anyone at ${organisation}: ${list}.`,
    },
    pages: (opened, of) => `${count(opened, "en")} of ${count(of, "en")} pages`,
    last: (date) => `, last on ${date}`,
    wholeByColleague: " (in full by a colleague)",
    risks: {
      pages: (name, label) => `${name} has opened every page of the risk factors (${label}).`,
      downloaded: (name, label) => `${name} has downloaded the risk factors in full (${label}).`,
      part: (name, label, opened, of) =>
        `${name} has not read the risk factors in full (${label}): ${count(opened, "en")} of ${count(of, "en")} pages opened.`,
      none: (name, label) => `${name} has had access to the risk factors (${label}) and has not opened them.`,
    },
    acknowledged: {
      notice: "I have read the notice above. Our indication binds neither us nor the issuer.",
      read: "I have read the notice above and the risk factors. Our indication binds neither us nor the issuer.",
      access:
        "I have read the notice above. I have had access to the risk factors and have not read them in full. Our indication binds neither us nor the issuer.",
    },
  },
  fr: {
    title: ({ kind, title }) =>
      kind === "document"
        ? title
        : `${kind === "site" ? "plan d’affaires" : kind === "scenario" ? "scénario" : "réponse"} «\u00a0${title}\u00a0»`,
    version: (number) => `version\u00a0${number}`,
    separator: "\u00a0; ",
    reference: (name, organisation) =>
      `${name} remet cette indication au nom de ${organisation}, par référence aux seuls documents et plans d’affaires énumérés. Leur consultation, telle que l’établit le registre de la data room\u00a0:`,
    group: {
      pages: (name, _, list) => `Toutes les pages ouvertes par ${name}\u00a0: ${list}.`,
      downloaded: (name, _, list) => `Téléchargement intégral par ${name}\u00a0: ${list}.`,
      part: (name, _, list) => `Ouverture partielle par ${name}\u00a0: ${list}.`,
      opened: (name, _, list) => `Consultation par ${name}\u00a0: ${list}.`,
      colleague: (name, organisation, list) =>
        `Aucune ouverture par ${name}, mais par une autre personne de ${organisation}\u00a0: ${list}.`,
      nobody: (_, organisation, list) => `Aucune ouverture au sein de ${organisation}\u00a0: ${list}.`,
    },
    pages: (opened, of) => `${count(opened, "fr")}\u00a0page${opened < 2 ? "" : "s"} sur ${count(of, "fr")}`,
    last: (date) => `, en dernier lieu le ${date}`,
    wholeByColleague: " (en totalité par une autre personne)",
    risks: {
      pages: (name, label) => `${name} a ouvert toutes les pages des facteurs de risque (${label}).`,
      downloaded: (name, label) => `${name} a téléchargé l’intégralité des facteurs de risque (${label}).`,
      part: (name, label, opened, of) =>
        `${name} n’a pas lu les facteurs de risque en entier (${label})\u00a0: ${count(opened, "fr")}\u00a0page${opened < 2 ? "" : "s"} sur ${count(of, "fr")}.`,
      none: (name, label) => `${name} a eu accès aux facteurs de risque (${label}) et ne les a pas ouverts.`,
    },
    acknowledged: {
      notice: "J’ai lu la mention ci-dessus. Notre indication n’engage ni nous ni l’émetteur.",
      read: "J’ai lu la mention ci-dessus et les facteurs de risque. Notre indication n’engage ni nous ni l’émetteur.",
      access:
        "J’ai lu la mention ci-dessus. J’ai eu accès aux facteurs de risque et ne les ai pas lus en entier. Notre indication n’engage ni nous ni l’émetteur.",
    },
  },
};
