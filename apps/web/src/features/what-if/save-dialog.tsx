"use client";

import type { ScenarioPatch } from "@fabroom/contracts";
import type { Patch } from "@fabroom/finance";
import { Button, Dialog, TextArea, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { z } from "zod";
import { pathTo } from "@/lib/path.ts";
import { useProblems } from "@/lib/problems.ts";
import { trpc } from "@/lib/trpc.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";
import { useTyped } from "../shell/saving/use-typed.ts";

const Named = z.strictObject({ name: z.string(), note: z.string() });

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
  const typed = useTyped(`scenario:${slug}`, { value: { name: suggestion, note: "" }, base: null }, Named);
  const { name, note } = typed.value;
  const act = useAct<"save">();
  const error = act.refusal;

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = { slug, baseVersionId: versionId, name, note, patch: patch as ScenarioPatch, forkedFrom };
    await act.run(
      "save",
      () => trpc.scenario.save.mutate(input),
      ({ id }) => {
        typed.discard();
        router.push(pathTo(language, `/scenarios/${id}`));
      },
    );
  }
  return (
    <Dialog
      title={t("save.title")}
      closeLabel={t("save.close")}
      trigger={t("save.open")}
      triggerLook={{ variant: "primary" }}
    >
      <form onSubmit={save} noValidate className="flex flex-col gap-5">
        <Refused
          act={act}
          line={({ path, code, values }) => ({
            fieldId: ["name", "note"].includes(path) ? `scenario-${path}` : undefined,
            message: problems.words(code, values),
          })}
        />
        <p className="text-sm text-muted">{t("save.privacy")}</p>
        <TextField
          id="scenario-name"
          label={t("save.name")}
          value={name}
          maxLength={120}
          required
          error={problems.field(error, "name")}
          onChange={({ currentTarget: { value } }) => typed.set((now) => ({ ...now, name: value }))}
        />
        <TextArea
          id="scenario-note"
          label={t("save.note")}
          hint={t("save.noteHint")}
          value={note}
          maxLength={2000}
          error={problems.field(error, "note")}
          onChange={({ currentTarget: { value } }) => typed.set((now) => ({ ...now, note: value }))}
        />
        <div>
          <Button type="submit" variant="primary" pending={act.busy !== null || act.done !== null}>
            {t("save.act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
