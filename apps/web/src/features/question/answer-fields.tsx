import { type AnswerContent, answerIn, type LanguageTag } from "@fabroom/contracts";
import { Fieldset, TextArea, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { languageName } from "@/lib/language-name.ts";
import { useLanguage } from "@/lib/use-language.ts";

type Props = {
  language: LanguageTag;
  content: AnswerContent;
  onChange: (content: AnswerContent) => void;
  problem: (path: string) => string | undefined;
  disabled: boolean;
};

/** One language of an answer; for an answer to all, with the wording of the question. */
export function AnswerFields({ language, content, onChange, problem, disabled }: Props) {
  const t = useTranslations("question");
  const reader = useLanguage();
  const { answer, ...wording } = answerIn(content, language);
  const reword = (change: Partial<typeof wording>) =>
    onChange({ ...content, wording: { ...content.wording, [language]: { ...wording, ...change } } });
  const name = (part: string) => `${t(part as never)} (${languageName(language, reader)})`;
  return (
    <div className="flex flex-col gap-6">
      {content.audience === "all" ? (
        <Fieldset legend={t("admin.wording")} hint={t("admin.wordingHint")}>
          <TextField
            id={`content.wording.${language}.subject`}
            lang={language}
            label={name("admin.wordingSubject")}
            value={wording.subject}
            error={problem(`content.wording.${language}.subject`)}
            disabled={disabled}
            maxLength={160}
            onChange={(event) => reword({ subject: event.currentTarget.value })}
          />
          <TextArea
            id={`content.wording.${language}.text`}
            lang={language}
            rows={4}
            label={name("admin.wordingText")}
            value={wording.text}
            error={problem(`content.wording.${language}.text`)}
            disabled={disabled}
            maxLength={8000}
            onChange={(event) => reword({ text: event.currentTarget.value })}
          />
        </Fieldset>
      ) : null}
      <TextArea
        id={`content.answer.${language}`}
        lang={language}
        rows={8}
        label={name("admin.answer")}
        value={answer}
        error={problem(`content.answer.${language}`)}
        disabled={disabled}
        maxLength={8000}
        onChange={(event) =>
          onChange({ ...content, answer: { ...content.answer, [language]: event.currentTarget.value } })
        }
      />
    </div>
  );
}
