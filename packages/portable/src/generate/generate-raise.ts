import { defaultAssumptions } from "@fabroom/finance";
import type { FileHandle } from "../files.ts";
import type {
  IndicationRow,
  Organisation,
  PortableNode,
  PortableRaise,
  PortableSite,
  Tranche,
} from "../format/index.ts";
import { FORMAT } from "../format/settings.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { pdfPieces } from "./pdf.ts";
import { both, COUNTRIES, FIRST, FOLDERS, FORMS, HOUSES, LAST, LINES, SUBJECTS } from "./words.ts";

export type GenerateInput = {
  /** Organisations of investors; the issuer comes on top. */
  organisations: number;
  documents: number;
  indications: number;
  seed: number;
  /** Bytes of each document at least; without it, as many as its pages need. */
  documentBytes?: number;
};

const DAY = "2026-11-20";
const source = { label: both("Made by the generator", "Produit par le générateur"), date: DAY };
const SITES = ["north", "south", "west"] as const;
const GROUPS = ["funds", "lenders", "strategics", "advisers"] as const;
const TRANCHES = [
  ["network-equity", "common_equity", "USD"],
  ["preferred", "preferred_equity", "USD"],
  ["senior-usd", "senior_debt", "USD"],
  ["senior-eur", "senior_debt", "EUR"],
  ["covered", "export_credit", "JPY"],
] as const;

/**
 * A raise of any size for tests, benchmark and load: the same for the same input. Its documents are made while they are
 * read, one piece at a time, so that a room of any number of them fits in memory; until then they have no hash.
 */
export function generateRaise({
  organisations,
  documents,
  indications,
  seed,
  documentBytes = 0,
}: GenerateInput): PortableRaise {
  const chance = chanceOf(seed);
  const tranches = TRANCHES.map(trancheOf);
  const parties = organisationsOf(chance, organisations);
  return {
    settings: {
      format: FORMAT,
      key: `generated-${seed}`,
      name: both(`Generated raise ${seed}`, `Levée générée ${seed}`),
      issuer: "Generated Foundries",
      illustrative: true,
      languages: ["en", "fr"],
      currency: "USD",
      timeZone: "Europe/Luxembourg",
      phase: "open",
      dates: { asOf: DAY, closes: "2027-12-31" },
      exchangeRates: { EUR: "fx.eur", JPY: "fx.jpy" },
      sites: [...SITES],
      legends: [
        {
          key: "legend",
          version: 1,
          text: both(
            "This is an indication of interest. It binds nobody.",
            "Ceci est une indication d’intérêt. Elle n’engage personne.",
          ),
          mustRead: [],
        },
      ],
    },
    tranches,
    figures: [
      figureOf("fx.eur", both("US dollars for one euro", "Dollars des États-Unis pour un euro"), 1.15),
      figureOf("fx.jpy", both("US dollars for one yen", "Dollars des États-Unis pour un yen"), 0.0065),
    ],
    facts: [],
    benchmarks: [],
    partners: [],
    market: [],
    sites: SITES.map((slug) => siteOf(slug)),
    chapters: ["why", "where", "cost", "risk", "ask"].map((key) => ({
      key,
      chart: "none" as const,
      text: {
        en: {
          title: `Chapter ${key}`,
          finding: "The network has {{figure:network.sites}} sites.",
          body: "## What it says\nIt says so.",
        },
        fr: {
          title: `Chapitre ${key}`,
          finding: "Le réseau compte {{figure:network.sites}} sites.",
          body: "## Ce qu’il dit\nIl le dit.",
        },
      },
    })),
    agreements: [
      {
        version: 1,
        document: "confidentiality-agreement",
        points: [both("Keep it to yourself.", "Gardez-le pour vous.")],
        text: both("What is read here stays here.", "Ce qui est lu ici reste ici."),
      },
    ],
    room: roomOf(chance, documents, seed, documentBytes),
    pictures: [],
    questions: [],
    people: {
      groups: GROUPS.map((key) => ({ key, name: both(`Group ${key}`, `Groupe ${key}`) })),
      organisations: parties,
      access: {
        grants: FOLDERS.flatMap((_, index) =>
          GROUPS.map(
            (group) =>
              ({ node: `folder-${index + 1}`, group, level: chance.happens(0.5) ? "view" : "download" }) as const,
          ),
        ),
        walls: [],
      },
      indications: indicationsOf(chance, indications, parties.slice(1), tranches),
    },
  };
}

const figureOf = (id: string, label: ReturnType<typeof both>, value: number) => ({
  ...{ id, label, value, unit: "none", status: "assumption" as const, asOf: DAY, source },
  formula: both("Fixed rate.", "Taux fixe."),
});

const trancheOf = ([key, instrument, currency]: (typeof TRANCHES)[number]): Tranche => ({
  ...{ key, instrument, currency, name: both(`Tranche ${key}`, `Tranche ${key}`) },
  ...{ target: "10000000000", floor: "5000000000", cap: "12000000000", minimumTicket: "1000000", sites: [], terms: [] },
});

const siteOf = (slug: string): PortableSite => ({
  ...{ slug, name: both(`Site ${slug}`, `Site ${slug}`), region: both("Somewhere", "Quelque part") },
  ...{ country: "NL", latitude: 51.45, longitude: 3.65, phase: "permitting", node: "16/12 nm" },
  case: {
    thesis: both("A port and a grid connection.", "Un port et un raccordement."),
    story: both("The site lies beside the harbour.", "Le site borde le port."),
    merits: [
      { title: both("Power", "Électricité"), text: both("The substation is built.", "Le poste est construit.") },
    ],
    risks: [
      {
        title: both("Water", "Eau"),
        text: both("The licence is pending.", "L’autorisation est attendue."),
        mitigation: both("A second source.", "Une seconde source."),
      },
    ],
  },
  assumptions: defaultAssumptions(),
  register: [],
});

