import { type AdminDocument, formatDate, type LanguageTag } from "@fabroom/contracts";
import { Badge, Disclosure, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { VersionHistory } from "../shell/versions/version-history.tsx";
import { UploadForm } from "./upload-form.tsx";
import { VersionFiles } from "./version-files.tsx";

/** The whole room with its drafts: upload a version in the languages there are, look at it, publish it. */
export async function DocumentManager({
  documents,
  languages,
}: {
  documents: AdminDocument[];
  languages: LanguageTag[];
}) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader title={t("documents.title")} lead={t("documents.lead")} />
      <div className="flex flex-col">
        {documents.map((document) =>
          document.kind === "folder" ? (
            <h2 key={document.nodeId} className="mt-8 border-b border-line-strong pb-2 text-lg text-ink">
              {document.number} <span lang={document.title.language}>{document.title.text}</span>
            </h2>
          ) : (
            <Disclosure
              key={document.nodeId}
              id={document.nodeId}
              open={document.draft !== null}
              summary={
                <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                  <span className="text-muted tabular-nums">{document.number}</span>
                  <span lang={document.title.language} className="text-ink">
                    {document.title.text}
                  </span>
                  {document.published ? (
                    <Badge tone="positive">{t("state.published", { version: document.published.version })}</Badge>
                  ) : null}
                  {document.draft ? (
                    <Badge tone="caution">{t("documents.draft", { version: document.draft.version })}</Badge>
                  ) : null}
                  <span className="text-xs text-muted">
                    {document.published ? formatDate(document.published.publishedAt, language) : ""}
                  </span>
                </span>
              }
            >
              <div className="flex flex-col gap-6 py-4">
                {document.draft ? <VersionFiles document={document} languages={languages} language={language} /> : null}
                {document.abilities.upload ? (
                  <UploadForm
                    nodeId={document.nodeId}
                    format={document.format ?? "pdf"}
                    languages={languages}
                    given={document.draft?.files.map((file) => file.language) ?? []}
                    base={document.base}
                  />
                ) : null}
                <VersionHistory
                  thing={{ noun: "document", nodeId: document.nodeId }}
                  base={document.base}
                  history={document.history}
                  abilities={document.abilities}
                />
              </div>
            </Disclosure>
          ),
        )}
      </div>
    </>
  );
}
