"use client";

import {
  type AdminDocument,
  formatBytes,
  formatDateTime,
  inLanguage,
  type Language,
  type LanguageTag,
} from "@fabroom/contracts";
import { Button, CopyHash, DataTable, Notice } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { languageNames, languageTitle } from "@/lib/language-name.ts";
import { fileUrl } from "@/lib/path.ts";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";

/** The draft version: its files in each language, a look at the first page, and its publication. */
export function VersionFiles({
  document,
  languages,
  language,
}: {
  document: AdminDocument;
  languages: LanguageTag[];
  language: Language;
}) {
  const t = useTranslations("admin");
  const router = useRouter();
  const act = useAct<"publish">();
  const { draft } = document;
  if (!draft) return null;
  const note = inLanguage(draft.changeNote, language, languages);
  const absent = languages.filter((one) => !draft.files.some((file) => file.language === one));
  async function publish({ files }: NonNullable<AdminDocument["draft"]>) {
    const { draft: shown, published } = document.base;
    if (!shown) return;
    const seen = Object.fromEntries(files.map((file) => [file.language, file.sha256]));
    const input = { nodeId: document.nodeId, base: { draft: shown, published }, files: seen };
    await act.run(
      "publish",
      () => trpc.document.publish.mutate(input),
      () => router.refresh(),
    );
  }
  return (
    <div className="flex flex-col gap-4 border-l-2 border-caution pl-4">
      <Refused act={act} />
      <DataTable
        caption={t("documents.draftBy", {
          version: draft.version,
          name: draft.uploadedBy,
          at: formatDateTime(draft.uploadedAt, language),
        })}
        columns={[
          { key: "language", header: t("documents.language"), primary: true },
          { key: "file", header: t("documents.file") },
          { key: "pages", header: t("documents.pages"), numeric: true },
          { key: "size", header: t("documents.size"), numeric: true },
          { key: "hash", header: t("documents.fingerprint") },
        ]}
        rows={draft.files.map((file) => ({
          id: file.language,
          cells: {
            language: languageTitle(file.language, language),
            file: (
              <a
                className="text-accent"
                href={fileUrl({
                  kind: "page",
                  versionId: draft.versionId,
                  language: file.language,
                  page: 1,
                  width: 900,
                })}
                target="_blank"
                rel="noreferrer"
              >
                <bdi>{file.fileName}</bdi>
              </a>
            ),
            pages: file.pages,
            size: formatBytes(file.bytes, language),
            hash: <CopyHash hash={file.sha256} copyLabel={t("documents.copy")} copiedLabel={t("documents.copied")} />,
          },
        }))}
      />
      <p lang={note.language} className="text-sm text-muted">
        {note.text}
      </p>
      {absent.length ? (
        <Notice tone="info" title={t("documents.notIn", { languages: languageNames(absent, language) })} />
      ) : null}
      {document.abilities.publish ? (
        <div>
          <Button variant="primary" pending={act.busy !== null} onClick={() => void publish(draft)}>
            {t("documents.publish", { version: draft.version })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
