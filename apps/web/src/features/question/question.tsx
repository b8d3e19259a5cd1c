import { formatDateTime, type QuestionView } from "@fabroom/contracts";
import { CopyHash, Notice, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { languageName } from "@/lib/language-name.ts";
import { pathTo } from "@/lib/path.ts";
import { DisclosedScenario } from "./disclosed-scenario.tsx";
import { Prose } from "./prose.tsx";
import { QuestionHeader } from "./question-header.tsx";
import { WithdrawQuestion } from "./withdraw-question.tsx";

/** One of our questions: what was asked, about what, and the answer. */
export async function Question({ question, asked }: { question: QuestionView; asked: boolean }) {
  const language = await pageLanguage();
  const t = await getTranslations("question");
  const { answer } = question;
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      {asked ? (
        <Notice tone="success" live title={t("asked.title")}>
          {t("asked.text")}
        </Notice>
      ) : null}
      <QuestionHeader question={question} list={pathTo(language, "/questions")}>
        <span>{t("askedBy", { name: question.asker, at: formatDateTime(question.askedAt, language) })}</span>
      </QuestionHeader>
      <Panel title={t("question")}>
        <Prose lang={question.language} text={question.text} />
      </Panel>
      {question.scenario ? <DisclosedScenario scenario={question.scenario} /> : null}
      <Panel
        title={t("answer")}
        footer={
          answer ? (
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
              {t(`givenTo.${answer.audience}`, { at: formatDateTime(answer.publishedAt, language) })}
              <span className="inline-flex items-center gap-1">
                {t("fingerprint")} <CopyHash hash={answer.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />
              </span>
            </span>
          ) : null
        }
      >
        {answer ? (
          <>
            {answer.language === language ? null : (
              <p className="mb-2 text-sm text-muted">
                {t("onlyIn", { language: languageName(answer.language, language) })}
              </p>
            )}
            <Prose lang={answer.language} text={answer.text} />
          </>
        ) : (
          <p className="text-sm text-muted">
            {question.withdrawnAt
              ? t("withdrawnAt", { at: formatDateTime(question.withdrawnAt, language) })
              : t("waiting")}
          </p>
        )}
      </Panel>
      {question.abilities.withdraw ? (
        <div>
          <WithdrawQuestion questionId={question.id} />
        </div>
      ) : null}
    </div>
  );
}
