"use client";

import {
  formatDate,
  formatFigure,
  formatMultiple,
  formatNumber,
  formatPercent,
  type Headline,
  type Language,
  type SiteEdit,
} from "@fabroom/contracts";
import { ASSUMPTION_FIELDS } from "@fabroom/finance";
import { DataTable } from "@fabroom/ui";
import { useTranslations } from "next-intl";

type Text = (headline: Headline) => string;

/** What the draft changes, and what that does to the returns. */
export function DraftAgainstPublished({ site, language }: { site: SiteEdit; language: Language }) {
  const t = useTranslations("admin");
  const { published, draft } = site;
  if (!published || !draft) return null;
  const ratio = (value: number | null) => (value === null ? "–" : formatPercent(value, language));
  const lines: [string, Text][] = [
    [t("sites.capex"), (one) => formatFigure(one.capex, one.currency, language)],
    [t("sites.projectIrr"), (one) => ratio(one.projectIrr)],
    [t("sites.equityIrr"), (one) => ratio(one.equityIrr)],
    [t("sites.npv"), (one) => formatFigure(one.npv, one.currency, language)],
    [t("sites.payback"), (one) => (one.paybackYears === null ? "–" : formatNumber(one.paybackYears, language, 1))],
    [t("sites.minDscr"), (one) => (one.minDscr === null ? "–" : formatMultiple(one.minDscr, language))],
    [t("sites.firstWafer"), (one) => formatDate(one.firstWafer, language)],
  ];
  const fields = new Map(ASSUMPTION_FIELDS.map((field) => [field.path, field]));
  const currency = draft.headline.currency;
  const show = (path: string, value: unknown) =>
    typeof value === "number"
      ? formatFigure(value, fields.get(path)?.unit ?? "none", language, currency)
      : String(value);
  const columns = [
    { key: "name" as const, header: t("sites.line"), primary: true },
    { key: "published" as const, header: t("state.published", { version: published.version }), numeric: true },
    { key: "draft" as const, header: t("sites.draft"), numeric: true },
  ];
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <DataTable
        caption={t("sites.changes")}
        columns={columns}
        empty={t("sites.noChanges")}
        rows={draft.changed.map(({ path, from, to }) => ({
          id: path,
          cells: {
            name: fields.get(path)?.label[language] ?? path,
            published: show(path, from),
            draft: show(path, to),
          },
        }))}
      />
      <DataTable
        caption={t("sites.effect")}
        columns={columns}
        rows={lines.map(([name, text]) => ({
          id: name,
          cells: { name, published: text(published.headline), draft: text(draft.headline) },
        }))}
      />
    </div>
  );
}
