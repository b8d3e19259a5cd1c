"use client";

import { type FieldPatch, formatFigure, type Language } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, type AssumptionField } from "@fabroom/finance";
import { Disclosure, Select, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";

type Props = {
  assumptions: unknown;
  patch: FieldPatch;
  language: Language;
  problem: (path: string) => string | undefined;
  onChange: (path: string, value: number | string | boolean | undefined) => void;
};

const valueAt = (data: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], data);

/** Every scalar assumption by group, with its unit, range and source; only what is changed is sent. */
export function AssumptionFields({ assumptions, patch, language, problem, onChange }: Props) {
  const t = useTranslations("admin");
  const groups = [...Map.groupBy(ASSUMPTION_FIELDS, (field) => field.group)];
  const currency = String(valueAt(assumptions, "currency") ?? "USD");
  return (
    <div className="flex flex-col">
      {groups.map(([group, fields]) => (
        <Disclosure
          key={group}
          open={group === "capacity" || fields.some((field) => problem(field.path))}
          summary={
            <span className="flex items-baseline gap-3">
              {t(`group.${group}`)}
              <span className="text-xs text-muted">{t("sites.fields", { count: fields.length })}</span>
            </span>
          }
        >
          <div className="grid gap-x-6 gap-y-5 py-4 sm:grid-cols-2 lg:grid-cols-3">
            {fields.map((field) => (
              <AssumptionInput
                key={field.path}
                field={field}
                language={language}
                current={valueAt(assumptions, field.path)}
                currency={currency}
                changed={patch[field.path]}
                error={problem(field.path)}
                onChange={(value) => onChange(field.path, value)}
              />
            ))}
          </div>
        </Disclosure>
      ))}
    </div>
  );
}

type InputProps = {
  field: AssumptionField;
  language: Language;
  current: unknown;
  currency: string;
  changed: number | string | boolean | undefined;
  error: string | undefined;
  onChange: (value: number | string | boolean | undefined) => void;
};

function AssumptionInput({ field, language, current, currency, changed, error, onChange }: InputProps) {
  const t = useTranslations("admin");
  const value = changed ?? current;
  const label = field.label[language];
  if ("options" in field)
    return (
      <Select
        id={`patch.${field.path}`}
        label={label}
        error={error}
        value={String(value)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const next =
            typeof current === "number" ? Number(text) : typeof current === "boolean" ? text === "true" : text;
          onChange(next === current ? undefined : next);
        }}
        options={field.options.map((option) => ({ value: String(option), label: String(option) }))}
      />
    );
  const isNumber = typeof current === "number";
  const known = isNumber ? formatFigure(current, field.unit, language, currency) : String(current ?? "–");
  return (
    <TextField
      id={`patch.${field.path}`}
      label={label}
      hint={t("sites.now", { value: known })}
      error={error}
      inputMode={isNumber ? "decimal" : "text"}
      value={String(value ?? "")}
      onChange={(event) => {
        const text = event.currentTarget.value;
        if (text === String(current)) return onChange(undefined);
        const number = Number(text.replace(",", "."));
        // what is no number is sent as typed, so that the server names the field
        onChange(isNumber && text.trim() !== "" && Number.isFinite(number) && !/[.,]$/.test(text) ? number : text);
      }}
    />
  );
}
