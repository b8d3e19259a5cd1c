"use client";

import {
  type Base,
  formatDateTime,
  type Language,
  type LanguageTag,
  missingInSection,
  preferred,
  type SectionContent,
  SectionContent as SectionContentSchema,
  type SectionEdit,
  SectionText,
  sectionText,
} from "@fabroom/contracts";
import { Badge, Button, Fieldset, Notice, PageHeader, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { languageNames, languageTitle } from "@/lib/language-name.ts";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { ConflictView, type Side } from "../shell/saving/conflict-view.tsx";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored, SaveState } from "../shell/saving/save-state.tsx";
import { useSavedForm } from "../shell/saving/use-saved-form.ts";

const PARTS = SectionText.keyof().options;
/** As typed: the contract's limits are for what is sent. */
const TypedText = z.strictObject({ title: z.string(), finding: z.string(), body: z.string() });
const TypedContent = z.strictObject({
  texts: z.record(z.string(), TypedText),
  chart: SectionContentSchema.shape.chart,
});

const LABEL = { title: "content.sectionTitle", finding: "content.finding", body: "content.body" } as const;

const standingOf = ({ draft, published, latest, base }: SectionEdit) => ({
  value: (draft ?? published)?.content ?? latest,
  base,
});

/** Its title in the reader's language, else in one that has any. */
const titleOf = (content: SectionContent, language: Language, languages: readonly LanguageTag[]): string =>
  preferred(languages, language, languages)
    .map((one) => sectionText(content, one).title)
    .find((title) => title !== "") ?? "";

/** A chapter in the languages of the raise side by side: saved as a draft, published as exactly the revision seen. */
export function SectionEditor({ section, language }: { section: SectionEdit; language: Language }) {
  const t = useTranslations("admin");
  const problems = useProblems();
  const router = useRouter();
  const { key } = section;
  const languages = [...new Set([...section.languages, ...Object.keys(standingOf(section).value.texts)])];
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
  const set = (one: LanguageTag, part: keyof SectionText, value: string) =>
    typed.set((before) => ({
      ...before,
      texts: { ...before.texts, [one]: { ...sectionText(before, one), [part]: value } },
    }));
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
    ? languages.flatMap((lang) =>
        PARTS.map((part) => ({
          path: `${lang}.${part}`,
          label: `${languageTitle(lang, language)} · ${t(LABEL[part])}`,
          lang,
          mine: sectionText(content, lang)[part],
          theirs: sectionText(conflict.value, lang)[part],
          origin: sectionText(typed.origin, lang)[part],
        })),
      )
    : [];
  const merged = (sides: Record<string, Side>): SectionContent => {
    const text = (lang: LanguageTag) =>
      Object.fromEntries(
        PARTS.map((part) => [
          part,
          sectionText(sides[`${lang}.${part}`] === "theirs" && conflict ? conflict.value : content, lang)[part],
        ]),
      ) as SectionText;
    return { ...content, texts: Object.fromEntries(languages.map((lang) => [lang, text(lang)])) };
  };
  const { draft } = section;
  const missing = section.languages.filter((one) => missingInSection(content, [one]).length > 0);

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={titleOf(standingOf(section).value, language, languages)}
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
      {missing.length ? (
        <Notice tone="info" title={t("content.missing", { languages: languageNames(missing, language) })} />
      ) : null}
      <p className="max-w-measure text-sm text-muted">{t("content.form", { open: "{", close: "}" })}</p>
      <div className="grid gap-8 xl:grid-cols-2">
        {languages.map((one) => (
          <Fieldset key={one} legend={languageTitle(one, language)}>
            <TextField
              id={`content.texts.${one}.title`}
              lang={one}
              label={t("content.sectionTitle")}
              value={sectionText(content, one).title}
              error={problems.field(act.refusal, `content.texts.${one}.title`)}
              onChange={(event) => set(one, "title", event.currentTarget.value)}
            />
            <TextArea
              id={`content.texts.${one}.finding`}
              lang={one}
              rows={3}
              label={t("content.finding")}
              value={sectionText(content, one).finding}
              error={problems.field(act.refusal, `content.texts.${one}.finding`)}
              onChange={(event) => set(one, "finding", event.currentTarget.value)}
            />
            <TextArea
              id={`content.texts.${one}.body`}
              lang={one}
              rows={18}
              label={t("content.body")}
              value={sectionText(content, one).body}
              error={problems.field(act.refusal, `content.texts.${one}.body`)}
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
