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

const LIST_UNITS = new Map(NUMBER_LISTS.map(({ path, unit }) => [path, unit]));

export type Instrument = { id: string; type: IncentiveType };

/** The place of a value inside a list, from 1, and its name there where the entry has several. */
type Entry = { number: number; part: string | null };

/**
 * Name and unit of an input; a value inside an instrument is named by the kind of the instrument, or by its number from 1
 * where the instruments are not known. `entry`: where the value lies inside a list, or inside a list of the instrument.
 */
type InputName =
  | { kind: "field"; label: Label; unit: Unit }
  | {
      kind: "incentive";
      type: IncentiveType | null;
      number: number;
      part: string;
      entry: Entry | null;
      unit: Unit;
    }
  | { kind: "list"; label: Label; entry: Entry | null; unit: Unit };

/** `incentives`: the instruments of the case that the path belongs to. */
export function nameInput(path: string, { incentives }: { incentives: readonly Instrument[] }): InputName {
  const field = FIELDS.get(path);
  if (field) return { kind: "field", label: field.label, unit: field.unit };
  const [, list = path, at, inner] = /^(.+?)\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  if (list === "incentives" && at !== undefined && inner !== undefined) {
    const [part = inner, place, last] = inner.split(".");
    return {
      kind: "incentive",
      type: incentives[Number(at)]?.type ?? null,
      number: Number(at) + 1,
      part,
      entry: place === undefined ? null : { number: Number(place) + 1, part: last ?? null },
      unit: unitOfPart(last ?? part),
    };
  }
  return {
    kind: "list",
    label: LISTS.get(list) ?? { en: path, fr: path },
    entry: at === undefined ? null : { number: Number(at) + 1, part: inner ?? null },
    unit: LIST_UNITS.get(list) ?? (inner === undefined ? "none" : unitOfPart(inner)),
  };
}

function unitOfPart(part: string): Unit {
  if (part.endsWith("Months") || part.endsWith("Month")) return "months";
  if (part === "month") return "count";
  if (part === "amount" || part === "cap") return "currencyM";
  return part === "interestRate" ? "ratioPerYear" : "ratio";
}
