import type { CellSpec, RowSpec, SheetSpec, WorkbookSpec } from "@fabroom/documents";
import { ASSUMPTION_FIELDS, ENGINE_VERSION, OUTPUT_FIELDS, type Unit } from "@fabroom/finance";
import { STATUS } from "../blocks/register.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";
import {
  at,
  check,
  columnName,
  formula,
  head,
  MULTIPLE,
  note,
  output,
  PERCENT,
  printing,
  SHEET,
  title,
  total,
} from "./sheet.ts";
import { rowOf, siteSheet, TOTAL_COLUMN } from "./site-sheet.ts";

const formatOf = (unit: Unit): string =>
  unit === "ratio" || unit === "ratioPerYear" ? PERCENT : unit === "multiple" ? MULTIPLE : "#,##0.00;(#,##0.00);-";

/** Sheet names may hold no separators and 31 characters at most. */
const sheetName = (site: SiteCase): string =>
  site.name
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 31)
    .trim();

/** The cases of all sites as a workbook: engine output, with live sums and checks. */
export function financialWorkbook(c: Context): { kind: "xlsx"; spec: WorkbookSpec } {
  const t = printing(c);
  const words = { en: "Financial workbook", fr: "Classeur financier" };
  return {
    kind: "xlsx",
    spec: {
      properties: {
        title: t(words),
        subject: t(c.raise.name),
        author: c.raise.issuer,
        company: c.raise.issuer,
        description: t({
          en: "Illustrative: fictional issuer, fictional sites",
          fr: "Illustratif : émetteur et sites fictifs",
        }),
        createdAt: new Date(`${c.facts.asOf}T00:00:00Z`),
      },
      sheets: [
        coverSheet(c),
        inputsSheet(c),
        ...c.sites.map((site) => siteSheet(c, site, sheetName(site))),
        sourcesUsesSheet(c),
        returnsSheet(c),
        registerSheet(c),
        checksSheet(c),
      ],
      names: [{ name: "master_check", ref: at(t(SHEET.checks), "$E$3") }],
    },
  };
}

function coverSheet(c: Context): SheetSpec {
  const t = printing(c);
  return {
    name: t(SHEET.cover),
    columns: [{ width: 34 }, { width: 90 }],
    tab: "17548F",
    rows: [
      [title(t({ en: "Financial workbook", fr: "Classeur financier" }))],
      [note(`${c.raise.issuer} · ${t(c.raise.name)}`)],
      [],
      [t({ en: "As of", fr: "Arrêté au" }), c.v.date(c.facts.asOf)],
      [t({ en: "Version", fr: "Version" }), c.facts.version],
      [t({ en: "Engine", fr: "Moteur" }), ENGINE_VERSION],
      [t({ en: "Cases", fr: "Dossiers" }), c.sites.length],
      [
        t({ en: "Master check (1 = all pass)", fr: "Contrôle général (1 = tous satisfaits)" }),
        { formula: "master_check", format: "0", style: "check" },
      ],
      [],
      [
        t({ en: "Purpose", fr: "Objet" }),
        {
          value: t({
            en: "The yearly figures of every site's base case, as on its page and in its dossier, for readers who want to compute with them.",
            fr: "Les chiffres annuels du cas central de chaque site, tels que sur sa page et dans son dossier, pour le lecteur qui veut calculer avec eux.",
          }),
          wrap: true,
        },
      ],
      [
        t({ en: "Colours", fr: "Couleurs" }),
        {
          value: t({
            en: "Blue on tint: input. Black: engine output or formula. Green: from another sheet.",
            fr: "Bleu sur fond teinté : donnée. Noir : résultat du moteur ou formule. Vert : autre feuille.",
          }),
          wrap: true,
        },
      ],
      [
        t({ en: "Limits", fr: "Limites" }),
        {
          value: t({
            en: "Sums, subtotals and checks are live. The lines themselves are engine output: changing an input cell does not run the engine.",
            fr: "Sommes, sous-totaux et contrôles sont vivants. Les lignes sont des résultats du moteur : modifier une donnée ne relance pas le moteur.",
          }),
          wrap: true,
        },
      ],
      [
        t({ en: "Notice", fr: "Avertissement" }),
        {
          value: t({
            en: "Illustrative: fictional issuer, fictional sites. Not an offer. Indications of interest are non-binding.",
            fr: "Illustratif : émetteur et sites fictifs. Ne constitue pas une offre. Les indications d'intérêt sont non engageantes.",
          }),
          wrap: true,
        },
      ],
    ],
  };
}

