"use client";

import {
  type Base,
  FieldPatch,
  type FieldProblem,
  formatDateTime,
  formatFigure,
  type Language,
  type SiteEdit,
} from "@fabroom/contracts";
import { Badge, Button, Notice, PageHeader, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { languageNames } from "@/lib/language-name.ts";
import { useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { colon } from "../shell/input-name.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored, SaveState } from "../shell/saving/save-state.tsx";
import { useSavedForm } from "../shell/saving/use-saved-form.ts";
import { AssumptionFields } from "./assumption-fields.tsx";
import { DraftAgainstPublished } from "./draft-against-published.tsx";
import { SiteConflict } from "./site-conflict.tsx";
import { type FieldValue, labelOf, unitAt, valueAt } from "./value.ts";

/** The field that shows a problem: an entry of a list has none of its own. */
const fieldOf = (path: string): string => path.replace(/\.\d+$/, "");

const Kept = z.object({ patch: FieldPatch, note: z.string() });
type Kept = z.infer<typeof Kept>;

/** Nothing typed over the draft, or over what is published. */
const standingOf = ({ draft, base }: SiteEdit) => ({
  value: { patch: {}, note: draft?.changeNote ?? "" } as Kept,
  base,
});

/** A site's assumptions as a draft: changed, computed by the engine, compared with what is published, published. */
export function SiteEditor({ site, language }: { site: SiteEdit; language: Language }) {
  const t = useTranslations("admin");
  const problems = useProblems();
  const router = useRouter();
  const { slug } = site;
  const base = site.latest;
  const [theirs, setTheirs] = useState<SiteEdit | null>(null);
  const form = useSavedForm<Kept, Base, "publish">({
    object: `site:${slug}`,
    standing: standingOf(site),
    schema: Kept,
    send: async ({ patch, note }, from) => {
      const { versionId, revision } = await trpc.site.saveDraft.mutate({ slug, patch, changeNote: note, base: from });
      return { draft: { versionId, revision }, published: from.published };
    },
    reread: async () => {
      const now = (await trpc.site.edit.query({ slug })) as SiteEdit;
      setTheirs(now);
      const { draft, published } = now;
      return { ...standingOf(now), by: draft?.editedBy ?? "", at: draft?.editedAt ?? published?.publishedAt ?? "" };
    },
  });
  const { typed, act, conflict } = form;
  const { patch, note } = typed.value;
  const error = act.refusal;
  const changed = Object.keys(patch).length > 0;
  const olderEngine = site.draft ? null : (site.published?.olderEngine ?? null);
  const savable = changed || olderEngine !== null || (site.draft !== null && typed.changed);

  const at = (path: string) => patch[path] ?? valueAt(base.assumptions, path);
  const inside = (path: string) => path.replace(/^patch\./, "");
  /** A bound of the model in the unit of the field. */
  const bound = (path: string, value: string | number) =>
    typeof value === "number" ? formatFigure(value, unitAt(inside(path), at), language, String(at("currency"))) : value;
  const wordsOf = ({ path, code, values = {} }: FieldProblem) => {
    const bounded = code === "model.below_minimum" || code === "model.above_maximum";
    const shown = Object.entries(values).map(([key, value]) => [key, bounded ? bound(path, value) : value]);
    const words = problems.words(code, Object.fromEntries(shown));
    const place = /\.(\d+)$/.exec(path)?.[1];
    return place === undefined ? words : t("sites.entry", { number: Number(place) + 1, problem: words });
  };
  const problemAt = (path: string) => {
    const found = error?.fields.find((field) => fieldOf(field.path) === path);
    return found && wordsOf(found);
  };
  /** A line of the summary stands apart from its field: it names it. */
  const lineOf = (field: FieldProblem) =>
    field.path.startsWith("patch.")
      ? labelOf(inside(fieldOf(field.path)), language, at) + colon(language) + wordsOf(field)
      : wordsOf(field);

  /** Problems that a change answers are no longer shown; a refusal whose last one is gone neither. */
  const forget = (isAnswered: (path: string) => boolean) =>
    act.amend((now) => {
      const fields = now.fields.filter(({ path }) => !isAnswered(path));
      if (fields.length === now.fields.length) return now;
      return fields.length > 0 ? { ...now, fields } : null;
    });
  const publish = async () => {
    const { draft, published } = typed.base;
    if (!draft) return;
    const input = { slug, base: { draft, published } };
    await act.run(
      "publish",
      () => trpc.site.publish.mutate(input),
      () => router.refresh(),
    );
  };
  const put = (path: string, value: FieldValue | undefined) =>
    typed.set(({ patch: { [path]: _, ...rest }, note }) => ({
      note,
      patch: value === undefined ? rest : { ...rest, [path]: value },
    }));

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={<span lang={site.name.language}>{site.name.text}</span>}
        meta={
          <>
            {site.published ? (
              <Badge tone="positive">{t("state.published", { version: site.published.version })}</Badge>
            ) : null}
            {site.draft ? <Badge tone="caution">{t("content.draft", { revision: site.draft.revision })}</Badge> : null}
            {site.draft ? (
              <span>
                {t("content.by", { name: site.draft.editedBy, at: formatDateTime(site.draft.editedAt, language) })}
              </span>
            ) : null}
          </>
        }
        actions={
          site.abilities.publish ? (
            <Button
              variant="primary"
              pending={act.busy === "publish"}
              disabled={!typed.base.draft || typed.changed}
              onClick={() => void publish()}
            >
              {t("content.publish")}
            </Button>
          ) : null
        }
      />
      <Restored form={form} />
      {conflict && theirs ? (
        <SiteConflict
          key={conflict.at}
          by={conflict.by}
          at={conflict.at}
          mine={typed.value}
          from={JSON.stringify(typed.base) === JSON.stringify(site.base) ? site : null}
          theirs={theirs}
          language={language}
          pending={act.busy === "save"}
          onChoose={(kept) => void form.resolve(kept)}
          onTakeTheirs={form.takeTheirs}
        />
      ) : (
        <Refused act={act} line={(field) => ({ fieldId: fieldOf(field.path), message: lineOf(field) })} />
      )}
      {site.missing.length ? (
        <Notice
          tone="info"
          title={t("content.missing", {
            languages: languageNames([...new Set(site.missing.map((one) => one.language))], language),
          })}
        >
          {t("sites.missing")}
        </Notice>
      ) : null}
      {olderEngine ? <Notice tone="caution" title={t("sites.olderEngine", { version: olderEngine })} /> : null}
      {act.done ? (
        <Notice tone="success" live title={t(act.done === "save" ? "content.saved" : "content.published")} />
      ) : null}
      {site.published && site.draft ? <DraftAgainstPublished site={site} language={language} /> : null}
      <AssumptionFields
        key={typed.round}
        assumptions={base.assumptions}
        patch={patch}
        language={language}
        problem={(path) => problemAt(`patch.${path}`)}
        troubled={(path) => error?.fields.some((field) => `${field.path}.`.startsWith(`patch.${path}.`)) ?? false}
        onShift={(path) => forget((one) => one.startsWith(`patch.${path}.`))}
        onChange={(path, value) => {
          // an entry of a list keeps its problems until the list is as saved, or saved again
          forget((one) =>
            value === undefined ? `${one}.`.startsWith(`patch.${path}.`) : fieldOf(one) === `patch.${path}`,
          );
          put(path, value);
        }}
      />
      <div className="flex max-w-2xl flex-col gap-4 border-t border-line pt-6">
        <TextField
          id="changeNote"
          label={t("sites.note")}
          hint={t("sites.noteHint")}
          value={note}
          maxLength={500}
          error={problems.field(error, "changeNote")}
          onChange={(event) => {
            const value = event.currentTarget.value;
            typed.set((now) => ({ ...now, note: value }));
          }}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            pending={act.busy === "save"}
            disabled={!site.abilities.edit || !savable}
            onClick={() => void form.save()}
          >
            {t("content.save")}
          </Button>
          <SaveState form={form} />
        </div>
      </div>
    </div>
  );
}
