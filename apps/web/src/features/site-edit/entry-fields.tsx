"use client";

import type { Language, ListEntry } from "@fabroom/contracts";
import { type EntryField, entryFields, entryName, type ObjectList } from "@fabroom/finance";
import { Button, VisuallyHidden } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { type ComponentType, useEffect, useRef } from "react";
import { AssumptionInput } from "./assumption-input.tsx";
import type { EntryRow } from "./derive/rows.ts";
import { ListInput } from "./list-input.tsx";

export type EntriesProps = {
  list: ObjectList;
  /** Where the list stands in the case: inside an entry of another list, behind that entry's place. */
  path: string;
  language: Language;
  currency: string;
  current: readonly ListEntry[];
  changed: readonly ListEntry[] | undefined;
  problem: (path: string) => string | undefined;
  /** The entries have other places now: what was said of a place says it of another. */
  onShift: (path: string) => void;
  onChange: (entries: ListEntry[] | undefined) => void;
};

type Props = {
  list: ObjectList;
  /** How a list inside the entry is shown. */
  nested: ComponentType<EntriesProps>;
  row: EntryRow;
  /** Among the entries that stay, from 0. */
  place: number;
  path: string;
  /** Just added or put back: the reader goes on in its first field. */
  fresh: boolean;
  language: Language;
  currency: string;
  problem: (path: string) => string | undefined;
  onShift: (path: string) => void;
  onPart: (part: string, value: ListEntry[string] | undefined) => void;
  onRemove: () => void;
};

const NONE: ListEntry[] = [];
const NO_NUMBERS: number[] = [];

/** One entry of a list: the fields that count for its kind, and the way out of the list. */
export function EntryFields(props: Props) {
  const {
    list,
    nested: Entries,
    row,
    place,
    path,
    fresh,
    language,
    currency,
    problem,
    onShift,
    onPart,
    onRemove,
  } = props;
  const { entry, standing } = row;
  const t = useTranslations("admin");
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (fresh) box.current?.querySelector<HTMLElement>("input, select")?.focus();
  }, [fresh]);
  const name = entryName(list, entry, place, language);
  const input = (field: EntryField) => {
    const at = `${path}.${field.path}`;
    const error = problem(at);
    // a field whose unit follows another choice begins anew: what was typed would mean something else
    const key = `${field.path} ${"unit" in field ? field.unit : ""}`;
    const change = (value: unknown) => onPart(field.path, value as ListEntry[string] | undefined);
    if ("fields" in field)
      return (
        <Entries
          key={key}
          list={field}
          path={at}
          language={language}
          currency={currency}
          current={(standing?.[field.path] as ListEntry[] | undefined) ?? NONE}
          changed={entry[field.path] as ListEntry[]}
          problem={problem}
          onShift={onShift}
          onChange={change}
        />
      );
    if (!("kind" in field))
      return (
        <ListInput
          key={key}
          list={{ ...field, path: at }}
          language={language}
          current={(standing?.[field.path] as number[] | undefined) ?? NO_NUMBERS}
          changed={entry[field.path] as number[] | string}
          read
          error={error}
          onChange={change}
        />
      );
    return (
      <AssumptionInput
        key={key}
        field={{ ...field, path: at }}
        language={language}
        current={standing?.[field.path]}
        currency={currency}
        changed={entry[field.path] as string | number | boolean | null}
        error={error}
        onChange={change}
      />
    );
  };
  return (
    <fieldset ref={box} className="min-w-0 rounded-data border border-line px-4 pb-5">
      <legend className="float-left w-full py-3 text-sm font-semibold text-ink">{name}</legend>
      <div className="clear-both grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {entryFields(list, entry).map(input)}
      </div>
      <div className="mt-4 -ml-3">
        <Button variant="quiet" size="small" onClick={onRemove}>
          {t("sites.remove")} <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </div>
    </fieldset>
  );
}
