import { type AnswerEdit, formatDateTime, LANGUAGES } from "@fabroom/contracts";
import { Panel } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useLanguage } from "../shell/chart-words.ts";
import { Prose } from "./prose.tsx";

/** What has been published, to whom and by whom; it does not change any more. */
export function PublishedAnswer({ answer }: { answer: NonNullable<AnswerEdit["answer"]> }) {
  const t = useTranslations("question");
  const language = useLanguage();
  const { content, draftedBy, publishedBy, publishedAt } = answer;
  return (
    <Panel
      title={t("answer")}
      aside={t(`admin.to.${content.audience}`)}
      footer={t("admin.publishedBy", {
        drafter: draftedBy,
        publisher: publishedBy ?? "",
        at: publishedAt ? formatDateTime(publishedAt, language) : "",
      })}
    >
      <div className="flex flex-col gap-6">
        {LANGUAGES.filter((one) => content.answer[one] !== "").map((one) => (
          <div key={one} className="flex flex-col gap-2">
            <p className="text-xs text-muted first-letter:uppercase">{t(`admin.language.${one}`)}</p>
            {content.audience === "all" ? (
              <>
                <p lang={one} className="font-semibold break-words text-ink">
                  {content.wording[one].subject}
                </p>
                <Prose lang={one} text={content.wording[one].text} className="text-muted italic" />
              </>
            ) : null}
            <Prose lang={one} text={content.answer[one]} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
