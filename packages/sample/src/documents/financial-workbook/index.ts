import type { SheetSpec, WorkbookSpec } from "@fabroom/documents";
import { ENGINE_VERSION } from "@fabroom/finance";
import type { Context } from "../facts/context.ts";
import { checksSheet } from "./checks-sheet.ts";
import { inputsSheet, registerSheet, returnsSheet } from "./listing-sheets.ts";
import { at, note, printing, SHEET, sheetName, title } from "./sheet.ts";
import { siteSheet } from "./site-sheet.ts";
import { sourcesUsesSheet } from "./sources-uses-sheet.ts";

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
