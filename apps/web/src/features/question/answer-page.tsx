import { type AnswerEdit, formatDateTime } from "@fabroom/contracts";
import { Panel } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { languageName } from "@/lib/language-name.ts";
import { pathTo } from "@/lib/path.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { AnswerEditor } from "./answer-editor.tsx";
import { DisclosedScenario } from "./disclosed-scenario.tsx";
import { Prose } from "./prose.tsx";
import { PublishedAnswer } from "./published-answer.tsx";
import { QuestionHeader } from "./question-header.tsx";

/** One question as it was asked, and beside it the answer: being written, or as it was given. */
export function AnswerPage({ edit }: { edit: AnswerEdit }) {
  const t = useTranslations("question");
  const language = useLanguage();
  const { question, answer, abilities } = edit;
  return (
    <>
      <QuestionHeader question={question} list={pathTo(language, "/admin/questions")}>
        <span>{t("admin.of", { name: question.asker, organisation: question.organisation })}</span>
        <span>{formatDateTime(question.askedAt, language)}</span>
      </QuestionHeader>
      <div className="grid items-start gap-8 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <Panel
            title={t("admin.asIs")}
            aside={t("admin.writtenIn", { language: languageName(question.language, language) })}
          >
            <p lang={question.language} className="mb-2 font-semibold break-words text-ink">
              {question.subject}
            </p>
            <Prose lang={question.language} text={question.text} />
            {question.withdrawnAt ? (
              <p className="mt-4 text-sm text-muted">
                {t("withdrawnAt", { at: formatDateTime(question.withdrawnAt, language) })}
              </p>
            ) : null}
          </Panel>
          {question.scenario ? <DisclosedScenario scenario={question.scenario} /> : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {answer?.publishedAt ? <PublishedAnswer answer={answer} /> : null}
          {question.state === "open" ? (
            <AnswerEditor
              question={question}
              languages={edit.languages}
              answer={answer}
              abilities={abilities}
              language={language}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}
