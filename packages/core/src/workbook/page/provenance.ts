import { formatDate, inLanguage, type Language, type ProductWords, type RegisterEntry } from "@fabroom/contracts";
import { type AssumptionField, type Assumptions, defaultAssumptions } from "@fabroom/finance";
import { t } from "../grid/model.ts";
import type { CaseMeta } from "../meta.ts";

/** Where the value of an assumption comes from. */
export type Provenance = { status: ProductWords; asOf: string; confidence: ProductWords; source: ProductWords };

const STATUS: Record<RegisterEntry["status"], ProductWords> = {
  signed: t("signed", "signé"),
  letter_of_intent: t("letter of intent", "lettre d'intention"),
  assumption: t("assumption", "hypothèse"),
  published: t("published", "publié"),
};
const CONFIDENCE: Record<RegisterEntry["confidence"], ProductWords> = {
  low: t("low", "faible"),
  medium: t("medium", "moyenne"),
  high: t("high", "élevée"),
};
const NOTHING = t("", "");
const plain = (status: ProductWords, source = NOTHING): Provenance => ({
  status,
  asOf: "",
  confidence: NOTHING,
  source,
});

/** Of each assumption: a source is named only for the value it speaks of. */
export function provenances(
  a: Assumptions,
  { register, changed }: Pick<CaseMeta, "register" | "changed">,
  language: Language,
): (field: AssumptionField) => Provenance {
  const entries = new Map((register ?? []).map((entry) => [entry.path, entry]));
  const moved = new Set(changed);
  const usual = defaultAssumptions();
  return ({ path, source }) => {
    if (moved.has(path)) return plain(t("changed in this scenario", "modifié dans ce scénario"));
    const entry = entries.get(path);
    if (entry)
      return {
        status: STATUS[entry.status],
        asOf: formatDate(entry.asOf, language),
        confidence: CONFIDENCE[entry.confidence],
        source: t(inLanguage(entry.source, language, []).text, inLanguage(entry.source, language, []).text),
      };
    if (valueAt(a, path) !== valueAt(usual, path)) return plain(t("set for this case", "propre à ce cas"));
    const text = source?.verified ? source.text : t("general knowledge", "connaissance générale");
    return plain(t("model default", "valeur par défaut"), source ? text : NOTHING);
  };
}

/** The value at a path of the assumptions. */
export function valueAt(a: Assumptions, path: string): unknown {
  return path.split(".").reduce<unknown>((holder, part) => (holder as Record<string, unknown>)[part], a);
}
