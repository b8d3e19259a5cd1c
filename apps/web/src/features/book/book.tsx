import {
  type BookView,
  formatDateTime,
  formatMoney,
  formatMoneyShort,
  formatMultiple,
  LOCALE_TAG,
} from "@fabroom/contracts";
import { Badge, CopyHash, DataTable, EmptyState, KeyFigures, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";

/** Demand against size per tranche, then every order behind it. */
export async function Book({ book }: { book: BookView }) {
  const language = await pageLanguage();
  const t = await getTranslations("admin");
  const country = new Intl.DisplayNames([LOCALE_TAG[language]], { type: "region" });
  return (
    <div className="flex flex-col gap-10">
      <PageHeader
        title={t("book.title")}
        lead={t("book.lead")}
        meta={t("book.asOf", { at: formatDateTime(book.asOf, language) })}
      />
      <KeyFigures
        label={t("book.coverage")}
        items={book.tranches.map((line) => ({
          id: line.tranche.id,
          label: line.tranche.name,
          value: formatMultiple(line.coverage, language),
          range: t("book.of", {
            live: formatMoneyShort(line.live, language),
            target: formatMoneyShort(line.tranche.target, language),
          }),
          note: t("book.orders", { count: line.orders, withdrawn: line.withdrawn }),
        }))}
      />
      {book.lines.length === 0 ? (
        <EmptyState title={t("book.empty")}>{t("book.emptyText")}</EmptyState>
      ) : (
        <DataTable
          caption={t("book.lines")}
          columns={[
            { key: "organisation", header: t("book.organisation"), primary: true },
            { key: "tranche", header: t("book.tranche") },
            { key: "amount", header: t("book.amount"), numeric: true },
            { key: "state", header: t("state.label") },
            { key: "conditions", header: t("book.conditions"), numeric: true },
            { key: "at", header: t("book.received") },
            { key: "hash", header: t("book.receipt") },
          ]}
          rows={book.lines.map((line) => ({
            id: line.versionId,
            cells: {
              organisation: (
                <>
                  <span className="block text-ink">
                    <bdi>{line.organisation}</bdi>
                  </span>
                  <span className="block text-xs text-muted">
                    {t(`kind.${line.organisationKind as "bank"}`)} · {country.of(line.country)}
                  </span>
                </>
              ),
              tranche: line.tranche,
              amount: formatMoney(line.amount, language),
              state: (
                <Badge tone={line.state === "submitted" ? "positive" : "neutral"}>
                  {t(`book.${line.state}`, { version: line.version })}
                </Badge>
              ),
              conditions: line.conditions,
              at: (
                <>
                  <span className="block">{formatDateTime(line.submittedAt, language)}</span>
                  <span className="block text-xs text-muted">
                    <bdi>{line.signer}</bdi>
                  </span>
                </>
              ),
              hash: (
                <CopyHash
                  hash={line.receiptSha256}
                  copyLabel={t("documents.copy")}
                  copiedLabel={t("documents.copied")}
                />
              ),
            },
          }))}
        />
      )}
    </div>
  );
}
