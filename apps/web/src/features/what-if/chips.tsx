"use client";

import { Label, Radio, RadioGroup } from "react-aria-components";
import { CHIPS } from "./derive/inputs.ts";
import type { WhatIf } from "./use-what-if.ts";
import { useWords } from "./use-words.ts";

/** The standing scenarios of the site and the reader's own: one choice turns the whole page. */
export function ScenarioChips({ whatIf }: { whatIf: WhatIf }) {
  const { t } = useWords(whatIf.base.assumptions.currency);
  const shown = CHIPS.filter((id) => id === "own" || whatIf.chips.some((one) => one.id === id));
  return (
    <RadioGroup
      value={whatIf.chip}
      onChange={(id) => whatIf.choose(id as (typeof CHIPS)[number])}
      orientation="horizontal"
      className="flex flex-col gap-2"
    >
      <Label className="text-sm font-medium text-ink">{t("set.label")}</Label>
      <div className="flex flex-wrap gap-2">
        {shown.map((id) => (
          <Radio
            key={id}
            value={id}
            isDisabled={id === "own" && whatIf.own === null}
            className="inline-flex min-h-9 cursor-pointer items-center rounded-full border border-line-strong bg-surface px-4 text-sm text-ink outline-offset-2 hover:border-ink data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:text-faint data-focus-visible:outline-2 data-focus-visible:outline-accent data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent"
          >
            {t(`set.${id}`)}
          </Radio>
        ))}
      </div>
      <p className="min-h-5 text-sm text-muted">{t(`set.${whatIf.chip}Hint`)}</p>
    </RadioGroup>
  );
}
