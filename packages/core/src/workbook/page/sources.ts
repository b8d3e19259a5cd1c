import { formatDate, type Language, type Localised, type RegisterEntry } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS } from "@fabroom/finance";
import { type Beside, type Item, type Page, t } from "../grid/model.ts";
import { inputFormat } from "./inputs.ts";

const STATUS: Record<RegisterEntry["status"], Localised> = {
  signed: t("signed", "signé"),
  letter_of_intent: t("letter of intent", "lettre d'intention"),
  assumption: t("assumption", "hypothèse"),
  published: t("published", "publié"),
};
const CONFIDENCE: Record<RegisterEntry["confidence"], Localised> = {
  low: t("low", "faible"),
  medium: t("medium", "moyenne"),
  high: t("high", "élevée"),
};
const DEFAULT = t("model default", "valeur par défaut du modèle");

/** The assumption register: each figure with its status, source, date and confidence. */
export function sourcesPage(register: readonly RegisterEntry[], language: Language): Page {
  const entries = new Map(register.map((entry) => [entry.path, entry]));
  const head = (en: string, fr: string): Beside => ({ text: t(en, fr), style: "header" });
  return {
    key: "sources",
    title: t("Sources", "Registre des hypothèses"),
    across: "nothing",
    widths: [58, 24, 16, 18, 14, 14, 90],
    items: [
      {
        kind: "cells",
        cells: [
          head("Assumption", "Hypothèse"),
          head("Unit", "Unité"),
          head("Value", "Valeur"),
          head("Status", "Statut"),
          head("As of", "En date du"),
          head("Confidence", "Confiance"),
          head("Source", "Source"),
        ],
      },
      ...ASSUMPTION_FIELDS.map((field): Item => {
        const entry = entries.get(field.path);
        const own = field.source?.text ?? "";
        const plain = (text: string): Beside => ({ value: text, style: "note" });
        return {
          kind: "scalar",
          key: `source.${field.path}`,
          label: field.label,
          unit: field.unit,
          formula: `IF(ISBLANK({in.${field.path}}),"",{in.${field.path}})`,
          style: "link",
          format: inputFormat(field.unit),
          beside: entry
            ? [
                { text: STATUS[entry.status], style: "note" },
                plain(formatDate(entry.asOf, language)),
                { text: CONFIDENCE[entry.confidence], style: "note" },
                { text: entry.source, style: "note" },
              ]
            : [{ text: DEFAULT, style: "note" }, plain(""), plain(""), plain(own)],
        };
      }),
    ],
  };
}
