"use client";

import { formatNumber, formatPercent, type Language } from "@fabroom/contracts";
import { choiceWords, type NumberList } from "@fabroom/finance";
import { TextArea } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readList, writeList } from "@/lib/number.ts";
import { useProblems } from "@/lib/problems.ts";
import { type FieldValue, fieldName } from "./value.ts";

type Props = {
  list: NumberList;
  language: Language;
  current: readonly number[];
  changed: FieldValue | undefined;
  /** Does the model read the list, by the choice made beside it? */
  read: boolean;
  error: string | undefined;
  onChange: (value: FieldValue | undefined) => void;
};

/** A list of numbers as text, one per line or separated by semicolons; counts and adds up while it is typed. */
export function ListInput({ list, language, current, changed, read, error, onChange }: Props) {
  const t = useTranslations("admin");
  const { words } = useProblems();
  const standing = writeList(current, list.unit, language);
  const [text, setText] = useState(() => {
    if (typeof changed === "string") return changed;
    return Array.isArray(changed) ? writeList(changed as number[], list.unit, language) : standing;
  });
  const values = readList(text, list.unit, language);
  const unread =
    "wrong" in values ? t("sites.entry", { number: values.wrong, problem: words("model.not_a_number") }) : null;
  function type(next: string) {
    setText(next);
    const numbers = readList(next, list.unit, language);
    // what is no list is sent as typed, so that the server names the field
    if ("wrong" in numbers) return onChange(next);
    const same = numbers.length === current.length && numbers.every((value, index) => value === current[index]);
    onChange(next === standing || same ? undefined : numbers);
  }
  const sum = "wrong" in values ? 0 : values.reduce((total, value) => total + value, 0);
  return (
    <TextArea
      id={`patch.${list.path}`}
      label={list.label[language]}
      fieldClassName="sm:col-span-2"
      hint={
        <>
          {t("sites.listHint", {
            example: writeList(EXAMPLE[list.unit === "ratio" ? "shares" : "amounts"], list.unit, language),
          })}{" "}
          {list.readBy && !read
            ? t("sites.listUnread", {
                field: fieldName(list.readBy.path, language),
                choice: choiceWords(list.readBy.choice)[language],
              })
            : null}
          {"wrong" in values ? null : (
            <output className="block tabular-nums">
              {t(list.whole ? "sites.listSum" : "sites.listCount", {
                count: values.length,
                sum: list.unit === "ratio" ? formatPercent(sum, language, 2) : formatNumber(sum, language),
              })}
            </output>
          )}
        </>
      }
      error={unread ?? error}
      rows={2}
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

const EXAMPLE = { shares: [0.2, 0.475, 0.325], amounts: [20_000, 35_000] } as const;
