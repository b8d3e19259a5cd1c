"use client";

import { type Language, unitWord } from "@fabroom/contracts";
import {
  type AssumptionField,
  choiceWords,
  type TextField as Name,
  type NumberField,
  type Unit,
} from "@fabroom/finance";
import { Select, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readNumber, writeNumber } from "@/lib/number.ts";
import { useProblems } from "@/lib/problems.ts";
import { type FieldValue, writtenAs } from "./value.ts";

type Props<Field extends AssumptionField | Name = AssumptionField | Name> = {
  field: Field;
  language: Language;
  /** What the case says now; undefined in an entry that is new. */
  current: unknown;
  currency: string;
  changed: FieldValue | undefined;
  error: string | undefined;
  onChange: (value: FieldValue | undefined) => void;
};

/** One assumption as its kind asks: a choice in words, a number as the reader's language writes it, or a text. */
export function AssumptionInput(props: Props) {
  const t = useTranslations("admin");
  const { field, language, current, currency, changed, error, onChange } = props;
  const id = `patch.${field.path}`;
  const label = field.label[language];
  const value = changed === undefined ? current : changed;
  const now =
    current === undefined ? undefined : t("sites.now", { value: writtenAs(field, current, language, currency) });
  if ("options" in field || field.kind === "boolean") {
    const options: readonly (string | number | boolean)[] = "options" in field ? field.options : [true, false];
    return (
      <Select
        id={id}
        label={label}
        hint={now}
        error={error}
        value={String(value)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const next = options.find((option) => String(option) === text);
          onChange(next === current ? undefined : next);
        }}
        options={options.map((option) => ({ value: String(option), label: choiceWords(String(option))[language] }))}
      />
    );
  }
  if ("min" in field) return <NumberInput {...props} field={field} />;
  return (
    <TextField
      id={id}
      label={label}
      hint={now}
      error={error}
      value={String(value ?? "")}
      onChange={(event) => onChange(event.currentTarget.value === current ? undefined : event.currentTarget.value)}
    />
  );
}

function NumberInput({ field, language, current, currency, changed, error, onChange }: Props<NumberField>) {
  const t = useTranslations("admin");
  const common = useTranslations("common");
  const { words } = useProblems();
  const write = (value: unknown) => (typeof value === "number" ? writeNumber(value, field.unit, language) : "");
  const standing = write(current);
  const [text, setText] = useState(() => {
    if (changed === undefined) return standing;
    // what is no number was kept as typed
    return typeof changed === "string" ? changed : write(changed);
  });
  const empty = text.trim() === "" && field.nullable;
  const unread = !empty && readNumber(text, field.unit, language) === null;
  function type(next: string) {
    setText(next);
    if (next === standing) return onChange(undefined);
    const number = next.trim() === "" && field.nullable ? null : readNumber(next, field.unit, language);
    if (Object.is(number, current)) return onChange(undefined);
    // what is no number is sent as typed, so that the server names the field
    onChange(number === null && next.trim() !== "" ? next : number);
  }
  return (
    <TextField
      id={`patch.${field.path}`}
      label={field.label[language]}
      optionalText={field.nullable ? common("form.optional") : undefined}
      hint={
        current === undefined ? undefined : t("sites.now", { value: writtenAs(field, current, language, currency) })
      }
      error={unread ? words("model.not_a_number") : error}
      inputMode="decimal"
      autoComplete="off"
      after={sign(field.unit, language, currency)}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

/** The unit behind a field of numbers; none where the number says it all. */
function sign(unit: Unit, language: Language, currency: string): string | undefined {
  if (unit === "ratio" || unit === "ratioPerYear") return "%";
  if (unit.startsWith("currencyM")) return language === "fr" ? `M\u00a0${currency}` : `${currency}\u00a0m`;
  if (unit.startsWith("currency")) return currency;
  if (unit === "months" || unit === "years" || unit === "weeks" || unit === "days") return unitWord(unit, 2, language);
  return undefined;
}
