import {
  EVIDENCE_ACTIONS,
  type EvidenceAction,
  type EvidenceView,
  formatDateTime,
  type SessionView,
} from "@fabroom/contracts";
import { Badge, Button, CopyHash, DataTable, EmptyState, PageHeader, Select } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

type Props = {
  page: { entries: EvidenceView[]; next: string | null };
  /** The state of the record. */
  state: ReactNode;
  session: SessionView | null;
  action: EvidenceAction | undefined;
};

/** Every recorded act, newest first; the state of the record above it; the export that anyone can verify. */
export async function EvidenceLog({ page, state, session, action }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  const wordOf = (type: string) => {
    const key = `evidence.objects.${type}` as "evidence.objects.book";
    return t.has(key) ? t(key) : type;
  };
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={t("evidence.title")}
        lead={t("evidence.lead")}
        actions={
          session?.abilities.exportEvidence ? (
            <form method="post" action="/api/evidence">
              <Button type="submit" variant="primary">
                {t("evidence.export")}
              </Button>
            </form>
          ) : null
        }
      />
      {state}
      <form action={pathTo(language, "/admin/evidence")} className="flex flex-wrap items-end gap-3">
        <Select
          name="action"
          label={t("evidence.filter")}
          defaultValue={action ?? ""}
          options={[
            { value: "", label: t("evidence.all") },
            ...EVIDENCE_ACTIONS.map((one) => ({
              value: one,
              label: t(`action.${one.replace(".", "_")}` as "action.site_read"),
            })),
          ]}
        />
        <Button type="submit">{t("evidence.show")}</Button>
      </form>
      {page.entries.length === 0 ? (
        <EmptyState title={t("evidence.none")} />
      ) : (
        <DataTable
          caption={t("evidence.title")}
          captionHidden
          columns={[
            { key: "at", header: t("evidence.at"), primary: true },
            { key: "action", header: t("evidence.action") },
            { key: "person", header: t("evidence.person") },
            { key: "object", header: t("evidence.object") },
            { key: "hash", header: t("evidence.seal") },
          ]}
          rows={page.entries.map((entry) => ({
            id: entry.id,
            cells: {
              at: formatDateTime(entry.at, language),
              action: <Badge>{t(`action.${entry.action.replace(".", "_")}` as "action.site_read")}</Badge>,
              person: entry.person ? (
                <>
                  <span className="block text-ink">
                    <bdi>{entry.person.name}</bdi>
                  </span>
                  <span className="block text-xs text-muted">
                    <bdi>{entry.person.organisation}</bdi> · {entry.person.ip}
                  </span>
                </>
              ) : (
                t(entry.personalDigest ? "evidence.erased" : "evidence.system")
              ),
              object: <EvidenceObject entry={entry} page={t("evidence.page")} type={wordOf(entry.object.type)} />,
              hash: (
                <span className="flex flex-wrap items-center gap-x-3">
                  <CopyHash hash={entry.hash} copyLabel={t("documents.copy")} copiedLabel={t("documents.copied")} />
                  <a
                    href={`/api/evidence/proof?entryId=${entry.id}`}
                    className="text-accent"
                    aria-label={t("evidence.proofOf", { hash: entry.hash.slice(0, 8) })}
                  >
                    {t("evidence.proof")}
                  </a>
                </span>
              ),
            },
          }))}
        />
      )}
      {page.next ? (
        <p>
          <PortalLink
            href={pathTo(
              language,
              `/admin/evidence?${new URLSearchParams({ ...(action ? { action } : {}), cursor: page.next })}`,
            )}
            className="text-accent"
          >
            {t("evidence.older")}
          </PortalLink>
        </p>
      ) : null}
    </div>
  );
}

function EvidenceObject({ entry, page, type }: { entry: EvidenceView; page: string; type: string }) {
  const { object, payload } = entry;
  const parts = [
    object.label ?? type,
    object.version ? `v${object.version}` : null,
    typeof payload.page === "number" ? `${page} ${payload.page}` : null,
    typeof payload.language === "string" ? payload.language.toUpperCase() : null,
  ];
  return <span className="text-sm">{parts.filter(Boolean).join(" · ")}</span>;
}