function inputsSheet(c: Context): SheetSpec {
  const t = printing(c);
  const value = (site: SiteCase, path: string, unit: Unit): CellSpec | null => {
    const found = path.split(".").reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], site.a);
    if (typeof found === "number")
      return { value: found, style: "input", format: unit === "ratio" || unit === "ratioPerYear" ? "0.0%" : "General" };
    return found === null
      ? { value: "–", style: "input", align: "right" }
      : { value: String(found), style: "input", align: "right" };
  };
  return {
    name: t(SHEET.inputs),
    columns: [{ width: 40 }, { width: 28 }, ...c.sites.map(() => ({ width: 14 }))],
    freeze: { rows: 4, columns: 2 },
    print: { landscape: true, fitToWidth: true, repeatRows: 4 },
    rows: [
      [title(t({ en: "Inputs of the cases", fr: "Données des dossiers" }))],
      [
        note(
          t({
            en: "As published; money in the currency of the case",
            fr: "Telles que publiées ; montants dans la devise du dossier",
          }),
        ),
      ],
      [],
      [
        head(t({ en: "Input", fr: "Donnée" })),
        head(t({ en: "Name in the model", fr: "Nom dans le modèle" })),
        ...c.sites.map((site) => head(site.name)),
      ],
      ...ASSUMPTION_FIELDS.map(
        (field): RowSpec => [
          t(field.label),
          note(field.path),
          ...c.sites.map((site) => value(site, field.path, field.unit)),
        ],
      ),
    ],
  };
}

const SU_FIRST = 5;

function sourcesUsesSheet(c: Context): SheetSpec {
  const t = printing(c);
  const { uses, sources } = c.network;
  const last = columnName(1 + c.sites.length);
  const line = (row: number, label: string, kind: string, perSite: number[]): RowSpec => [
    label,
    note(kind),
    ...perSite.map((amount) => output(amount / 1e6)),
    total(`SUM(C${row}:${last}${row})`),
  ];
  const useEnd = SU_FIRST + uses.length - 1;
  const sourceFirst = useEnd + 4;
  const sourceEnd = sourceFirst + sources.length - 1;
  const sums = (first: number, end: number) =>
    [...c.sites.map((_, index) => columnName(2 + index)), columnName(2 + c.sites.length)].map((letter) =>
      total(`SUM(${letter}${first}:${letter}${end})`),
    );
  const header = (words: string): RowSpec => [
    head(words),
    head(t({ en: "Kind", fr: "Nature" })),
    ...c.sites.map((site) => head(site.name)),
    head(t({ en: "Network", fr: "Réseau" })),
  ];
  return {
    name: t(SHEET.sourcesUses),
    columns: [{ width: 40 }, { width: 22 }, ...c.sites.map(() => ({ width: 14 })), { width: 14 }],
    freeze: { rows: 4, columns: 2 },
    print: { landscape: true, fitToWidth: true, repeatRows: 4 },
    rows: [
      [title(t({ en: "Sources and uses", fr: "Emplois et ressources" }))],
      [
        note(
          t({
            en: "Engine output, millions of US dollars at the rates of the cases; totals are formulas",
            fr: "Résultats du moteur, millions de dollars aux cours des dossiers ; totaux en formules",
          }),
        ),
      ],
      [],
      header(t({ en: "Uses", fr: "Emplois" })),
      ...uses.map((use, index) =>
        line(
          SU_FIRST + index,
          t(use.label),
          `${t({ en: "eligible for credit", fr: "éligible au crédit" })} ${c.v.percent(use.eligibleShare, 0)}`,
          use.perSite,
        ),
      ),
      [{ value: t({ en: "Total uses", fr: "Total des emplois" }), style: "total" }, null, ...sums(SU_FIRST, useEnd)],
      [],
      header(t({ en: "Sources", fr: "Ressources" })),
      ...sources.map((source, index) => line(sourceFirst + index, t(source.label), source.kind, source.perSite)),
      [
        { value: t({ en: "Total sources", fr: "Total des ressources" }), style: "total" },
        null,
        ...sums(sourceFirst, sourceEnd),
      ],
      [
        { value: t({ en: "Sources less uses", fr: "Ressources moins emplois" }), style: "total" },
        null,
        ...[...c.sites.map((_, index) => columnName(2 + index)), columnName(2 + c.sites.length)].map((letter) =>
          formula(`${letter}${sourceEnd + 1}-${letter}${useEnd + 1}`),
        ),
      ],
    ],
  };
}

/** Row of the difference on the sheet of sources and uses. */
const differenceRow = (c: Context): number => SU_FIRST + c.network.uses.length - 1 + 4 + c.network.sources.length + 1;

function returnsSheet(c: Context): SheetSpec {
  const t = printing(c);
  return {
    name: t(SHEET.returns),
    columns: [{ width: 40 }, { width: 18 }, ...c.sites.map(() => ({ width: 14 }))],
    freeze: { rows: 4, columns: 2 },
    print: { landscape: true, fitToWidth: true, repeatRows: 4 },
    rows: [
      [title(t({ en: "Returns and headline figures", fr: "Rentabilité et chiffres clés" }))],
      [note(`${t({ en: "Engine output", fr: "Résultat du moteur" })} ${ENGINE_VERSION}`)],
      [],
      [
        head(t({ en: "Output", fr: "Résultat" })),
        head(t({ en: "Unit", fr: "Unité" })),
        ...c.sites.map((site) => head(site.name)),
      ],
      [
        t({ en: "Currency", fr: "Devise" }),
        null,
        ...c.sites.map((site): CellSpec => ({ value: site.currency, align: "right" })),
      ],
      ...OUTPUT_FIELDS.map((field): RowSpec => {
        const name = field.path.slice("headline.".length) as keyof SiteCase["h"];
        return [t(field.label), note(field.unit), ...c.sites.map((site) => output(site.h[name], formatOf(field.unit)))];
      }),
    ],
  };
}

