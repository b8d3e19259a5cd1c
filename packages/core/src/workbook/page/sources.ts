import { ASSUMPTION_FIELDS } from "@fabroom/finance";
import { type Beside, type Item, type Page, t } from "../grid/model.ts";
import { inputFormat } from "./input-format.ts";
import type { provenances } from "./provenance.ts";

/** The assumption register: each figure with its status, source, date and confidence. */
export function sourcesPage(provenanceOf: ReturnType<typeof provenances>): Page {
  const head = (en: string, fr: string): Beside => ({ text: t(en, fr), style: "header" });
  return {
    key: "sources",
    title: t("Sources", "Registre des hypothèses"),
    across: "nothing",
    widths: [58, 24, 20, 26, 18, 14, 90],
    items: [
      {
        kind: "cells",
        cells: [
          head("Assumption", "Hypothèse"),
          head("Unit", "Unité"),
          { ...head("Value", "Valeur"), align: "right" },
          { ...head("Status", "Statut"), align: "center" },
          head("As of", "En date du"),
          head("Confidence", "Confiance"),
          head("Source", "Source"),
        ],
      },
      ...ASSUMPTION_FIELDS.map((field): Item => {
        const { status, asOf, confidence, source } = provenanceOf(field);
        return {
          kind: "scalar",
          key: `source.${field.path}`,
          label: field.label,
          unit: field.unit,
          formula: `IF(ISBLANK({in.${field.path}}),"",{in.${field.path}})`,
          style: "link",
          format: inputFormat(field.unit),
          align: "right",
          beside: [
            { text: status, style: "note", align: "center" },
            { value: asOf, style: "note" },
            { text: confidence, style: "note" },
            { text: source, style: "note" },
          ],
        };
      }),
    ],
  };
}
