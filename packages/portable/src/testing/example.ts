import { defaultAssumptions } from "@fabroom/finance";
import type { PortableRaise } from "../format/index.ts";
import { FORMAT } from "../format/settings.ts";
import { handleOf } from "../memory.ts";

const source = { label: { en: "A newspaper", fr: "Un journal" }, url: "https://news.example/1", date: "2026-03" };
const both = (en: string, fr: string) => ({ en, fr });

/** A small raise that has something of everything. */
export async function exampleRaise(): Promise<PortableRaise> {
  return {
    settings: {
      format: FORMAT,
      key: "small-2026",
      name: both("A small raise", "Une petite levée"),
      issuer: "Small Foundries",
      illustrative: true,
      languages: ["en", "fr"],
      currency: "USD",
      timeZone: "Europe/Luxembourg",
      phase: "open",
      dates: { asOf: "2026-11-20", opens: "2026-11-23", closes: "2027-03-31" },
      exchangeRates: { EUR: "fx.eur" },
      openingFigure: "compute.growth",
      sites: ["north", "south"],
      legends: [
        {
          key: "legend",
          version: 1,
          text: both("It binds nobody.", "Elle n’engage personne."),
          mustRead: ["memorandum"],
        },
      ],
    },
    tranches: [
      {
        key: "equity",
        name: both("Equity", "Fonds propres"),
        instrument: "common_equity",
        currency: "EUR",
        target: "250000000",
        floor: "100000000.50",
        cap: "300000000",
        minimumTicket: "0.50",
        sites: ["north"],
        terms: [{ label: both("Rank", "Rang"), value: both("Last.\n\nOf all.", "Dernier."), binding: false }],
      },
    ],
    figures: [
      {
        id: "compute.growth",
        label: both("Growth", "Croissance"),
        value: 3.3,
        low: 2.7,
        high: 4.1,
        unit: "multiple",
        status: "published",
        asOf: "2026",
        source,
      },
      {
        id: "fx.eur",
        label: both("Dollars for one euro", "Dollars pour un euro"),
        value: 1.1,
        unit: "none",
        status: "assumption",
        asOf: "2026-11-20",
        source,
        formula: both("Fixed.", "Fixe."),
      },
    ],
    facts: [{ key: "first", date: "2024-01-19", text: both("It begins.", "Cela commence."), source }],
    benchmarks: [
      {
        key: "real",
        name: "A real one",
        country: "US",
        latitude: 33.77,
        longitude: -112.15,
        node: both("4 nm", "4 nm"),
        capexText: both("US$65bn", "65 Md$"),
        capacityText: both("20,000", "20 000"),
        supportText: both("None", "Aucune"),
        stateText: both("Built", "Construite"),
        source,
      },
    ],
    partners: [
      {
        key: "builder",
        name: "Builders",
        role: both("Builder", "Constructeur"),
        state: "letter",
        sites: ["north"],
        source,
      },
    ],
    market: [
      { year: 2025, demandLow: 1, demandBase: 2.5, demandHigh: 4, supply: 1e-7, binding: "memory" },
      { year: 2026, demandLow: 2, demandBase: 3.5, demandHigh: 5, supply: 2, binding: "power" },
    ],
    sites: ["north", "south"].map((slug) => ({
      slug,
      name: both(`Site ${slug}`, `Site ${slug}`),
      region: both("Somewhere", "Quelque part"),
      country: "DE",
      latitude: 51,
      longitude: 13.7,
      phase: "design" as const,
      node: "16 nm",
      case: {
        thesis: both("It pays.", "Cela rapporte."),
        story: both("First.\n\n- one\n- {{figure:compute.growth}}", "D’abord.\n\nEnsuite."),
        merits: [{ title: both("Power", "Électricité"), text: both("Cheap: very.", "Bon marché.") }],
        risks: [
          { title: both("Water", "Eau"), text: both("Scarce.", "Rare."), mitigation: both("A pipe.", "Une conduite.") },
        ],
      },
      assumptions: defaultAssumptions(),
      register: [
        {
          path: "capacity.wspm",
          status: "assumption" as const,
          asOf: "2026-11",
          confidence: "low" as const,
          source: both('Ours, "so far"', "La nôtre"),
        },
      ],
    })),
    chapters: [
      {
        key: "cost",
        chart: "cost_per_site",
        text: {
          en: {
            title: "Cost",
            finding: "It costs {{figure:site.north.capex}}.",
            body: "## Why\nSo.\n\n---\n\nEnd {{picture:plan}}.",
          },
          fr: { title: "Coût", finding: "Il coûte {{figure:site.north.capex}}.", body: "Voilà." },
        },
      },
      {
        key: "risk",
        chart: "none",
        text: {
          en: { title: "Risk: all of it", finding: "Much.", body: "Yes." },
          fr: { title: "Risque", finding: "Beaucoup.", body: "Oui." },
        },
      },
    ],
    agreements: [
      {
        version: 1,
        document: "agreement",
        points: [both("Keep it.", "Gardez-le."), both("Two years.", "Deux ans.")],
        text: both("**All** of it.\n\n## 1. One", "**Tout**."),
      },
    ],
    room: [
      { key: "overview", kind: "folder", title: both("Overview", "Présentation"), files: null },
      {
        key: "memorandum",
        folder: "overview",
        kind: "document",
        title: both("Memorandum", "Mémorandum"),
        note: both("First version", "Première version"),
        site: "north",
        files: {
          en: await handleOf("room/overview/memorandum.en.pdf", "%PDF-1.7 en"),
          fr: await handleOf("room/overview/memorandum.fr.pdf", "%PDF-1.7 fr"),
        },
      },
      {
        key: "agreement",
        folder: "overview",
        kind: "document",
        title: both("=Agreement", "Accord"),
        files: { ja: await handleOf("room/overview/契約.pdf", "%PDF-1.7 ja") },
      },
    ],
    pictures: [
      {
        key: "plan",
        file: await handleOf("pictures/plan.png", "png"),
        alt: both("The plan", "Le plan"),
        credit: both("Us", "Nous"),
      },
    ],
    questions: [
      {
        key: "power",
        asker: "ada@fund.example",
        category: "site",
        language: "en",
        subject: "Power",
        text: "Who pays?",
        about: { document: "memorandum", page: 2 },
        answer: {
          draftedBy: "bo@small.example",
          publishedBy: "bo@small.example",
          audience: "all",
          answer: both("We do.", "Nous."),
          wording: { en: { subject: "Power", text: "Who pays?" }, fr: { subject: "Courant", text: "Qui paie ?" } },
        },
      },
    ],
    people: {
      groups: [{ key: "investors", name: both("Investors", "Investisseurs") }],
      organisations: [
        {
          key: "small",
          name: "Small Foundries",
          kind: "issuer",
          country: "LU",
          groups: [],
          people: [{ name: "Bo", email: "bo@small.example", language: "en", roles: ["owner"] }],
        },
        {
          key: "fund",
          name: "A fund",
          kind: "sovereign_fund",
          country: "NO",
          groups: ["investors"],
          people: [{ name: "Ada", email: "ada@fund.example", language: "fr", roles: ["reader", "preparer"] }],
        },
      ],
      access: {
        grants: [{ node: "overview", group: "investors", level: "view" }],
        walls: [{ node: "agreement", group: "investors", reason: "Not yet." }],
      },
      indications: [
        {
          organisation: "fund",
          person: "ada@fund.example",
          tranche: "equity",
          currency: "EUR",
          amount: "25000000",
          on: "2026-12-01",
        },
      ],
    },
  };
}
