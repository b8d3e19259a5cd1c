import type { QuestionState as State } from "@fabroom/contracts";
import { Badge } from "@fabroom/ui";
import { useTranslations } from "next-intl";

const TONE = { open: "caution", answered: "positive", withdrawn: "neutral" } as const;

export function QuestionState({ state }: { state: State }) {
  const t = useTranslations("question");
  return <Badge tone={TONE[state]}>{t(`state.${state}`)}</Badge>;
}
