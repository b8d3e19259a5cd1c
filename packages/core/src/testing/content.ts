import type { Localised, RaiseContent, RoomNode } from "@fabroom/contracts";
import { defaultAssumptions } from "@fabroom/finance";
import type { DocumentSource } from "../raise/seed.ts";

const t = (en: string, fr = `${en} (fr)`): Localised => ({ en, fr });
const source = { label: t("Test source"), date: "2026-01-15" };

type People = RaiseContent["organisations"][number]["people"];
const person = (name: string, email: string, ...roles: People[number]["roles"]): People[number] => ({
  name,
  email,
  language: "en",
  roles,
});

/** A small raise: an issuer with one person a role, a fund that may read much, a bank walled off a part. */
export const testContent: RaiseContent = {
  languages: ["en", "fr"],
  name: t("Aurora raise", "Levée Aurora"),
  issuer: "Aurora Foundries",
  currency: "USD",
  closesOn: "2027-03-31",
  asOf: "2026-01-15",
  organisations: [
    {
      key: "aurora",
      name: "Aurora Foundries",
      kind: "issuer",
      country: "LU",
      groups: [],
      people: [
        person("Olga Wner", "owner@aurora.example", "owner"),
        person("Paul Éditeur", "publisher@aurora.example", "publisher"),
        person("Chloé Writer", "contributor@aurora.example", "contributor"),
        person("Rita Liaison", "relations@aurora.example", "relations"),
        person("Boris Booker", "bookrunner@aurora.example", "bookrunner"),
        person("Aude Itor", "auditor@aurora.example", "auditor"),
      ],
    },
    {
      key: "alpha",
      name: "Fonds souverain d’Été",
      kind: "sovereign_fund",
      country: "FR",
      groups: ["funds"],
      people: [
        person("Aïcha N’Diaye", "signatory@alpha.example", "signatory"),
        person("Émile Prépare", "preparer@alpha.example", "preparer"),
        person("佐藤 美咲", "reader@alpha.example", "reader"),
        person("خالد الهاشمي", "admin@alpha.example", "investor_admin"),
      ],
    },
    {
      key: "beta",
      name: "Bank Łódź",
      kind: "bank",
      country: "PL",
      groups: ["lenders"],
      people: [
        person("Łukasz Żak", "signatory@beta.example", "signatory"),
        person("Zofia Ćma", "reader@beta.example", "reader"),
      ],
    },
  ],
  groups: [
    { key: "funds", name: t("Funds", "Fonds") },
    { key: "lenders", name: t("Lenders", "Prêteurs") },
  ],
  tranches: [
    {
      key: "network-equity",
      name: t("Network equity", "Actions du réseau"),
      instrument: "common_equity",
      currency: "USD",
      target: "90071992547409930",
      floor: "100000000",
      cap: "99999999999999999",
      minimumTicket: "1000000",
      siteSlugs: [],
      terms: [{ label: t("Ranking", "Rang"), value: t("Common", "Ordinaire"), binding: false }],
    },
    {
      key: "north-debt",
      name: t("North senior debt", "Dette senior Nord"),
      instrument: "senior_debt",
      currency: "EUR",
      target: "500000000",
      floor: "100000000",
      cap: "700000000",
      minimumTicket: "50000000",
      siteSlugs: ["north"],
      terms: [{ label: t("Margin", "Marge"), value: t("275 bps", "275 pb"), binding: false }],
    },
  ],
  figures: [
    {
      id: "compute.growth",
      label: t("Growth of compute"),
      value: 0.25,
      unit: "ratio",
      status: "published",
      asOf: "2026",
      source,
    },
    {
      id: "market.gap",
      label: t("Gap"),
      value: 20_000,
      unit: "wafersPerMonth",
      status: "assumption",
      asOf: "2026",
      source,
    },
    {
      id: "fx.eur",
      label: t("Dollars for a euro"),
      value: 1.1,
      unit: "none",
      status: "assumption",
      asOf: "2026",
      source,
    },
  ],
  facts: [{ key: "first", date: "2026-01", text: t("A fact"), source }],
  benchmarks: [
    {
      key: "public-project",
      name: "Public project",
      country: "FR",
      latitude: 45,
      longitude: 5,
      node: t("N3"),
      capexText: t("US$20bn"),
      capacityText: t("20,000 wafers a month"),
      supportText: t("none"),
      stateText: t("operating"),
      source,
    },
  ],
  market: [{ year: 2027, demandLow: 1, demandBase: 2, demandHigh: 3, supply: 1, binding: "frontEnd" }],
  sections: [
    {
      key: "thesis",
      content: {
        texts: {
          en: {
            title: "Thesis",
            finding: "{market.gap} are missing",
            body: "North costs {site.north.capex}.\n\n- one\n- two",
          },
          fr: { title: "Thèse", finding: "Il manque {market.gap}", body: "Nord coûte {site.north.capex}." },
        },
        chart: "supply_gap",
      },
    },
    {
      key: "risks",
      content: {
        texts: {
          en: { title: "Risks", finding: "They are real", body: "Much can fail." },
          fr: { title: "Risques", finding: "Ils sont réels", body: "Tout peut échouer." },
        },
        chart: "none",
      },
    },
  ],
  sites: [
    site("north", "Nord", defaultAssumptions()),
    site("south", "Sud", { ...defaultAssumptions(), currency: "EUR", nodeClass: "N5" }),
  ],
  questions: [],
  legend: { id: "non-binding", version: 1, text: t("This binds nobody.", "Ceci n’engage personne."), mustRead: [] },
  agreement: {
    documentKey: "confidentiality-agreement",
    text: t("Keep **everything** to yourself.", "Gardez **tout** pour vous."),
    points: [t("Say nothing", "Ne rien dire")],
  },
};

