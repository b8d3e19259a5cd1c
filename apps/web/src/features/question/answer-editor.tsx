"use client";

import {
  AnswerContent,
  type AnswerEdit,
  Audience,
  answerIn,
  formatDateTime,
  type Language,
  type LanguageTag,
} from "@fabroom/contracts";
import { Button, Disclosure, Notice, RadioGroup } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { languageName } from "@/lib/language-name.ts";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored, SaveState } from "../shell/saving/save-state.tsx";
import { useSavedForm } from "../shell/saving/use-saved-form.ts";
import { AnswerConflict } from "./answer-conflict.tsx";
import { AnswerFields } from "./answer-fields.tsx";

const Words = z.strictObject({ subject: z.string(), text: z.string() });
/** As typed: the contract's limits are for what is sent. */
const TypedAnswer = z.strictObject({
  audience: Audience,
  answer: z.record(z.string(), z.string()),
  wording: z.record(z.string(), Words),
});

type Props = AnswerEdit & { language: Language };

/** The answer in the asker's language, if wished in the raise's other ones too; published as exactly the draft that was saved. */
export function AnswerEditor({ question, languages, answer, abilities, language }: Props) {
  const t = useTranslations("question");
  const problems = useProblems();
  const router = useRouter();
  const start = answer?.content ?? beginning(question);
  const form = useSavedForm<AnswerContent, { revision: number }, "publish">({
    object: `answer:${question.id}`,
    standing: { value: start, base: { revision: answer?.revision ?? 0 } },
    schema: TypedAnswer,
    check: (content) => {
      const parsed = AnswerContent.safeParse(content);
      return parsed.success ? null : refusalOf(parsed.error, ["content"]);
    },
    send: async (content, { revision: expectedRevision }) => {
      const input = { questionId: question.id, content: AnswerContent.parse(content), expectedRevision };
      const { revision } = await trpc.question.saveAnswer.mutate(input);
      return { revision };
    },
    reread: async () => {
      const { answer: now } = await trpc.question.edit.query({ questionId: question.id });
      return {
        value: now?.content ?? beginning(question),
        base: { revision: now?.revision ?? 0 },
        by: now?.draftedBy ?? "",
        at: now?.draftedAt ?? question.askedAt,
      };
    },
  });
  const { typed, act, conflict } = form;
  const content = typed.value;
  const error = act.refusal;
  const { revision } = typed.base;
  // what an earlier draft has in another language stays in sight
  const others = [...new Set([...languages, ...Object.keys(content.answer)])].slice(1);
  const set = (next: AnswerContent) => typed.set(next);
  const publish = async () => {
    const input = { questionId: question.id, expectedRevision: revision };
    await act.run(
      "publish",
      () => trpc.question.publishAnswer.mutate(input),
      () => router.refresh(),
    );
  };
  const fields = (one: LanguageTag) => (
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
      <Restored form={form} />
      {conflict ? (
        <AnswerConflict
          key={conflict.at}
          languages={[languages[0]!, ...others]}
          mine={content}
          origin={typed.origin}
          theirs={conflict}
          pending={act.busy === "save"}
          onChoose={(chosen) => void form.resolve(chosen)}
          onTakeTheirs={form.takeTheirs}
        />
      ) : (
        <Refused act={act} />
      )}
      {act.done === "save" ? <Notice tone="success" live title={t("admin.saved")} /> : null}
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
      {fields(languages[0]!)}
      {others.map((other) => (
        <Disclosure
          key={other}
          summary={t("admin.second", { language: languageName(other, language) })}
          open={
            answerIn(start, other).answer !== "" ||
            (error?.fields.some(({ path }) => path.split(".").includes(other)) ?? false)
          }
        >
          {fields(other)}
        </Disclosure>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => void form.save()}
          pending={act.busy === "save"}
          disabled={!abilities.draft || (!typed.changed && revision > 0)}
        >
          {t("admin.save")}
        </Button>
        {abilities.publish ? (
          <Button
            variant="primary"
            onClick={() => void publish()}
            pending={act.busy === "publish"}
            disabled={revision === 0 || typed.changed}
          >
            {t(`admin.publish.${content.audience}`)}
          </Button>
        ) : null}
      </div>
      <SaveState form={form} />
      <p className="text-sm text-muted">
        {typed.changed && abilities.publish ? t("admin.saveFirst") : null}
        {!typed.changed && answer
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
  return { audience: "asker", answer: {}, wording: { [language]: { subject, text } } };
}
