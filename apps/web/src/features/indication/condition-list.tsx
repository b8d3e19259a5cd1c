import type { Condition } from "@fabroom/contracts";
import { useTranslations } from "next-intl";

/** What would have to be true first, each condition with its kind, as the record holds them. */
export function ConditionList({ conditions }: { conditions: readonly Condition[] }) {
  const t = useTranslations("indication");
  if (conditions.length === 0) return <>{t("noConditions")}</>;
  return (
    <ol className="list-decimal pl-5">
      {conditions.map((condition, index) => (
        // two may read alike: their place in the record is what tells them apart
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          {t(`kind.${condition.kind}`)} – {condition.text}
        </li>
      ))}
    </ol>
  );
}
