"use client";

import {
  type Base,
  formatDateTime,
  LANGUAGES,
  type Language,
  type SectionContent,
  SectionContent as SectionContentSchema,
  type SectionEdit,
  SectionText,
} from "@fabroom/contracts";
import { Badge, Button, Fieldset, Notice, PageHeader, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { ConflictView, type Side } from "../shell/saving/conflict-view.tsx";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored, SaveState } from "../shell/saving/save-state.tsx";
import { useSavedForm } from "../shell/saving/use-saved-form.ts";

const PARTS = SectionText.keyof().options;
/** As typed: the contract's limits are for what is sent. */
const TypedText = z.strictObject({ title: z.string(), finding: z.string(), body: z.string() });
const TypedContent = z.strictObject({ en: TypedText, fr: TypedText, chart: SectionContentSchema.shape.chart });

const LABEL = { title: "content.sectionTitle", finding: "content.finding", body: "content.body" } as const;

const standingOf = ({ draft, published, latest, base }: SectionEdit) => ({
  value: (draft ?? published)?.content ?? latest,
  base,
});

/** A chapter in both languages side by side: saved as a draft, published as exactly the revision seen. */
export function SectionEditor({ section, language }: { section: SectionEdit; language: Language }) {
  const t = useTranslations("admin");
  const problems = useProblems();
  const router = useRouter();
  const { key } = section;
  const form = useSavedForm<SectionContent, Base, "publish">({
    object: `section:${key}`,
    standing: standingOf(section),
    schema: TypedContent,
    check: (content) => {
      const parsed = SectionContentSchema.safeParse(content);
      return parsed.success ? null : refusalOf(parsed.error, ["content"]);
    },
    send: async (content, base) => {
      const input = { key, content: SectionContentSchema.parse(content), base };
      const { versionId, revision } = await trpc.section.saveDraft.mutate(input);
      return { draft: { versionId, revision }, published: base.published };
    },
    reread: async () => {
      const now = await trpc.section.edit.query({ key });
      const { draft, published } = now;
      return { ...standingOf(now), by: draft?.editedBy ?? "", at: draft?.editedAt ?? published?.publishedAt ?? "" };
    },
  });
  const { typed, act, conflict } = form;
  const content = typed.value;
  const set = (one: Language, part: keyof SectionText, value: string) =>
    typed.set((before) => ({ ...before, [one]: { ...before[one], [part]: value } }));
  const publish = async () => {
    const { draft: seen, published } = typed.base;
    if (!seen) return;
    const input = { key, base: { draft: seen, published } };
    await act.run(
      "publish",
      () => trpc.section.publish.mutate(input),
      () => router.refresh(),
    );
  };
  const fields = conflict
    ? LANGUAGES.flatMap((lang) =>
        PARTS.map((part) => ({
          path: `${lang}.${part}`,
          label: `${t(lang === "en" ? "content.english" : "content.french")} · ${t(LABEL[part])}`,
          lang,
          mine: content[lang][part],
          theirs: conflict.value[lang][part],
          origin: typed.origin[lang][part],
        })),
      )
    : [];
  const merged = (sides: Record<string, Side>): SectionContent => {
    const text = (lang: Language) =>
      Object.fromEntries(
        PARTS.map((part) => [
          part,
          (sides[`${lang}.${part}`] === "theirs" && conflict ? conflict.value : content)[lang][part],
        ]),
      ) as SectionText;
    return { ...content, en: text("en"), fr: text("fr") };
  };
  const { draft } = section;

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={standingOf(section).value[language].title}
        meta={
          <>
            {section.published ? (
              <Badge tone="positive">{t("state.published", { version: section.published.version })}</Badge>
            ) : null}
            {draft ? <Badge tone="caution">{t("content.draft", { revision: draft.revision })}</Badge> : null}
            {draft ? (
              <span>{t("content.by", { name: draft.editedBy, at: formatDateTime(draft.editedAt, language) })}</span>
            ) : null}
          </>
        }
        actions={
          section.abilities.publish ? (
            <Button
              variant="primary"
              onClick={() => void publish()}
              pending={act.busy === "publish"}
              disabled={!typed.base.draft || typed.changed}
            >
              {t("content.publish")}
            </Button>
          ) : null
        }
      />
      <Restored form={form} />
      {conflict ? (
        <ConflictView
          key={conflict.at}
          by={conflict.by}
          at={conflict.at}
          fields={fields}
          pending={act.busy === "save"}
          onChoose={(sides) => void form.resolve(merged(sides))}
          onTakeTheirs={form.takeTheirs}
        />
      ) : (
        <Refused act={act} />
      )}
      {act.done ? (
        <Notice tone="success" live title={t(act.done === "save" ? "content.saved" : "content.published")} />
      ) : null}
      <p className="max-w-measure text-sm text-muted">{t("content.form", { open: "{", close: "}" })}</p>
      <div className="grid gap-8 xl:grid-cols-2">
        {LANGUAGES.map((one) => (
          <Fieldset key={one} legend={t(one === "en" ? "content.english" : "content.french")}>
            <TextField
              id={`content.${one}.title`}
              lang={one}
              label={t("content.sectionTitle")}
              value={content[one].title}
              error={problems.field(act.refusal, `content.${one}.title`)}
              onChange={(event) => set(one, "title", event.currentTarget.value)}
            />
            <TextArea
              id={`content.${one}.finding`}
              lang={one}
              rows={3}
              label={t("content.finding")}
              value={content[one].finding}
              error={problems.field(act.refusal, `content.${one}.finding`)}
              onChange={(event) => set(one, "finding", event.currentTarget.value)}
            />
            <TextArea
              id={`content.${one}.body`}
              lang={one}
              rows={18}
              label={t("content.body")}
              value={content[one].body}
              error={problems.field(act.refusal, `content.${one}.body`)}
              onChange={(event) => set(one, "body", event.currentTarget.value)}
            />
          </Fieldset>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          onClick={() => void form.save()}
          pending={act.busy === "save"}
          disabled={!section.abilities.edit || !typed.changed}
        >
          {t("content.save")}
        </Button>
        <SaveState form={form} />
      </div>
    </div>
  );
}