function site(slug: string, french: string, assumptions: unknown): RaiseContent["sites"][number] {
  return {
    slug,
    name: t(slug === "north" ? "North" : "South", french),
    country: "FR",
    region: t("Region", "Région"),
    latitude: 48,
    longitude: -4,
    phase: "permitting",
    node: "N3",
    content: {
      thesis: t("Close to {market.gap}", "Près de {market.gap}"),
      story: t("A story", "Une histoire"),
      merits: [{ title: t("Power"), text: t("There is power") }],
      risks: [{ title: t("Time"), text: t("It may be late"), mitigation: t("Begin early") }],
      assumptions,
      register: [
        {
          path: "capacity.wspm",
          status: "assumption",
          source: t("Own estimate"),
          asOf: "2026-01",
          confidence: "medium",
        },
        {
          path: "pricing.waferPrice",
          status: "assumption",
          source: t("Own estimate"),
          asOf: "2026-01",
          confidence: "low",
        },
      ],
    },
  };
}

/**
 * `offering` is open to both groups; `sites` to funds for download and to lenders for reading; `equity` is granted to
 * both at the highest level, and walled for lenders; `internal` is granted to nobody.
 */
export const testRoom: RoomNode[] = [
  folder("offering", [
    { group: "funds", level: "view" },
    { group: "lenders", level: "view" },
  ]),
  file("information-memorandum", "offering", "pdf"),
  file("risk-factors", "offering", "pdf"),
  folder("sites", [
    { group: "funds", level: "download" },
    { group: "lenders", level: "view" },
  ]),
  { ...file("dossier-north", "sites", "pdf"), siteSlug: "north" },
  {
    ...folder("equity", [
      { group: "funds", level: "original" },
      { group: "lenders", level: "original" },
    ]),
    walls: [{ group: "lenders", reason: "conflict" }],
  },
  file("model", "equity", "xlsx"),
  folder("internal", []),
  file("internal-note", "internal", "pdf"),
  file("confidentiality-agreement", null, "pdf"),
];

function folder(key: string, grants: NonNullable<RoomNode["grants"]>): RoomNode {
  return { key, parent: null, kind: "folder", title: t(key), grants };
}

function file(key: string, parent: string | null, format: "pdf" | "xlsx"): RoomNode {
  return { key, parent, kind: "document", title: t(key), format };
}

/** Two pages a PDF, one sheet a workbook. */
export function testSource(key: string, language: "en" | "fr"): DocumentSource {
  if (key === "model")
    return {
      kind: "xlsx",
      spec: {
        properties: { title: key, createdAt: new Date("2026-01-15T00:00:00Z") },
        sheets: [{ name: "Inputs", rows: [["Price", 18_000]] }],
      },
    };
  const text = `#set document(title: "${key}")\n#set text(lang: "${language}", size: 24pt)\n`;
  const pages = `#heading[${key}]\nFirst page in ${language}. #lorem(60)\n#pagebreak()\nSecond page. #lorem(40)`;
  return { kind: "pdf", entry: "/main.typ", files: { "/main.typ": `${text}${pages}` } };
}
