import { formatDateTime, type ReviewView } from "@fabroom/contracts";
import { Notice, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { ReadyForm } from "./ready-form.tsx";
import { ReturnForm } from "./return-form.tsx";

/** The way of a draft between who prepares and who signs: handed over, handed back, or still on the way. */
export async function HandOver({ review, maySubmit }: { review: ReviewView; maySubmit: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const { standing, draftId, revision } = review;
  if (standing.state === "ready") {
    const at = standing.readyAt ? formatDateTime(standing.readyAt, language) : "";
    const mayReturn = standing.abilities.return && !standing.mine;
    return (
      <Notice
        tone="info"
        title={t("handOver.waiting", { at })}
        action={
          mayReturn ? <ReturnForm draftId={draftId} revision={revision} preparedBy={standing.preparedBy} /> : undefined
        }
      />
    );
  }
  if (maySubmit)
    return standing.abilities.submit ? null : (
      <Notice tone="caution" title={t("handOver.notReady", { name: standing.savedBy })} />
    );
  return (
    <Panel title={t("handOver.title")}>
      <ReadyForm draftId={draftId} revision={revision} />
    </Panel>
  );
}
