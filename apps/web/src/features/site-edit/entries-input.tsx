"use client";

import { formatPercent } from "@fabroom/contracts";
import { choiceWords, INCENTIVE_TYPES, type IncentiveType } from "@fabroom/finance";
import { Button, FieldErrorText, Select } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import {
  entriesOf,
  kept,
  rowsOf,
  sameEntries,
  settled,
  withAdded,
  withoutRow,
  withPart,
  withRowBack,
} from "./derive/rows.ts";
import { type EntriesProps, EntryFields } from "./entry-fields.tsx";
import { RemovedEntry } from "./removed-entry.tsx";

/** A list of entries, each a group of fields: changed, added to, taken from. What is taken out can be put back. */
export function EntriesInput({
  list,
  path,
  language,
  currency,
  current,
  changed,
  problem,
  onShift,
  onChange,
}: EntriesProps) {
  const t = useTranslations("admin");
  const [rows, setRows] = useState(() => rowsOf(current, changed));
  const [seen, setSeen] = useState(current);
  const [kind, setKind] = useState<IncentiveType>(INCENTIVE_TYPES[0]);
  const [fresh, setFresh] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  if (current !== seen) {
    setSeen(current);
    setRows(settled(list, rows, current));
  }
  const change = (next: typeof rows) => {
    setRows(next);
    const entries = entriesOf(list, next);
    onChange(sameEntries(entries, current) ? undefined : entries);
  };
  const kinds = list.fields.some((field) => field.path === "type");
  const standing = kept(rows);
  const sum = standing.reduce((total, { entry }) => total + (typeof entry.share === "number" ? entry.share : 0), 0);
  const shares = list.fields.some((field) => field.path === "share");
  const id = `patch.${path}`;
  const error = problem(path);
  return (
    <div ref={box} id={id} tabIndex={-1} className="flex flex-col gap-5 sm:col-span-2 lg:col-span-3">
      {shares ? (
        <output className="text-sm text-muted tabular-nums">
          {t("sites.listSum", { count: standing.length, sum: formatPercent(sum, language, 2) })}
        </output>
      ) : null}
      {error ? <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText> : null}
      {rows.map((row) => {
        if (row.removed)
          return (
            <RemovedEntry
              key={row.key}
              list={list}
              row={row}
              place={rows.indexOf(row)}
              language={language}
              onBack={() => {
                onShift(path);
                setFresh(row.key);
                change(withRowBack(rows, row.key));
              }}
            />
          );
        const place = standing.indexOf(row);
        return (
          <EntryFields
            key={row.key}
            list={list}
            nested={EntriesInput}
            row={row}
            place={place}
            path={`${path}.${place}`}
            fresh={row.key === fresh}
            language={language}
            currency={currency}
            problem={problem}
            onShift={onShift}
            onPart={(part, value) => change(withPart(list, rows, row.key, part, value))}
            onRemove={() => {
              onShift(path);
              change(withoutRow(rows, row.key));
              if (!row.standing) box.current?.focus();
            }}
          />
        );
      })}
      {standing.length < list.most ? (
        <div className="flex flex-wrap items-end gap-3">
          {kinds ? (
            <Select
              id={`${id}.add`}
              label={t("sites.nextKind")}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as IncentiveType)}
              options={INCENTIVE_TYPES.map((type) => ({ value: type, label: choiceWords(type)[language] }))}
            />
          ) : null}
          <Button
            onClick={() => {
              const next = withAdded(list, rows, kinds ? kind : null);
              setFresh(next.at(-1)!.key);
              change(next);
            }}
          >
            {t("sites.addEntry", { list: list.path.replace(/\W/g, "") })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
