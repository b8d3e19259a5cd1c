"use client";

import {
  formatDateTime,
  LANGUAGES,
  type Language,
  type SectionContent,
  SectionContent as SectionContentSchema,
  type SectionEdit,
  type SectionText,
} from "@fabroom/contracts";
import { Badge, Button, ErrorSummary, Fieldset, Notice, PageHeader, TextArea, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf, useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { useEditor } from "../shell/use-editor.ts";

const seen = ({ versionId, revision }: NonNullable<SectionEdit["draft"]>) => ({ versionId, revision });

/** A chapter in both languages side by side: saved as a draft, published as exactly the revision seen. */
export function SectionEditor({ section, language }: { section: SectionEdit; language: Language }) {
  const t = useTranslations("admin");
  const problems = useProblems();
  const start = (section.draft ?? section.published)?.content ?? section.latest;
  const [content, setContent] = useState<SectionContent>(start);
  const [draft, setDraft] = useState(section.draft);
  const { error, setError, busy, message, setMessage, act } = useEditor();
  const changed = JSON.stringify(content) !== JSON.stringify(draft?.content ?? start);

  const set = (one: Language, part: keyof SectionText, value: string) => {
    setContent((before) => ({ ...before, [one]: { ...before[one], [part]: value } }));
    setMessage(null);
  };
  const save = () =>
    act("save", async () => {
      const parsed = SectionContentSchema.safeParse(content);
      if (!parsed.success) {
        setError(refusalOf(parsed.error, ["content"]));
        return null;
      }
      const saved = await trpc.section.saveDraft.mutate({
        key: section.key,
        content: parsed.data,
        base: { draft: draft && seen(draft), published: section.base.published },
      });
      setDraft({
        versionId: saved.versionId,
        version: 0,
        editedBy: "",
        editedAt: "",
        revision: saved.revision,
        // as it stands in the fields: what the contract trims and orders would look like a change
        content,
      });
      return "saved";
    });
  const publish = () =>
    act("publish", async () => {
      if (!draft) return null;
      await trpc.section.publish.mutate({
        key: section.key,
        base: { draft: seen(draft), published: section.base.published },
      });
      setDraft(null);
      return "published";
    });

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={start[language].title}
        meta={
          <>
            {section.published ? (
              <Badge tone="positive">{t("state.published", { version: section.published.version })}</Badge>
            ) : null}
            {draft ? <Badge tone="caution">{t("content.draft", { revision: draft.revision })}</Badge> : null}
            {section.draft ? (
              <span>
                {t("content.by", {
                  name: section.draft.editedBy,
                  at: formatDateTime(section.draft.editedAt, language),
                })}
              </span>
            ) : null}
          </>
        }
        actions={
          section.abilities.publish ? (
            <Button
              variant="primary"
              onClick={() => void publish()}
              pending={busy === "publish"}
              disabled={!draft || changed}
            >
              {t("content.publish")}
            </Button>
          ) : null
        }
      />
      {error ? <ErrorSummary refusal={error} title={problems.summary(error)} errors={problems.list(error)} /> : null}
      {message ? <Notice tone="success" live title={t(`content.${message}`)} /> : null}
      <p className="max-w-measure text-sm text-muted">{t("content.form", { open: "{", close: "}" })}</p>
      <div className="grid gap-8 xl:grid-cols-2">
        {LANGUAGES.map((one) => (
          <Fieldset key={one} legend={t(one === "en" ? "content.english" : "content.french")}>
            <TextField
              id={`content.${one}.title`}
              lang={one}
              label={t("content.sectionTitle")}
              value={content[one].title}
              error={problems.field(error, `content.${one}.title`)}
              onChange={(event) => set(one, "title", event.currentTarget.value)}
            />
            <TextArea
              id={`content.${one}.finding`}
              lang={one}
              rows={3}
              label={t("content.finding")}
              value={content[one].finding}
              error={problems.field(error, `content.${one}.finding`)}
              onChange={(event) => set(one, "finding", event.currentTarget.value)}
            />
            <TextArea
              id={`content.${one}.body`}
              lang={one}
              rows={18}
              label={t("content.body")}
              value={content[one].body}
              error={problems.field(error, `content.${one}.body`)}
              onChange={(event) => set(one, "body", event.currentTarget.value)}
            />
          </Fieldset>
        ))}
      </div>
      <div>
        <Button onClick={() => void save()} pending={busy === "save"} disabled={!section.abilities.edit || !changed}>
          {t("content.save")}
        </Button>
      </div>
    </div>
  );
}
