"use client";

import { AnswerContent, type AnswerEdit, Audience, formatDateTime, LANGUAGES, type Language } from "@fabroom/contracts";
import { Button, Disclosure, ErrorSummary, Notice, RadioGroup } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { useEditor } from "../shell/use-editor.ts";
import { AnswerFields } from "./answer-fields.tsx";

type Props = AnswerEdit & { language: Language };

/** The answer in the asker's language, if wished in the other one too; published as exactly the draft that was saved. */
export function AnswerEditor({ question, answer, abilities, language }: Props) {
  const t = useTranslations("question");
  const problems = useProblems();
  const start = answer?.content ?? beginning(question);
  const [content, setContent] = useState<AnswerContent>(start);
  const [draft, setDraft] = useState(answer && { revision: answer.revision, content: answer.content });
  const { error, setError, busy, message, setMessage, act } = useEditor();
  const changed = JSON.stringify(content) !== JSON.stringify(draft?.content);
  const other = LANGUAGES.find((one) => one !== question.language) ?? "en";
  const set = (next: AnswerContent) => {
    setContent(next);
    setMessage(null);
  };

  const save = () =>
    act("save", async () => {
      const parsed = AnswerContent.safeParse(content);
      if (!parsed.success) {
        setError(refusalOf(parsed.error, ["content"]));
        return null;
      }
      const { revision } = await trpc.question.saveAnswer.mutate({
        questionId: question.id,
        content: parsed.data,
        expectedRevision: draft?.revision ?? 0,
      });
      setDraft({ revision, content: parsed.data });
      setContent((now) => (now === content ? parsed.data : now));
      return "saved";
    });
  const publish = () =>
    act("publish", async () => {
      if (!draft) return null;
      const input = { questionId: question.id, expectedRevision: draft.revision };
      await trpc.question.publishAnswer.mutate(input);
      return "published";
    });
  const fields = (one: Language) => (
    <AnswerFields
      language={one}
      content={content}
      onChange={set}
      problem={(path) => problems.field(error, path)}
      disabled={!abilities.draft}
    />
  );

  return (
    <div className="flex flex-col gap-6">
      {error ? <ErrorSummary refusal={error} title={problems.summary(error)} errors={problems.list(error)} /> : null}
      {error?.fields.length === 0 ? <Notice tone="critical" live title={problems.summary(error)} /> : null}
      {message === "saved" ? <Notice tone="success" live title={t("admin.saved")} /> : null}
      <RadioGroup
        name="audience"
        legend={t("admin.audienceLegend")}
        value={content.audience}
        disabled={!abilities.draft}
        onChange={(event) => set({ ...content, audience: Audience.parse(event.currentTarget.value) })}
        options={Audience.options.map((value) => ({
          value,
          label: t(`admin.to.${value}`),
          hint: t(`admin.audienceHint.${value}`),
        }))}
      />
      {content.audience === "all" && question.anchor?.kind === "document" ? (
        <Notice tone="caution" title={t("admin.documentNote")} />
      ) : null}
      {fields(question.language)}
      <Disclosure
        summary={t("admin.second", { language: t(`admin.language.${other}`) })}
        open={start.answer[other] !== "" || (error?.fields.some((field) => field.path.includes(`.${other}`)) ?? false)}
      >
        {fields(other)}
      </Disclosure>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => void save()}
          pending={busy === "save"}
          disabled={!abilities.draft || (!changed && draft !== null)}
        >
          {t("admin.save")}
        </Button>
        {abilities.publish ? (
          <Button
            variant="primary"
            onClick={() => void publish()}
            pending={busy === "publish"}
            disabled={!draft || changed}
          >
            {t(`admin.publish.${content.audience}`)}
          </Button>
        ) : null}
      </div>
      <p className="text-sm text-muted">
        {changed && abilities.publish ? t("admin.saveFirst") : null}
        {!changed && answer
          ? t("admin.draftBy", {
              revision: answer.revision,
              name: answer.draftedBy,
              at: formatDateTime(answer.draftedAt, language),
            })
          : null}
      </p>
    </div>
  );
}

/** The wording to all begins as the question was asked, to be edited. */
function beginning({ language, subject, text }: AnswerEdit["question"]): AnswerContent {
  const nothing = { subject: "", text: "" };
  return {
    audience: "asker",
    answer: { en: "", fr: "" },
    wording: { en: nothing, fr: nothing, [language]: { subject, text } },
  };
}
