"use client";

import type { Language } from "@fabroom/contracts";
import { FieldErrorText, IconButton, Slider } from "@fabroom/ui";
import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import type { SliderSpec } from "./derive/inputs.ts";
import { readNumber, writeNumber } from "./derive/number.ts";

type Props = {
  spec: SliderSpec;
  label: string;
  unit: string;
  /** Null where the case at hand has no such input. */
  value: number | null;
  baseText: string;
  currency: string;
  language: Language;
  problem: string | undefined;
  onChange: (value: number) => void;
};

/** One input: a slider, a field for an exact number, its base and the way back to it. */
export function InputSlider({ spec, label, unit, value, baseText, currency, language, problem, onChange }: Props) {
  const t = useTranslations("what-if");
  const { words } = useProblems();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && readNumber(typed, spec.unit, language) === null;
  const error = unread ? words("model.not_a_number") : problem;
  const shown = value === null ? "" : writeNumber(value, spec.unit, language);
  const changed = value !== null && !Object.is(value, spec.base);
  const missing = value === null;

  function type(text: string) {
    setTyped(text);
    const next = readNumber(text, spec.unit, language);
    if (next !== null) onChange(next);
  }
  return (
    <div className="flex flex-col border-t border-line pt-3 pb-1" data-input={spec.id}>
      <div className="flex items-start justify-between gap-3">
        <div className="flex min-w-0 flex-col">
          <label htmlFor={id} className="text-sm font-medium text-ink">
            {label}
          </label>
          <span id={`${id}-base`} className="text-xs text-muted">
            {missing ? t("noInput") : t("baseValue", { value: baseText })}
          </span>
        </div>
        <div className="flex shrink-0 items-center gap-1.5">
          {changed || unread ? (
            <IconButton
              label={t("resetInput", { input: label })}
              icon={<RotateCcw aria-hidden className="!size-4" />}
              className="!size-8"
              onClick={() => {
                setTyped(null);
                onChange(spec.base);
              }}
            />
          ) : null}
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? shown}
            disabled={missing}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-unit ${id}-base${error ? ` ${id}-error` : ""}`}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={() => {
              if (!unread && !problem) setTyped(null);
            }}
            className="h-8 w-24 rounded-control border border-line-strong bg-surface px-2 text-right text-sm text-ink tabular-nums hover:border-ink disabled:bg-sunken disabled:text-muted aria-invalid:border-critical"
          />
          <span id={`${id}-unit`} className="w-11 text-xs text-muted">
            {unit}
          </span>
        </div>
      </div>
      <Slider
        label={label}
        value={value ?? spec.min}
        min={spec.min}
        max={spec.max}
        step={spec.step}
        mark={spec.base}
        disabled={missing}
        format={formatOf(spec, currency)}
        onChange={(next) => {
          setTyped(null);
          onChange(next);
        }}
      />
      {error ? <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText> : null}
    </div>
  );
}

/** How a screen reader says the value while it moves. */
function formatOf({ unit }: SliderSpec, currency: string): Intl.NumberFormatOptions {
  if (unit === "ratio" || unit === "ratioPerYear") return { style: "percent", maximumFractionDigits: 2 };
  if (unit === "months") return { style: "unit", unit: "month", unitDisplay: "long" };
  if (unit.startsWith("currency")) return { style: "currency", currency, maximumFractionDigits: 0 };
  return { maximumFractionDigits: 3 };
}
