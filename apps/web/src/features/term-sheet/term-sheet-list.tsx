import { formatDateTime, formatMoney, type TermSheetView } from "@fabroom/contracts";
import { Badge, CopyHash, DataTable, EmptyState, LinkButton, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { fileUrl, pathTo } from "@/lib/path.ts";

/** The term sheets issued to us, the latest first. */
export async function TermSheetList({ sheets }: { sheets: TermSheetView[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("term-sheet");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {sheets.length === 0 ? (
        <EmptyState
          title={t("none.title")}
          action={<LinkButton href={pathTo(language, "/indications")}>{t("none.action")}</LinkButton>}
        >
          {t("none.text")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("title")}
          captionHidden
          columns={[
            { key: "tranche", header: t("tranche"), primary: true },
            { key: "amount", header: t("amount"), numeric: true },
            { key: "language", header: t("language") },
            { key: "issued", header: t("issued") },
            { key: "state", header: t("state") },
            { key: "hash", header: t("fingerprint") },
            { key: "get", header: t("file") },
          ]}
          rows={sheets.map((sheet) => ({
            id: sheet.id,
            cells: {
              tranche: t("of", { tranche: sheet.tranche, version: sheet.number }),
              amount: formatMoney(sheet.amount, language),
              language: t(`in.${sheet.language}`),
              issued: formatDateTime(sheet.issuedAt, language),
              state: (
                <Badge tone={sheet.state === "current" ? "positive" : "neutral"}>{t(`paper.${sheet.state}`)}</Badge>
              ),
              hash: <CopyHash hash={sheet.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />,
              get: (
                <LinkButton size="small" href={fileUrl({ kind: "termSheet", termSheetId: sheet.id })}>
                  {t("download")}
                </LinkButton>
              ),
            },
          }))}
        />
      )}
    </>
  );
}
