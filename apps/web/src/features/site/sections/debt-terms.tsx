import { type Assumptions, choiceWords } from "@fabroom/finance";
import { DefinitionList, Notice } from "@fabroom/ui";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { CoverData } from "../derive/cover.ts";

type Props = { cover: CoverData; terms: Assumptions["debt"]; frame: CaseFrame };

/** What is lent, on what terms, and what limits it. */
export function DebtTerms({ cover, terms, frame }: Props) {
  const { t, language, figure, percent, millions } = useCase(frame);
  if (cover.amount === 0)
    return (
      <Notice tone="caution" title={t("debt.noneTitle")}>
        {t("debt.noneText")}
      </Notice>
    );
  const rows: [string, string][] = [
    [t("debt.amount"), millions(cover.amount)],
    [t("debt.gearing"), percent(cover.gearing, 1)],
    [t("debt.binding"), t(`debt.limit.${cover.binding}`)],
    [t("debt.rate"), percent(cover.rate, 2)],
    [
      t("debt.tenor"),
      t("debt.tenorText", { tenor: figure(terms.tenorMonths, "months"), grace: figure(terms.graceMonths, "months") }),
    ],
    [t("debt.repayment"), choiceWords(terms.repayment)[language]],
    [t("debt.target"), figure(terms.targetDscr, "multiple")],
    [t("debt.average"), figure(cover.average, "multiple")],
    [t("debt.llcr"), figure(cover.llcr, "multiple")],
    [t("debt.plcr"), figure(cover.plcr, "multiple")],
    [t("debt.lockups"), figure(cover.belowLockup, "count")],
    [t("debt.defaults"), figure(cover.belowDefault, "count")],
  ];
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <DefinitionList items={rows.slice(0, 6).map(([term, detail]) => ({ term, detail, numeric: true }))} />
      <DefinitionList items={rows.slice(6).map(([term, detail]) => ({ term, detail, numeric: true }))} />
    </div>
  );
}
