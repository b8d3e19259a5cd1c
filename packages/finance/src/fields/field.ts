/** Units as codes: screens and workbooks put them into words. `currency` is the site's own. */
export type Unit =
  | "none"
  | "ratio"
  | "ratioPerYear"
  | "multiple"
  | "count"
  | "months"
  | "weeks"
  | "days"
  | "years"
  | "month"
  | "mm"
  | "mm2"
  | "defectsPerCm2"
  | "wafers"
  | "wafersPerMonth"
  | "dies"
  | "diesPerWafer"
  | "currencyM"
  | "currencyMPerYear"
  | "currencyMPerMonth"
  | "currencyPerWafer"
  | "currencyPerDie"
  | "currencyPerWspm"
  | "currencyPerUnit"
  | "currencyPerFteYear"
  | "currencyPerMwh"
  | "fte"
  | "mwhPerWafer"
  | "twhPerYear"
  | "h100ePerDie"
  | "h100ePerYear";

export const FIELD_GROUPS = [
  "timeline",
  "capacity",
  "schedule",
  "operations",
  "yield",
  "pricing",
  "costs",
  "capex",
  "depreciation",
  "tax",
  "funding",
  "debt",
  "returns",
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

export interface Label {
  en: string;
  fr: string;
}

/** Where a default comes from. `verified` is false for general knowledge: show it as an assumption, never as a fact. */
export interface SourceMark {
  text: Label;
  verified: boolean;
}

interface FieldBase {
  path: string;
  unit: Unit;
  group: FieldGroup;
  label: Label;
  source?: SourceMark;
}
export interface NumberField extends FieldBase {
  kind: "number" | "integer" | "ratio" | "months";
  min: number;
  max: number;
  step: number;
  nullable: boolean;
}
export interface ChoiceField extends FieldBase {
  kind: "enum";
  options: readonly (string | number)[];
}
export interface PlainField extends FieldBase {
  kind: "boolean" | "month" | "currency";
}
/** A name in plain words; entries of lists only. */
export interface TextField extends FieldBase {
  kind: "text";
  /** Characters at most; at least one. */
  most: number;
}
export type AssumptionField = NumberField | ChoiceField | PlainField;

type NumberKind = NumberField["kind"];

const UNVERIFIED: SourceMark = {
  text: { en: "General knowledge, unverified", fr: "Connaissance générale, non vérifiée" },
  verified: false,
};

/** Short hand for the lists beside this file: one row a field. */
export function rows(group: FieldGroup) {
  const mark = (source?: "unverified" | Label): { source?: SourceMark } => {
    if (!source) return {};
    return { source: source === "unverified" ? UNVERIFIED : { text: source, verified: true } };
  };
  const numeric =
    (kind: NumberKind) =>
    (
      path: string,
      unit: Unit,
      [min, max, step]: readonly [number, number, number],
      en: string,
      fr: string,
      source?: "unverified" | Label,
      nullable = false,
    ): NumberField => ({ path, kind, unit, min, max, step, nullable, group, label: { en, fr }, ...mark(source) });
  return {
    number: numeric("number"),
    integer: numeric("integer"),
    ratio: numeric("ratio"),
    months: numeric("months"),
    choice: (path: string, options: readonly (string | number)[], en: string, fr: string, unit: Unit = "none") =>
      ({ path, kind: "enum", unit, options, group, label: { en, fr } }) satisfies ChoiceField,
    plain: (path: string, kind: PlainField["kind"], en: string, fr: string, unit: Unit = "none") =>
      ({ path, kind, unit, group, label: { en, fr } }) satisfies PlainField,
  };
}
