"use client";

import { memo } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { CHIPS, type ChipId } from "./derive/inputs.ts";
import { useWords } from "./use-words.ts";

type Props = {
  chip: ChipId;
  standing: readonly { id: ChipId }[];
  hasOwn: boolean;
  currency: string;
  onChoose: (chip: ChipId) => void;
};

/** The standing scenarios of the site and the reader's own: one choice turns the whole page. */
export const ScenarioChips = memo(function ScenarioChips({ chip, standing, hasOwn, currency, onChoose }: Props) {
  const { t } = useWords(currency);
  const shown = CHIPS.filter((id) => id === "own" || standing.some((one) => one.id === id));
  return (
    <RadioGroup
      value={chip}
      onChange={(id) => onChoose(id as ChipId)}
      orientation="horizontal"
      className="flex flex-col gap-2"
    >
      <Label className="text-sm font-medium text-ink">{t("set.label")}</Label>
      <div className="flex flex-wrap gap-2">
        {shown.map((id) => (
          <Radio
            key={id}
            value={id}
            isDisabled={id === "own" && !hasOwn}
            className="inline-flex min-h-9 cursor-pointer items-center rounded-full border border-line-strong bg-surface px-4 text-sm text-ink outline-offset-2 hover:border-ink data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:text-faint data-focus-visible:outline-2 data-focus-visible:outline-accent data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent"
          >
            {t(`set.${id}`)}
          </Radio>
        ))}
      </div>
      <p className="min-h-5 text-sm text-muted">{t(`set.${chip}Hint`)}</p>
    </RadioGroup>
  );
});
