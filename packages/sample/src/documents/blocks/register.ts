import type { FigureStatus, ProductWords } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS } from "@fabroom/finance";
import type { Book, RowInput } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { inUnit } from "./output-text.ts";

export const STATUS: Record<FigureStatus, ProductWords> = {
  signed: { en: "signed", fr: "signé" },
  letter_of_intent: { en: "letter of intent", fr: "lettre d'intention" },
  assumption: { en: "assumption", fr: "hypothèse" },
  published: { en: "published", fr: "publié" },
};
const CONFIDENCE = {
  low: { en: "low", fr: "faible" },
  medium: { en: "medium", fr: "moyenne" },
  high: { en: "high", fr: "élevée" },
} as const;

function valueAt(site: SiteCase, path: string): unknown {
  return path.split(".").reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], site.a);
}

/** A field's value as a reader wants it; lists and instruments are told elsewhere. */
function valueText(c: Context, site: SiteCase, path: string): string {
  const value = valueAt(site, path);
  const field = ASSUMPTION_FIELDS.find((candidate) => candidate.path === path);
  if (typeof value === "number")
    return inUnit(c, site, value, field?.unit ?? (path.endsWith("rate") ? "ratio" : "none"));
  if (typeof value === "string" && /^\d{4}-\d{2}$/.test(value)) return c.v.month(value);
  return typeof value === "string" ? value : "–";
}

/** Every assumption that has an entry in the register: value, status, confidence, source, date. */
export function siteRegister(b: Book, c: Context, site: SiteCase): void {
  const entries = site.seed.content.register;
  const count = (status: FigureStatus) => entries.filter((entry) => entry.status === status).length;
  const told = (status: FigureStatus, word: string) =>
    c.v.plural(count(status), { en: [word, word], fr: [word, `${word}s`] });
  const rows: RowInput[] = entries.map((entry) => [
    ASSUMPTION_FIELDS.find((field) => field.path === entry.path)?.label ?? entry.path,
    valueText(c, site, entry.path),
    STATUS[entry.status],
    CONFIDENCE[entry.confidence],
    { en: `${entry.source.en} (${c.v.date(entry.asOf)})`, fr: `${entry.source.fr} (${c.v.date(entry.asOf)})` },
  ]);
  b.table({
    title: {
      en: `${entries.length} assumptions on the register: ${count("signed")} signed, ${count("letter_of_intent")} under letter of intent, ${count("published")} published by others, ${count("assumption")} assumed`,
      fr: `${entries.length} hypothèses au registre : ${told("signed", "signée")}, ${count("letter_of_intent")} sous lettre d'intention, ${told("published", "publiée")} par des tiers, ${told("assumption", "posée")}`,
    },
    columns: [
      { label: { en: "Assumption", fr: "Hypothèse" } },
      { label: { en: "Value", fr: "Valeur" }, align: "right" },
      { label: { en: "Status", fr: "Statut" } },
      { label: { en: "Confidence", fr: "Confiance" } },
      { label: { en: "Source and date", fr: "Source et date" } },
    ],
    rows,
    small: true,
  });
}
