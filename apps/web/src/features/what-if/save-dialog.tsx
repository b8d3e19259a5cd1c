"use client";

import type { ErrorView, ScenarioPatch } from "@fabroom/contracts";
import type { Patch } from "@fabroom/finance";
import { Button, Dialog, ErrorSummary, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { errorOf, trpc } from "@/lib/trpc.ts";
import { useLanguage } from "../shell/chart-words.ts";

type Props = {
  slug: string;
  versionId: string;
  patch: Patch;
  forkedFrom: string | null;
  suggestion: string;
};

/** Keeps the case at hand under a name. It gets an address of its own, and stays the author's until he shares it. */
export function SaveDialog({ slug, versionId, patch, forkedFrom, suggestion }: Props) {
  const t = useTranslations("what-if");
  const language = useLanguage();
  const problems = useProblems();
  const router = useRouter();
  const [name, setName] = useState(suggestion);
  const [note, setNote] = useState("");
  const [error, setError] = useState<ErrorView | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const { id } = await trpc.scenario.save.mutate({
        slug,
        baseVersionId: versionId,
        name,
        note,
        patch: patch as ScenarioPatch,
        forkedFrom,
      });
      router.push(pathTo(language, `/scenarios/${id}`));
    } catch (failure) {
      setError(errorOf(failure));
      setBusy(false);
    }
  }
  return (
    <Dialog
      title={t("save.title")}
      closeLabel={t("save.close")}
      trigger={t("save.open")}
      triggerLook={{ variant: "primary" }}
    >
      <form onSubmit={save} noValidate className="flex flex-col gap-5">
        {error ? (
          <ErrorSummary
            title={problems.summary(error)}
            errors={error.fields.map((one) => ({
              fieldId: ["name", "note"].includes(one.path) ? `scenario-${one.path}` : undefined,
              message: problems.words(one.code, one.values),
            }))}
          />
        ) : null}
        <p className="text-sm text-muted">{t("save.privacy")}</p>
        <TextField
          id="scenario-name"
          label={t("save.name")}
          value={name}
          maxLength={120}
          required
          error={problems.field(error, "name")}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextArea
          id="scenario-note"
          label={t("save.note")}
          hint={t("save.noteHint")}
          value={note}
          maxLength={2000}
          error={problems.field(error, "note")}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="primary" pending={busy}>
            {t("save.act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
