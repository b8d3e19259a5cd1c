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
import { DataTable } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { changeLines } from "./derive/change-lines.ts";
import { fieldName } from "./value.ts";

type Text = (headline: Headline) => string;

/** What the draft changes, and what that does to the returns. */
export function DraftAgainstPublished({ site, language }: { site: SiteEdit; language: Language }) {
  const t = useTranslations("admin");
  const model = useTranslations("what-if");
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
  const currency = draft.headline.currency;
  const money = (value: number) => formatFigure(value, "currencyM", language, currency);
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
        rows={changeLines(draft.changed, { language, currency }).map(({ id, name, from, to }) => ({
          id,
          cells: { name, published: from, draft: to },
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
      {draft.bridge && draft.bridge.steps.length > 0 ? (
        <DataTable
          className="lg:col-span-2"
          caption={t("sites.bridge", { from: money(draft.bridge.from), to: money(draft.bridge.to) })}
          columns={[
            { key: "driver", header: model("bridge.driver"), primary: true },
            { key: "inputs", header: model("bridge.inputs") },
            { key: "change", header: model("bridge.change"), numeric: true },
            { key: "level", header: model("bridge.level"), numeric: true },
          ]}
          rows={draft.bridge.steps.map(({ id, paths, change, level }) => ({
            id,
            cells: {
              driver: model.has(`driverGroup.${id}` as never)
                ? model(`driverGroup.${id}` as never)
                : fieldName(id, language),
              inputs: [...new Set(paths.map((path) => fieldName(path, language)))].join(", "),
              change: `${change > 0 ? "+" : ""}${money(change)}`,
              level: money(level),
            },
          }))}
        />
      ) : null}
    </div>
  );
}
