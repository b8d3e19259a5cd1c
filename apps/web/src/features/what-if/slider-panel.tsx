"use client";

import { Button } from "@fabroom/ui";
import { useMemo } from "react";
import { type SliderSpec, slidersOf, valueAt } from "./derive/inputs.ts";
import { InputSlider } from "./input-slider.tsx";
import type { WhatIf } from "./use-what-if.ts";
import { useIssueWords, useWords } from "./use-words.ts";

/** The eight inputs an investor moves first, each from the published case. */
export function SliderPanel({ whatIf }: { whatIf: WhatIf }) {
  const base = whatIf.base.assumptions;
  const { currency } = base;
  const { t, language, input, inputValue } = useWords(currency);
  const issueWords = useIssueWords(currency);
  const sliders = useMemo(() => slidersOf(base), [base]);
  const { refused, set } = whatIf;
  const { run, patch } = whatIf.state;
  const paths = Object.keys(patch);
  const others = paths.filter((path) => !sliders.some((spec) => spec.path === path));
  const labelOf = ({ id, path }: SliderSpec) =>
    path !== null && (id === "incentive" || id === "price") ? input(path, base) : t(`slider.${id}`);
  return (
    <div className="flex flex-col">
      {sliders.map((spec) => {
        const value = spec.path === null ? undefined : valueAt(run.assumptions, spec.path);
        return (
          <InputSlider
            key={spec.id}
            spec={spec}
            label={labelOf(spec)}
            unit={unitText(spec, currency, t)}
            value={typeof value === "number" ? value : null}
            currency={currency}
            language={language}
            problem={refused && refused.at === spec.path ? issueWords(refused.issue, base) : undefined}
            onSet={set}
          />
        );
      })}
      {others.length > 0 ? (
        <div className="mt-2 border-t border-line pt-3 text-sm">
          <p className="text-muted">{t("alsoChanged")}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {others.map((path) => (
              <li key={path} className="flex flex-wrap justify-between gap-x-3">
                <span>{input(path, base)}</span>
                <span className="tabular-nums">
                  {inputValue(path, valueAt(base, path), base)} → {inputValue(path, patch[path], base)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="mt-2 flex items-center justify-between gap-3 border-t border-line pt-3">
        <span className="text-xs text-muted">{t("changedInputs", { count: paths.length })}</span>
        <Button variant="quiet" size="small" disabled={paths.length === 0} onClick={() => whatIf.replace({})}>
          {t("resetAll")}
        </Button>
      </div>
    </div>
  );
}

/** The unit beside a field, short enough for a narrow panel. */
function unitText({ unit }: SliderSpec, currency: string, t: ReturnType<typeof useWords>["t"]): string {
  if (unit === "ratio" || unit === "ratioPerYear") return "%";
  if (unit === "months") return t("unit.months");
  if (unit === "defectsPerCm2") return t("unit.defects");
  return unit.startsWith("currency") ? currency : "";
}
