"use client";

import { type Base, type DocumentFormat, type ErrorView, type Language, MAX_UPLOAD_BYTES } from "@fabroom/contracts";
import { Button, FileField, Notice, Select, TextField } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useProblems } from "@/lib/problems.ts";

type Props = { nodeId: string; format: DocumentFormat; missing: Language[] | null; base: Base };
const ACCEPT: Record<DocumentFormat, string> = { pdf: ".pdf,application/pdf", xlsx: ".xlsx", docx: ".docx" };
const lost: ErrorView = { kind: "unexpected", code: "connectionLost", fields: [], requestId: null };

/** One file in one language, with what changed in both. Everything typed stays when the file is refused. */
export function UploadForm({ nodeId, format, missing, base }: Props) {
  const t = useTranslations("admin");
  const common = useTranslations("common");
  const problems = useProblems();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState<ErrorView | null>(null);
  const [pending, setPending] = useState(false);
  const [done, setDone] = useState(false);
  const fieldError = (path: string) => problems.field(error, path);

  async function upload(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    const file = body.get("file");
    setDone(false);
    if (!(file instanceof File) || file.size === 0 || file.size > MAX_UPLOAD_BYTES) {
      const code = file instanceof File && file.size > 0 ? "file.too_large" : "file.empty";
      return setError({ kind: "invalid", code: "invalidInput", fields: [{ path: "file", code }], requestId: null });
    }
    setPending(true);
    setError(null);
    try {
      const headers = { "x-fabroom-language": document.documentElement.lang.slice(0, 2) };
      const response = await fetch("/api/upload", { method: "POST", body, headers });
      if (response.ok) {
        form.current?.reset();
        setDone(true);
        router.refresh();
      } else setError((await response.json()) as ErrorView);
    } catch {
      setError(lost);
    }
    setPending(false);
  }

  return (
    <form ref={form} onSubmit={upload} noValidate className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <input type="hidden" name="nodeId" value={nodeId} />
      <input type="hidden" name="base" value={JSON.stringify(base)} />
      {error ? (
        <div className="sm:col-span-2">
          <Notice tone="critical" live title={problems.summary(error)} />
        </div>
      ) : null}
      {done ? (
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
      <Select
        name="language"
        label={t("documents.language")}
        defaultValue={missing?.[0] ?? "en"}
        options={[
          { value: "en", label: t("content.english") },
          { value: "fr", label: t("content.french") },
        ]}
      />
      <TextField
        name="changeNoteEn"
        label={t("documents.noteEn")}
        error={fieldError("changeNote.en")}
        maxLength={500}
      />
      <TextField
        name="changeNoteFr"
        label={t("documents.noteFr")}
        error={fieldError("changeNote.fr")}
        maxLength={500}
      />
      <div className="sm:col-span-2">
        <Button type="submit" pending={pending}>
          {t("documents.upload")}
        </Button>
      </div>
    </form>
  );
}
