import { formatDateTime, formatMoney, type IndicationView } from "@fabroom/contracts";
import { Badge, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { fileUrl } from "@/lib/path.ts";

/** Every version with its papers: each receipt and term sheet stays to be had, and says what it is today. */
export async function Papers({ indication }: { indication: IndicationView }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  return (
    <Panel title={t("receipts")}>
      <p className="mb-4 text-sm text-muted">{t("receiptsLead")}</p>
      <ol className="flex flex-col text-sm">
        {indication.versions.map((version) => (
          <li key={version.id} className="flex flex-col gap-2 border-t border-line py-3 first:border-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <span className="text-muted">
                {t("versionAt", {
                  version: version.number,
                  at: formatDateTime(version.submittedAt, language),
                  name: version.submittedBy,
                })}
              </span>
              <span className="flex items-baseline gap-3">
                <span className="text-ink tabular-nums">{formatMoney(version.amount, language)}</span>
                <Badge tone={version.state === "current" ? "positive" : "neutral"}>{t(`paper.${version.state}`)}</Badge>
              </span>
            </div>
            <div className="flex flex-wrap gap-x-6 gap-y-1">
              <a className="text-accent" href={fileUrl({ kind: "receipt", indicationVersionId: version.id, language })}>
                {t("receiptOf", { version: version.number })}
              </a>
              {version.termSheets.map((sheet) => (
                <a key={sheet.id} className="text-accent" href={fileUrl({ kind: "termSheet", termSheetId: sheet.id })}>
                  {t(`sheetOf.${sheet.language}`, { version: version.number })}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {indication.withdrawnAt ? (
        <p className="mt-4 text-sm text-ink">
          {t("withdrawnAt", { at: formatDateTime(indication.withdrawnAt, language) })}
        </p>
      ) : null}
    </Panel>
  );
}
