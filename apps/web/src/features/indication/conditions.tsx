"use client";

import { type Condition, ConditionKind, type DraftTerms } from "@fabroom/contracts";
import { Button, Fieldset, Select, TextArea } from "@fabroom/ui";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";

type Props = {
  conditions: DraftTerms["conditions"];
  onChange: (conditions: DraftTerms["conditions"]) => void;
  problem: (path: string) => string | undefined;
};

/** The conditions the investor states, each of a kind. */
export function Conditions({ conditions, onChange, problem }: Props) {
  const t = useTranslations("indication");
  const set = (index: number, patch: Partial<Condition>) =>
    onChange(conditions.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <Fieldset legend={t("conditions")} hint={t("conditionsHint")}>
      {conditions.map((condition, index) => (
        // a condition has no identity but its place until the indication is sealed
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className="grid gap-4 border-l-2 border-line pl-4 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
          <Select
            label={t("conditionKind")}
            value={condition.kind}
            onChange={(event) => set(index, { kind: ConditionKind.parse(event.currentTarget.value) })}
            options={ConditionKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <TextArea
            id={`conditions.${index}.text`}
            label={t("conditionText")}
            error={problem(`conditions.${index}.text`)}
            value={condition.text}
            onChange={(event) => set(index, { text: event.currentTarget.value })}
            rows={2}
            maxLength={1000}
          />
          <div className="self-end">
            <Button
              type="button"
              variant="quiet"
              size="small"
              onClick={() => onChange(conditions.filter((_, at) => at !== index))}
            >
              <Trash2 aria-hidden /> {t("removeCondition", { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          disabled={conditions.length >= 20}
          onClick={() => onChange([...conditions, { kind: "committee", text: "" }])}
        >
          <Plus aria-hidden /> {t("addCondition")}
        </Button>
      </div>
    </Fieldset>
  );
}
