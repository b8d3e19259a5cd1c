import type { Language } from "@fabroom/contracts";
import {
  ASSUMPTION_FIELDS,
  choiceWords,
  type EntryField,
  entryFields,
  entryName,
  type IncentiveBase,
  type IncentiveType,
  type Label,
  NUMBER_LISTS,
  OBJECT_LISTS,
  type ObjectList,
  type Unit,
} from "@fabroom/finance";

/** Every input of a case, once: scalars, lists of numbers, lists of objects. */
export const INPUTS: readonly EntryField[] = [...ASSUMPTION_FIELDS, ...NUMBER_LISTS, ...OBJECT_LISTS];
const ENTRY: Label = { en: "entry", fr: "élément" };

/** What of an instrument names its values; its base tells a credit per wafer from a share. */
export type Instrument = { id: string; type: IncentiveType; base?: IncentiveBase | undefined };

/** Name and unit of an input; `whole`: a list or an entry, which has no unit of its own. */
export type InputName = { label: Label; unit: Unit; whole: boolean };

/**
 * The name of an input by its path. A value inside a list goes by its entry: an instrument by its kind (and its own name
 * where the case has two of the kind), or by its number from 1 where the instruments are not known.
 */
export function nameInput(path: string, { incentives }: { incentives: readonly Instrument[] }): InputName {
  return nameAmong(INPUTS, path, incentives) ?? { label: { en: path, fr: path }, unit: "none", whole: true };
}

function nameAmong(fields: readonly EntryField[], path: string, instruments: readonly Instrument[]): InputName | null {
  const field = fields.find((one) => path === one.path || path.startsWith(`${one.path}.`));
  if (!field) return null;
  if (path === field.path)
    return "fields" in field
      ? { label: field.label, unit: "none", whole: true }
      : { label: field.label, unit: field.unit, whole: !("kind" in field) };
  const [, at, inner] = /^(\d+)(?:\.(.+))?$/.exec(path.slice(field.path.length + 1)) ?? [];
  if (at === undefined || "kind" in field) return null;
  const place = Number(at);
  if (!("fields" in field))
    return { label: both((l) => `${field.label[l]}, ${ENTRY[l]} ${place + 1}`), unit: field.unit, whole: false };
  const instrument = field.path === "incentives" ? instruments[place] : undefined;
  const entry = both((l) => nameEntry(field, place, instrument, instruments, l));
  if (inner === undefined) return { label: entry, unit: "none", whole: true };
  const read = instrument ? entryFields(field, { trigger: "milestones", clawbackMonth: 0, ...instrument }) : [];
  const part = nameAmong([...read, ...field.fields], inner, []);
  return part && { ...part, label: both((l) => entry[l] + colon(l) + lower(part.label[l])) };
}

function nameEntry(
  list: ObjectList,
  place: number,
  instrument: Instrument | undefined,
  instruments: readonly Instrument[],
  language: Language,
): string {
  if (!instrument) return `${list.entry[language]} ${place + 1}`;
  const isOnly = instruments.filter(({ type }) => type === instrument.type).length === 1;
  return isOnly ? instrumentKind(instrument.type, language) : entryName(list, instrument, place, language);
}

export const instrumentKind = (type: IncentiveType, language: Language): string => {
  const kind = choiceWords(type)[language];
  return kind.charAt(0).toUpperCase() + kind.slice(1);
};

export const colon = (language: Language): string => (language === "fr" ? "\u00a0: " : ": ");

const both = (word: (language: Language) => string): Label => ({ en: word("en"), fr: word("fr") });
const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
