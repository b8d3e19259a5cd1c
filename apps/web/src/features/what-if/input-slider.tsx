"use client";

import type { Language } from "@fabroom/contracts";
import { cx, FieldErrorText, IconButton, Slider } from "@fabroom/ui";
import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useId, useState } from "react";
import { readNumber, writeNumber } from "@/lib/number.ts";
import { useProblems } from "@/lib/problems.ts";
import type { SliderSpec } from "./derive/inputs.ts";

type Props = {
  spec: SliderSpec;
  label: string;
  unit: string;
  /** Null where the case at hand has no such input. */
  value: number | null;
  currency: string;
  language: Language;
  problem: string | undefined;
  onSet: (path: string, value: number) => void;
};

/** One input: a slider, a field for an exact number, its base and the way back to it. Drawn again only when it moves. */
export const InputSlider = memo(function InputSlider(props: Props) {
  const { spec, label, unit, value, currency, language, problem, onSet } = props;
  const t = useTranslations("what-if");
  const { words } = useProblems();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const unread = typed !== null && readNumber(typed, spec.unit, language) === null;
  const error = unread ? words("model.not_a_number") : problem;
  const missing = value === null;
  const changed = (!missing && !Object.is(value, spec.base)) || error !== undefined;
  const written = (number: number) => writeNumber(number, spec.unit, language);
  const set = (next: number) => spec.path !== null && onSet(spec.path, next);
  const move = (next: number) => {
    setTyped(null);
    set(next);
  };

  function type(text: string) {
    setTyped(text);
    const next = readNumber(text, spec.unit, language);
    if (next !== null) set(next);
  }
  return (
    <div className="flex flex-col border-t border-line pt-3 pb-1" data-input={spec.id}>
      <div className="flex items-start justify-between gap-1">
        <div className="flex min-w-0 flex-col">
          <label htmlFor={id} className="text-sm font-medium text-ink">
            {label}
          </label>
          <span className="flex h-6 items-center whitespace-nowrap">
            <span id={`${id}-base`} className="text-xs text-muted tabular-nums">
              {missing ? t("noInput") : t("baseValue", { value: written(spec.base) })}
            </span>
            <IconButton
              label={t("resetInput", { input: label })}
              icon={<RotateCcw aria-hidden className="!size-3.5" />}
              className={cx("!size-6", changed ? null : "invisible")}
              onClick={() => move(spec.base)}
            />
          </span>
        </div>
        <div className="flex shrink-0 items-center gap-1">
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? (missing ? "" : written(value))}
            disabled={missing}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-unit ${id}-base${error ? ` ${id}-error` : ""}`}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={() => {
              if (!error) setTyped(null);
            }}
            className="h-8 w-18 rounded-control border border-line-strong bg-surface px-2 text-right text-sm text-ink tabular-nums hover:border-ink disabled:bg-sunken disabled:text-muted aria-invalid:border-critical"
          />
          <span id={`${id}-unit`} className="w-11 pl-0.5 text-xs whitespace-nowrap text-muted">
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
        mark={missing ? undefined : spec.base}
        disabled={missing}
        format={formatOf(spec, currency)}
        onChange={move}
      />
      {error ? <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText> : null}
    </div>
  );
});

const PERCENT: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 2 };
const MONTHS: Intl.NumberFormatOptions = { style: "unit", unit: "month", unitDisplay: "long" };
const PLAIN: Intl.NumberFormatOptions = { maximumFractionDigits: 3 };

/** How a screen reader says the value while it moves. */
function formatOf({ unit }: SliderSpec, currency: string): Intl.NumberFormatOptions {
  if (unit === "ratio" || unit === "ratioPerYear") return PERCENT;
  if (unit === "months") return MONTHS;
  if (unit.startsWith("currency")) return { style: "currency", currency, maximumFractionDigits: 0 };
  return PLAIN;
}
