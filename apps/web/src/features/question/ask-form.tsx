"use client";

import {
  type AskAnchor,
  AskQuestion,
  type ErrorView,
  type FieldProblem,
  type Language,
  QUESTION_CATEGORIES,
  type QuestionForm,
} from "@fabroom/contracts";
import { ActionBar, Button, ErrorSummary, Notice, Select, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";
import { AnchorLine } from "./anchor-line.tsx";
import { useKept } from "./use-kept.ts";

type Props = {
  language: Language;
  anchor: AskAnchor | null;
  form: QuestionForm;
  scenarioId: string | null;
  userId: string;
};

/** Asking: one screen. What is typed stays in the tab until it is sent; what a scenario discloses is said before. */
export function AskForm({ language, anchor, form, scenarioId: attached, userId }: Props) {
  const t = useTranslations("question");
  const words = useProblems();
  const router = useRouter();
  const place = JSON.stringify(anchor);
  const { kept, change, forget } = useKept(`question:${userId}:${place}`, { category: "", subject: "", text: "" });
  const [scenarioId, setScenarioId] = useState(attached);
  const [refused, setRefused] = useState<{ fields: FieldProblem[]; entry: Record<string, string> }>();
  const [error, setError] = useState<ErrorView | null>(null);
  const [pending, setPending] = useState(false);
  const scenario = form.scenarios.find((one) => one.id === scenarioId);
  // a problem is said until its field changes
  const entry: Record<string, string> = kept;
  const problems = refused?.fields.filter(({ path }) => entry[path] === refused.entry[path]) ?? [];
  const problem = (path: string) => {
    const found = problems.find((one) => one.path === path);
    return found ? words.words(found.code, found.values) : undefined;
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    setError(null);
    const parsed = AskQuestion.safeParse({ ...kept, language, anchor, scenarioId });
    if (!parsed.success) {
      setRefused({ fields: refusalOf(parsed.error).fields, entry });
      return;
    }
    setRefused(undefined);
    setPending(true);
    try {
      const { id } = await trpc.question.ask.mutate(parsed.data);
      forget();
      router.push(pathTo(language, `/questions/${id}?asked=1`));
    } catch (failure) {
      const view = errorOf(failure);
      setRefused({ fields: view.fields, entry });
      setError(view.fields.length > 0 ? null : view);
      setPending(false);
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate className="flex max-w-3xl flex-col gap-6">
      {problems.length > 0 ? (
        <ErrorSummary
          refusal={refused}
          title={t("form.problems", { count: problems.length })}
          errors={problems.map((one) => ({ fieldId: one.path, message: words.words(one.code, one.values) }))}
        />
      ) : null}
      {error ? <Notice tone="critical" live title={words.summary(error)} /> : null}
      <p className="text-sm text-ink">
        <span className="mr-2 text-muted">{t("aboutLabel")}</span>
        {form.anchor ? <AnchorLine anchor={form.anchor} /> : t("form.noAnchor")}
      </p>
      <Select
        id="category"
        name="category"
        label={t("form.category")}
        placeholder={t("form.choose")}
        error={problem("category")}
        value={kept.category}
        onChange={(event) => change({ category: event.currentTarget.value })}
        options={QUESTION_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <TextField
        id="subject"
        name="subject"
        label={t("form.subject")}
        hint={t("form.subjectHint")}
        error={problem("subject")}
        value={kept.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        maxLength={160}
      />
      <TextArea
        id="text"
        name="text"
        rows={6}
        label={t("form.text")}
        hint={t("form.textHint")}
        error={problem("text")}
        value={kept.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        maxLength={8000}
      />
      {form.scenarios.length > 0 ? (
        <Select
          id="scenarioId"
          name="scenario"
          label={t("form.attach")}
          value={scenarioId ?? ""}
          onChange={(event) => setScenarioId(event.currentTarget.value || null)}
          options={[
            { value: "", label: t("form.attachNone") },
            ...form.scenarios.map((one) => ({
              value: one.id,
              label: t("form.attachOption", { name: one.name, site: one.site, count: one.changes }),
            })),
          ]}
        />
      ) : null}
      <div aria-live="polite">
        {scenario ? (
          <Notice tone="caution" title={t("form.attachWarning")}>
            {t("form.attachText", { name: scenario.name })}
          </Notice>
        ) : null}
      </div>
      <ActionBar
        label={t("form.title")}
        state={scenario ? t("form.discloses", { name: scenario.name }) : t("form.kept")}
      >
        <Button type="submit" variant="primary" pending={pending}>
          {t("form.send")}
        </Button>
      </ActionBar>
    </form>
  );
}
