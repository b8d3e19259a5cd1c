"use client";

import { formatDate, formatFigure, type ScenarioSummary } from "@fabroom/contracts";
import { Badge, Checkbox, DataTable, LinkButton } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathTo } from "@/lib/path.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { PortalLink } from "../../shell/portal-link.tsx";

/** Scenarios as rows; two of one site may be chosen and laid side by side. */
export function ScenarioTable({ scenarios, caption }: { scenarios: ScenarioSummary[]; caption: string }) {
  const language = useLanguage();
  const t = useTranslations("scenario");
  const [chosen, setChosen] = useState<string[]>([]);
  const first = scenarios.find((one) => one.id === chosen[0]);
  const figure = (one: ScenarioSummary, value: number | null, unit: string) =>
    value === null ? "–" : formatFigure(value, unit, language, one.currency);
  const toggle = (id: string) =>
    setChosen((last) => (last.includes(id) ? last.filter((one) => one !== id) : [...last, id]));
  const mayChoose = (one: ScenarioSummary) =>
    chosen.includes(one.id) || (chosen.length < 2 && (!first || first.site.slug === one.site.slug));
  return (
    <div className="flex flex-col gap-4">
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { key: "name", header: t("name"), primary: true },
          { key: "site", header: t("site") },
          { key: "inputs", header: t("inputs"), numeric: true },
          { key: "npv", header: t("npv"), numeric: true },
          { key: "irr", header: t("equityIrr"), numeric: true },
          { key: "state", header: t("state") },
          { key: "saved", header: t("saved") },
          { key: "choose", header: t("compare") },
        ]}
        rows={scenarios.map((one) => ({
          id: one.id,
          cells: {
            name: (
              <PortalLink href={pathTo(language, `/scenarios/${one.id}`)} className="link">
                <bdi>{one.name}</bdi>
              </PortalLink>
            ),
            site: one.site.name,
            inputs: one.changes.length,
            npv: figure(one, one.headline.npv, "currencyM"),
            irr: figure(one, one.headline.equityIrr, "ratioPerYear"),
            state: <ScenarioState scenario={one} />,
            saved: `${formatDate(one.createdAt, language)}${one.mine ? "" : `, \u2068${one.author}\u2069`}`,
            choose: (
              <Checkbox
                checked={chosen.includes(one.id)}
                disabled={!mayChoose(one)}
                onChange={() => toggle(one.id)}
                label={<span className="sr-only">{t("choose", { name: one.name })}</span>}
              />
            ),
          },
        }))}
      />
      {chosen.length === 2 ? (
        <div>
          <LinkButton
            href={pathTo(language, `/scenarios/compare?first=${chosen[0]}&second=${chosen[1]}`)}
            link={PortalLink}
          >
            {t("compareTwo")}
          </LinkButton>
        </div>
      ) : scenarios.length > 1 ? (
        <p className="text-sm text-muted">{t("compareHint")}</p>
      ) : null}
    </div>
  );
}

/** Who sees it, and whether the site has moved on since. */
export function ScenarioState({ scenario }: { scenario: ScenarioSummary }) {
  const t = useTranslations("scenario");
  const { base } = scenario;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {scenario.archivedAt ? <Badge>{t("archived")}</Badge> : null}
      {scenario.sharedAt ? <Badge tone="accent">{t("shared")}</Badge> : <Badge>{t("private")}</Badge>}
      {base.version === base.latestVersion ? null : (
        <Badge tone="caution">
          {t(base.withdrawn || base.latestVersion === null ? "onWithdrawn" : "older", {
            version: base.version,
            latest: base.latestVersion ?? 0,
          })}
        </Badge>
      )}
    </span>
  );
}
