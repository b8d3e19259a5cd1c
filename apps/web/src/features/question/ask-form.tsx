"use client";

import { type AskAnchor, AskQuestion, type Language, QUESTION_CATEGORIES, type QuestionForm } from "@fabroom/contracts";
import { ActionBar, Button, ErrorSummary, Notice, Select, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { pathTo } from "@/lib/path.ts";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored } from "../shell/saving/save-state.tsx";
import { useAct } from "../shell/saving/use-act.ts";
import { useLeaveGuard } from "../shell/saving/use-leave-guard.ts";
import { useTyped } from "../shell/saving/use-typed.ts";
import { AnchorLine } from "./anchor-line.tsx";

type Props = {
  language: Language;
  anchor: AskAnchor | null;
  form: QuestionForm;
  scenarioId: string | null;
};
const Asked = z.strictObject({ category: z.string(), subject: z.string(), text: z.string() });
const NOTHING = { category: "", subject: "", text: "" };

/** Asking: one screen. What is typed stays in the tab until it is sent; what a scenario discloses is said before. */
export function AskForm({ language, anchor, form, scenarioId: attached }: Props) {
  const t = useTranslations("question");
  const words = useProblems();
  const router = useRouter();
  const place = JSON.stringify(anchor);
  const typed = useTyped(`question:${place}`, { value: NOTHING, base: null }, Asked);
  const act = useAct<"send">();
  useLeaveGuard(typed.changed);
  const kept = typed.value;
  const change = (patch: Partial<typeof NOTHING>) => typed.set((now) => ({ ...now, ...patch }));
  const [scenarioId, setScenarioId] = useState(attached);
  const [refusedAt, setRefusedAt] = useState<Record<string, string>>({});
  const scenario = form.scenarios.find((one) => one.id === scenarioId);
  // a problem is said until its field changes
  const entry: Record<string, string> = kept;
  const problems = act.refusal?.fields.filter(({ path }) => entry[path] === refusedAt[path]) ?? [];
  const problem = (path: string) => {
    const found = problems.find((one) => one.path === path);
    return found ? words.words(found.code, found.values) : undefined;
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    setRefusedAt(entry);
    const parsed = AskQuestion.safeParse({ ...kept, language, anchor, scenarioId });
    if (!parsed.success) return act.refuse(refusalOf(parsed.error));
    await act.run(
      "send",
      () => trpc.question.ask.mutate(parsed.data),
      ({ id }) => {
        typed.discard();
        router.push(pathTo(language, `/questions/${id}?asked=1`));
      },
    );
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate className="flex max-w-3xl flex-col gap-6">
      <Restored form={{ typed, act }} />
      {problems.length > 0 ? (
        <ErrorSummary
          refusal={act.refusal}
          title={t("form.problems", { count: problems.length })}
          errors={problems.map((one) => ({ fieldId: one.path, message: words.words(one.code, one.values) }))}
        />
      ) : null}
      {act.refusal?.fields.length === 0 ? <Refused act={act} /> : null}
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
        <Button type="submit" variant="primary" pending={act.busy !== null || act.done !== null}>
          {t("form.send")}
        </Button>
      </ActionBar>
    </form>
  );
}
