"use client";

import { type FieldProblem, formatDateTime, formatFigure, type Language, type SiteEdit } from "@fabroom/contracts";
import { Badge, Button, ErrorSummary, Notice, PageHeader, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { colon } from "../shell/input-name.ts";
import { useEditor } from "../shell/use-editor.ts";
import { AssumptionFields } from "./assumption-fields.tsx";
import { DraftAgainstPublished } from "./draft-against-published.tsx";
import { useKeptPatch } from "./use-kept-patch.ts";
import { labelOf, unitAt, valueAt } from "./value.ts";

/** The field that shows a problem: an entry of a list has none of its own. */
const fieldOf = (path: string): string => path.replace(/\.\d+$/, "");

/** A site's assumptions as a draft: changed, computed by the engine, compared with what is published, published. */
export function SiteEditor({ site, language, userId }: { site: SiteEdit; language: Language; userId: string }) {
  const t = useTranslations("admin");
  const problems = useProblems();
  const base = site.latest;
  const { patch, setPatch, note, setNote, round } = useKeptPatch(
    `site:${userId}:${site.slug}`,
    `${base.versionId} ${site.draft?.revision ?? 0}`,
    site.draft?.changeNote ?? "",
  );
  const { error, setError, busy, message, setMessage, act } = useEditor();
  const changed = Object.keys(patch).length > 0;
  const olderEngine = site.draft ? null : (site.published?.olderEngine ?? null);

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
    setError((now) => {
      const fields = now?.fields.filter(({ path }) => !isAnswered(path)) ?? [];
      if (!now || fields.length === now.fields.length) return now;
      return fields.length > 0 ? { ...now, fields } : null;
    });

  const save = () =>
    act("save", async () => {
      await trpc.site.saveDraft.mutate({
        slug: site.slug,
        patch,
        changeNote: note,
        base: site.base,
      });
      // what was typed meanwhile is not saved yet
      setPatch((now) => Object.fromEntries(Object.entries(now).filter(([path, value]) => value !== patch[path])));
      return "saved";
    });
  const publish = () =>
    act("publish", async () => {
      const { draft, published } = site.base;
      if (!draft) return null;
      await trpc.site.publish.mutate({ slug: site.slug, base: { draft, published } });
      // the note spoke of this version: the next one wants its own
      setNote("");
      return "published";
    });

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={site.name[language]}
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
              pending={busy === "publish"}
              disabled={!site.draft || changed}
              onClick={() => void publish()}
            >
              {t("content.publish")}
            </Button>
          ) : null
        }
      />
      {error ? (
        <ErrorSummary
          title={problems.summary(error)}
          errors={error.fields.map((field) => ({
            fieldId: fieldOf(field.path),
            message: lineOf(field),
          }))}
        />
      ) : null}
      {olderEngine ? <Notice tone="caution" title={t("sites.olderEngine", { version: olderEngine })} /> : null}
      {message ? <Notice tone="success" live title={t(`content.${message}`)} /> : null}
      {site.published && site.draft ? <DraftAgainstPublished site={site} language={language} /> : null}
      <AssumptionFields
        key={round}
        assumptions={base.assumptions}
        patch={patch}
        language={language}
        problem={(path) => problemAt(`patch.${path}`)}
        troubled={(path) => error?.fields.some((field) => `${field.path}.`.startsWith(`patch.${path}.`)) ?? false}
        onShift={(path) => forget((one) => one.startsWith(`patch.${path}.`))}
        onChange={(path, value) => {
          setMessage(null);
          // an entry of a list keeps its problems until the list is as saved, or saved again
          forget((one) =>
            value === undefined ? `${one}.`.startsWith(`patch.${path}.`) : fieldOf(one) === `patch.${path}`,
          );
          setPatch(({ [path]: _, ...rest }) => (value === undefined ? rest : { ...rest, [path]: value }));
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
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div>
          <Button
            pending={busy === "save"}
            disabled={!site.abilities.edit || !(changed || olderEngine)}
            onClick={() => void save()}
          >
            {t("content.save")}
          </Button>
        </div>
      </div>
    </div>
  );
}
