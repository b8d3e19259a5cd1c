"use client";

import { type Base, type DocumentFormat, type LanguageTag, MAX_UPLOAD_BYTES } from "@fabroom/contracts";
import { Button, FileField, Notice, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { z } from "zod";
import { languageName } from "@/lib/language-name.ts";
import { useProblems } from "@/lib/problems.ts";
import { RefusedAnswer, viewOfAnswer } from "@/lib/trpc.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { Restored } from "../shell/saving/save-state.tsx";
import { useAct } from "../shell/saving/use-act.ts";
import { useLeaveGuard } from "../shell/saving/use-leave-guard.ts";
import { useTyped } from "../shell/saving/use-typed.ts";
import { FileLanguage } from "./file-language.tsx";

type Props = { nodeId: string; format: DocumentFormat; languages: LanguageTag[]; given: LanguageTag[]; base: Base };
const ACCEPT: Record<DocumentFormat, string> = { pdf: ".pdf,application/pdf", xlsx: ".xlsx", docx: ".docx" };

const Notes = z.record(z.string(), z.string());
const NO_NOTES: Record<LanguageTag, string> = {};

async function send(body: FormData): Promise<true> {
  const headers = { "x-fabroom-language": document.documentElement.lang.slice(0, 2) };
  const response = await fetch("/api/upload", { method: "POST", body, headers });
  if (response.ok) return true;
  throw new RefusedAnswer(await response.json().catch(() => viewOfAnswer(response)));
}

/** One file in one language, with what changed in at least one of the raise's. Everything typed stays when the file is refused. */
export function UploadForm({ nodeId, format, languages, given, base }: Props) {
  const t = useTranslations("admin");
  const common = useTranslations("common");
  const reader = useLanguage();
  const problems = useProblems();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const act = useAct<"upload">();
  const notes = useTyped(`upload:${nodeId}`, { value: NO_NOTES, base: null }, Notes);
  useLeaveGuard(notes.changed);
  const fieldError = (path: string) => problems.field(act.refusal, path);

  async function upload(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    const file = body.get("file");
    if (!(file instanceof File) || file.size === 0 || file.size > MAX_UPLOAD_BYTES) {
      const code = file instanceof File && file.size > 0 ? "file.too_large" : "file.empty";
      return act.refuse({ kind: "invalid", code: "invalidInput", fields: [{ path: "file", code }], requestId: null });
    }
    await act.run(
      "upload",
      () => send(body),
      () => {
        form.current?.reset();
        notes.discard();
        router.refresh();
      },
    );
  }

  return (
    <form ref={form} onSubmit={upload} noValidate className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <input type="hidden" name="nodeId" value={nodeId} />
      <input type="hidden" name="base" value={JSON.stringify(base)} />
      <div className="flex flex-col gap-4 empty:hidden sm:col-span-2">
        <Restored form={{ typed: notes, act }} />
        <Refused
          act={act}
          line={({ path, code, values }) => ({ fieldId: `${path}-${nodeId}`, message: problems.words(code, values) })}
        />
      </div>
      {act.done ? (
        <div className="sm:col-span-2">
          <Notice tone="success" live title={t("documents.uploaded")} />
        </div>
      ) : null}
      <FileField
        id={`file-${nodeId}`}
        name="file"
        accept={ACCEPT[format]}
        label={t(`documents.choose.${format}`)}
        hint={t("documents.limit")}
        chooseText={common("form.chooseFile")}
        noneText={common("form.noFile")}
        error={fieldError("file")}
      />
      <FileLanguage
        // each file that was taken makes the next language the proposed one
        key={`${base.draft?.versionId} ${base.draft?.revision}`}
        id={`language-${nodeId}`}
        languages={languages}
        given={given}
        error={fieldError("language")}
        onChange={() => act.refuse(null)}
      />
      {languages.map((one, place) => (
        <TextField
          key={one}
          id={`changeNote.${one}-${nodeId}`}
          name={`changeNote.${one}`}
          lang={one}
          value={notes.value[one] ?? ""}
          onChange={({ currentTarget: { value } }) => notes.set((now) => ({ ...now, [one]: value }))}
          label={t("documents.note", { language: languageName(one, reader) })}
          error={fieldError(`changeNote.${one}`) ?? (place === 0 ? fieldError("changeNote") : undefined)}
          maxLength={500}
        />
      ))}
      <div className="sm:col-span-2">
        <Button type="submit" pending={act.busy !== null}>
          {t("documents.upload")}
        </Button>
      </div>
    </form>
  );
}
