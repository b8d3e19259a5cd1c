import {
  ASSUMPTION_FIELDS,
  type IncentiveType,
  type Label,
  NUMBER_LISTS,
  OBJECT_LISTS,
  type Unit,
} from "@fabroom/finance";

const FIELDS = new Map(ASSUMPTION_FIELDS.map((field) => [field.path, field]));

const LISTS = new Map([...NUMBER_LISTS, ...OBJECT_LISTS].map(({ path, label }) => [path, label]));

type Instrument = { id: string; type: IncentiveType };

/** Name and unit of an input; a value inside an instrument is named by the kind of the instrument. */
type InputName =
  | { kind: "field"; label: Label; unit: Unit }
  | { kind: "incentive"; type: IncentiveType; id: string; part: string; unit: Unit }
  | { kind: "list"; label: Label };

/** `incentives`: the instruments of the case that the path belongs to. */
export function nameInput(path: string, { incentives }: { incentives: readonly Instrument[] }): InputName {
  const field = FIELDS.get(path);
  if (field) return { kind: "field", label: field.label, unit: field.unit };
  const [, index, part] = /^incentives\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const instrument = index === undefined ? undefined : incentives[Number(index)];
  if (!instrument || part === undefined) return { kind: "list", label: LISTS.get(path) ?? { en: path, fr: path } };
  const months = part.endsWith("Months") || part.endsWith("Month");
  const unit: Unit = months
    ? "months"
    : part === "amount" || part === "cap"
      ? "currencyM"
      : part === "interestRate"
        ? "ratioPerYear"
        : "ratio";
  return { kind: "incentive", type: instrument.type, id: instrument.id, part, unit };
}
