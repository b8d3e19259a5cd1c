import type { CellSpec, RowSpec, SheetSpec } from "@fabroom/documents";
import { ASSUMPTION_FIELDS, ENGINE_VERSION, OUTPUT_FIELDS, type Unit } from "@fabroom/finance";
import { STATUS } from "../blocks/register.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { head, MULTIPLE, note, output, PERCENT, printing, SHEET, title } from "./sheet.ts";

const formatOf = (unit: Unit): string =>
  unit === "ratio" || unit === "ratioPerYear" ? PERCENT : unit === "multiple" ? MULTIPLE : "#,##0.00;(#,##0.00);-";

/** Every input of every case. */
export function inputsSheet(c: Context): SheetSpec {
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

/** Every headline output of every case. */
export function returnsSheet(c: Context): SheetSpec {
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

/** Where each listed assumption comes from. */
export function registerSheet(c: Context): SheetSpec {
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
