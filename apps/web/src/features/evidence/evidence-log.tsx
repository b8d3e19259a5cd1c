import {
  type ChainReport,
  EVIDENCE_ACTIONS,
  type EvidenceAction,
  type EvidenceView,
  formatDateTime,
  type SessionView,
} from "@fabroom/contracts";
import { Badge, Button, CopyHash, DataTable, EmptyState, Notice, PageHeader, Select } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";

type Props = {
  page: { entries: EvidenceView[]; next: string | null };
  /** The state of the chains. */
  chain: ReactNode;
  session: SessionView | null;
  action: EvidenceAction | undefined;
};

/** Every recorded act, newest first; the state of the chains above it; the export that anyone can verify. */
export async function EvidenceLog({ page, chain, session, action }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
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
      {chain}
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
              object: <EvidenceObject entry={entry} page={t("evidence.page")} />,
              hash: <CopyHash hash={entry.hash} copyLabel={t("documents.copy")} copiedLabel={t("documents.copied")} />,
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

/** Whether the chains are whole, and where they are not. */
export async function ChainState({ chain }: { chain: ChainReport }) {
  const t = await getTranslations("admin");
  return (
    <Notice tone={chain.ok ? "success" : "critical"} title={t(chain.ok ? "evidence.whole" : "evidence.broken")}>
      {t("evidence.counts", { entries: chain.entries, streams: chain.streams })}{" "}
      {chain.problems
        .map((problem) => `${problem.stream} #${problem.seq} ${t(`evidence.problem.${problem.reason}`)}`)
        .join(" · ")}
    </Notice>
  );
}

function EvidenceObject({ entry, page }: { entry: EvidenceView; page: string }) {
  const { object, payload } = entry;
  const parts = [
    object.label ?? object.type,
    object.version ? `v${object.version}` : null,
    typeof payload.page === "number" ? `${page} ${payload.page}` : null,
    typeof payload.language === "string" ? payload.language.toUpperCase() : null,
  ];
  return <span className="text-sm">{parts.filter(Boolean).join(" · ")}</span>;
}