function organisationsOf(chance: Chance, count: number): Organisation[] {
  const person = (host: string, index: number, roles: Organisation["people"][number]["roles"]) => ({
    name: `${chance.pick(FIRST)} ${chance.pick(LAST)}`,
    email: `person-${index}@${host}.example`,
    language: chance.happens(0.7) ? "en" : "fr",
    roles,
  });
  const issuer: Organisation = {
    ...{ key: "issuer", name: "Generated Foundries", kind: "issuer", country: "LU", groups: [] },
    people: (["owner", "publisher", "contributor", "relations", "bookrunner", "auditor"] as const).map((role, index) =>
      person("issuer", index + 1, [role]),
    ),
  };
  const kinds = ["sovereign_fund", "infrastructure_fund", "strategic", "bank", "export_credit_agency"] as const;
  const investors = Array.from({ length: count }, (_, index): Organisation => {
    const key = `investor-${index + 1}`;
    return {
      key,
      name: `${chance.pick(HOUSES)} ${chance.pick(FORMS)} ${index + 1}`,
      kind: chance.pick(kinds),
      country: chance.pick(COUNTRIES),
      groups: [chance.pick(GROUPS)],
      people: [
        person(key, 1, ["reader", "preparer"]),
        person(key, 2, ["signatory"]),
        ...(chance.happens(0.5) ? [person(key, 3, ["reader"])] : []),
      ],
    };
  });
  return [issuer, ...investors];
}

const LANGUAGES = ["en", "fr", "de", "ja", "pt-BR", "zh-Hant"] as const;
/** So many documents in one folder, as rooms have them. */
const IN_A_FOLDER = 40;

function roomOf(chance: Chance, documents: number, seed: number, documentBytes: number): PortableNode[] {
  const nodes: PortableNode[] = [];
  const folders = FOLDERS.length;
  const each = Math.ceil(documents / folders);
  let made = 0;
  for (const [index, title] of FOLDERS.entries()) {
    const top = `folder-${index + 1}`;
    nodes.push({ key: top, kind: "folder", title, files: null });
    if (index === 0) nodes.push(agreementOf(seed));
    for (let inside = 0; inside < each && made < documents; inside++) {
      const part = Math.floor(inside / IN_A_FOLDER) + 1;
      const folder = each > IN_A_FOLDER ? `${top}-${part}` : top;
      if (folder !== top && inside % IN_A_FOLDER === 0)
        nodes.push({
          key: folder,
          folder: top,
          kind: "folder",
          title: both(`Part ${part}`, `Partie ${part}`),
          files: null,
        });
      made++;
      nodes.push(documentOf(chance, made, folder === top ? top : `${top}/${folder}`, folder, seed, documentBytes));
    }
  }
  return nodes;
}

function documentOf(
  chance: Chance,
  number: number,
  place: string,
  folder: string,
  seed: number,
  bytes: number,
): PortableNode {
  const key = `document-${number}`;
  const subject = chance.pick(SUBJECTS);
  const first = chance.pick(LANGUAGES);
  const languages = chance.happens(0.2) ? [...new Set([first, chance.pick(LANGUAGES)])] : [first];
  const pages = 1 + chance.below(3);
  const files = languages.map((tag, index) => {
    const title = `${subject.en} ${number} (${tag})`;
    const path = `room/${place}/${key}.${tag}.pdf`;
    return [tag, handleOfPdf(path, title, pages, seed + number * 10 + index, bytes)] as const;
  });
  return {
    ...{ key, folder, kind: "document", title: both(`${subject.en} ${number}`, `${subject.fr} ${number}`) },
    ...(chance.happens(0.3) ? { site: chance.pick(SITES) } : {}),
    files: Object.fromEntries(files),
  };
}

const agreementOf = (seed: number): PortableNode => ({
  ...{ key: "confidentiality-agreement", folder: "folder-1", kind: "document" },
  title: both("Confidentiality agreement", "Accord de confidentialité"),
  files: Object.fromEntries(
    ["en", "fr"].map((tag) => [
      tag,
      handleOfPdf(`room/folder-1/agreement.${tag}.pdf`, `Agreement (${tag})`, 1, seed, 0),
    ]),
  ),
});

/** A document that is made when it is read. */
function handleOfPdf(path: string, title: string, pages: number, seed: number, bytes: number): FileHandle {
  const open = async function* () {
    const chance = chanceOf(seed);
    const lines = () => Array.from({ length: 8 + chance.below(20) }, () => chance.pick(LINES));
    yield* pdfPieces({ title, pages: Array.from({ length: pages }, lines), bytes, seed });
  };
  return { path, bytes: 0, sha256: "", open };
}

function indicationsOf(
  chance: Chance,
  count: number,
  investors: readonly Organisation[],
  tranches: readonly Tranche[],
): IndicationRow[] {
  if (investors.length === 0) return [];
  return Array.from({ length: count }, (): IndicationRow => {
    const organisation = chance.pick(investors);
    const tranche = chance.pick(tranches);
    const day = 1 + chance.below(28);
    return {
      organisation: organisation.key,
      person: organisation.people[1]!.email,
      tranche: tranche.key,
      currency: tranche.currency,
      amount: String((1 + chance.below(400)) * 1_000_000),
      on: `2026-${chance.happens(0.5) ? "11" : "12"}-${String(day).padStart(2, "0")}`,
    };
  });
}