function registerSheet(c: Context): SheetSpec {
  const t = printing(c);
  return {
    name: t(SHEET.register),
    columns: [{ width: 24 }, { width: 40 }, { width: 18 }, { width: 14 }, { width: 14 }, { width: 80 }],
    freeze: { rows: 4 },
    rows: [
      [title(t({ en: "Register of sources", fr: "Registre des sources" }))],
      [
        note(
          t({
            en: "Where each listed assumption comes from, and how firm it is",
            fr: "Origine et solidité de chaque hypothèse listée",
          }),
        ),
      ],
      [],
      [
        { en: "Site", fr: "Site" },
        { en: "Assumption", fr: "Hypothèse" },
        { en: "Status", fr: "Statut" },
        { en: "Confidence", fr: "Confiance" },
        { en: "Date", fr: "Date" },
        { en: "Source", fr: "Source" },
      ].map((text) => head(t(text))),
      ...c.sites.flatMap((site) =>
        site.seed.content.register.map(
          (entry): RowSpec => [
            site.name,
            t(
              ASSUMPTION_FIELDS.find((field) => field.path === entry.path)?.label ?? { en: entry.path, fr: entry.path },
            ),
            t(STATUS[entry.status]),
            t(
              {
                low: { en: "low", fr: "faible" },
                medium: { en: "medium", fr: "moyenne" },
                high: { en: "high", fr: "élevée" },
              }[entry.confidence],
            ),
            c.v.date(entry.asOf),
            t(entry.source),
          ],
        ),
      ),
    ],
  };
}

function checksSheet(c: Context): SheetSpec {
  const t = printing(c);
  const rows: RowSpec[] = [];
  const first = 6;
  const tolerance = 1e-6;
  c.sites.forEach((site, index) => {
    const sheet = sheetName(site);
    const sum = (id: string) => at(sheet, `${TOTAL_COLUMN}${rowOf(id)}`);
    const ebitda = site.yearly("ebitda").reduce((all, value) => all + value, 0);
    const suColumn = columnName(2 + index);
    const passed = site.r.checks.filter((item) => item.ok).length;
    const items: [string, string][] = [
      [
        t({ en: "capex by year adds up to the headline", fr: "investissement annuel égal au chiffre clé" }),
        `${sum("capex")}-${site.h.capex}`,
      ],
      [
        t({ en: "EBITDA by formula equals the engine's", fr: "EBITDA par formule égal à celui du moteur" }),
        `${sum("ebitda")}-${ebitda}`,
      ],
      [
        t({ en: "debt repaid equals debt drawn", fr: "dette remboursée égale à la dette tirée" }),
        `${sum("principal")}-${sum("debt")}`,
      ],
      [
        t({ en: "sources equal uses", fr: "ressources égales aux emplois" }),
        at(t(SHEET.sourcesUses), `${suColumn}${differenceRow(c)}`),
      ],
      [
        t({ en: "engine checks not passed", fr: "contrôles du moteur non satisfaits" }),
        `${site.r.checks.length - passed}`,
      ],
    ];
    for (const [label, difference] of items) {
      const row = first + rows.length;
      rows.push([
        site.name,
        label,
        formula(difference),
        output(tolerance * Math.max(1, site.h.totalUses), "0.000"),
        check(`IF(ABS(C${row})<=D${row},1,0)`),
      ]);
    }
  });
  return {
    name: t(SHEET.checks),
    columns: [{ width: 28 }, { width: 48 }, { width: 16 }, { width: 14 }, { width: 12 }],
    freeze: { rows: 5 },
    tab: "036639",
    conditional: [{ range: `E3:E${first + rows.length}`, formula: "E3=0", fill: "F8D7DA" }],
    rows: [
      [title(t({ en: "Checks", fr: "Contrôles" }))],
      [
        note(
          t({
            en: "A difference must be nil within its tolerance: 1 passes, 0 fails",
            fr: "L'écart doit être nul à la tolérance près : 1 satisfait, 0 en écart",
          }),
        ),
      ],
      [
        t({ en: "Master check", fr: "Contrôle général" }),
        null,
        null,
        null,
        check(`MIN(E${first}:E${first + rows.length - 1})`),
      ],
      [],
      [
        { en: "Site", fr: "Site" },
        { en: "Check", fr: "Contrôle" },
        { en: "Difference", fr: "Écart" },
        { en: "Tolerance", fr: "Tolérance" },
        { en: "Result", fr: "Résultat" },
      ].map((text) => head(t(text))),
      ...rows,
    ],
  };
}
