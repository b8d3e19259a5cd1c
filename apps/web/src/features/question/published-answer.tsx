import { type AnswerEdit, answerIn, formatDateTime } from "@fabroom/contracts";
import { Panel } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { languageTitle } from "@/lib/language-name.ts";
import { useLanguage } from "@/lib/use-language.ts";
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
        {Object.keys(content.answer)
          .filter((one) => content.answer[one] !== "")
          .map((one) => (
            <div key={one} className="flex flex-col gap-2">
              <p className="text-xs text-muted first-letter:uppercase">{languageTitle(one, language)}</p>
              {content.audience === "all" ? (
                <>
                  <p lang={one} className="font-semibold break-words text-ink">
                    {answerIn(content, one).subject}
                  </p>
                  <Prose lang={one} text={answerIn(content, one).text} className="text-muted italic" />
                </>
              ) : null}
              <Prose lang={one} text={answerIn(content, one).answer} />
            </div>
          ))}
      </div>
    </Panel>
  );
}
