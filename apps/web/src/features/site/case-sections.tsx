import type { FigureStatus, RegisterView } from "@fabroom/contracts";
import type { Assumptions, Headline } from "@fabroom/finance";
import { Disclosure, type FigureLabels, Notice, Section } from "@fabroom/ui";
import type { ReactNode } from "react";
import { OneByOne } from "../shell/one-by-one.tsx";
import { type CaseFrame, useCase } from "./case-frame.ts";
import { CapexCurve } from "./charts/capex-curve.tsx";
import { CashCurve } from "./charts/cash-curve.tsx";
import { CashYearsChart } from "./charts/cash-years-chart.tsx";
import { CoverChart } from "./charts/cover-chart.tsx";
import { FundingChart } from "./charts/funding-chart.tsx";
import { ProgrammeChart } from "./charts/programme-chart.tsx";
import { RampCharts } from "./charts/ramp-charts.tsx";
import { ScenarioChart } from "./charts/scenario-chart.tsx";
import { UnitCostChart } from "./charts/unit-cost-chart.tsx";
import { WaterfallChart } from "./charts/waterfall-chart.tsx";
import type { CaseData } from "./derive/case-data.ts";
import type { CoverData } from "./derive/cover.ts";
import type { ScenarioHeadline } from "./derive/scenario.ts";
import { Checks } from "./sections/checks.tsx";
import { DebtTerms } from "./sections/debt-terms.tsx";
import { Register } from "./sections/register.tsx";
import { ReturnsTable } from "./sections/returns-table.tsx";
import { Changes, ScenarioTable } from "./sections/scenario-table.tsx";
import { Statements } from "./sections/statements.tsx";
import { SupportTable } from "./sections/support-table.tsx";

type Props = {
  data: CaseData;
  downside: { headline: Headline; cover: CoverData } | null;
  scenarios: readonly ScenarioHeadline[];
  assumptions: Assumptions;
  register: readonly RegisterView[];
  frame: CaseFrame;
  labels: FigureLabels;
  /** What the reader's own case shows, in the browser. */
  analyses: ReactNode;
  /** Edited text, which only the server renders. */
  risks: ReactNode;
};

/** The computed part of a case's page, from plain data. */
export function CaseSections({
  data,
  downside,
  scenarios,
  assumptions,
  register,
  frame,
  labels,
  analyses,
  risks,
}: Props) {
  const { t } = useCase(frame);
  const status = Object.fromEntries(register.map((entry): [string, FigureStatus] => [entry.path, entry.status]));
  const part = (id: string) => ({ id, title: t(`part.${id}`) });
  return (
    <OneByOne>
      <Section {...part("funding")}>
        <div className="flex flex-col gap-8">
          <FundingChart data={data.funding} frame={frame} />
          <SupportTable incentives={assumptions.incentives} frame={frame} />
        </div>
      </Section>
      <Section {...part("capex")}>
        <CapexCurve data={data.capex} frame={frame} />
      </Section>
      <Section {...part("programme")}>
        <ProgrammeChart data={data.programme} frame={frame} status={status} />
      </Section>
      <Section {...part("ramp")}>
        <RampCharts data={data.ramp} frame={frame} />
      </Section>
      <Section {...part("unitCost")}>
        {data.unitCost ? (
          <UnitCostChart data={data.unitCost} frame={frame} />
        ) : (
          <Notice tone="caution" title={t("chart.unitCost.none")} />
        )}
      </Section>
      <Section {...part("returns")} lead={t("returns.lead")}>
        <div className="flex flex-col gap-8">
          <Warnings data={data} frame={frame} />
          <CashCurve data={data.returns} paybackYears={data.headline.paybackYears} frame={frame} />
          <ReturnsTable headline={data.headline} downside={downside?.headline ?? null} frame={frame} labels={labels} />
        </div>
      </Section>
      <Section {...part("debt")}>
        <div className="flex flex-col gap-8">
          <CoverChart
            data={data.cover}
            downside={frame.scenario === "downside" ? null : (downside?.cover ?? null)}
            frame={frame}
          />
          <DebtTerms cover={data.cover} terms={assumptions.debt} frame={frame} />
        </div>
      </Section>
      <Section {...part("downside")} lead={t("scenarios.lead")}>
        <div className="flex flex-col gap-8">
          <ScenarioChart data={scenarios} hurdle={data.hurdle} frame={frame} />
          <ScenarioTable data={scenarios} frame={frame} />
          <div>
            {scenarios
              .filter(({ changes }) => changes.length > 0)
              .map(({ id, changes }) => (
                <Disclosure key={id} summary={t("scenarios.changes", { name: t(`scenario.${id}.name`) })}>
                  <Changes changes={changes} frame={frame} />
                </Disclosure>
              ))}
          </div>
        </div>
      </Section>
      {analyses}
      <Section {...part("cash")}>
        <div className="flex flex-col gap-8">
          <WaterfallChart data={data.cash} frame={frame} />
          <CashYearsChart data={data.cash} frame={frame} />
        </div>
      </Section>
      {risks}
      <Section {...part("statements")} lead={t("statement.lead")}>
        <Statements data={data.statements} frame={frame} />
      </Section>
      <Section {...part("register")} lead={t("register.lead", { count: register.length })}>
        {frame.scenario === "base" ? null : <p className="mb-4 text-sm text-muted">{t("register.scenario")}</p>}
        <Register register={register} assumptions={assumptions} status={labels.status} frame={frame} />
      </Section>
      <Section {...part("checks")}>
        <Checks checks={data.checks} closes={data.modelCloses} frame={frame} />
      </Section>
    </OneByOne>
  );
}

/** What a reader must know before he trusts the returns. */
function Warnings({ data, frame }: { data: CaseData; frame: CaseFrame }) {
  const { t, millions } = useCase(frame);
  if (data.warnings.length === 0) return null;
  return (
    <Notice tone="caution" title={t("warnings.title", { count: data.warnings.length })}>
      <ul className="flex flex-col gap-1">
        {data.warnings.map((warning) => (
          <li key={warning}>
            {t(`warning.${warning}`, {
              support: millions(data.headline.sponsorSupport),
              lockups: data.headline.lockups,
              defaults: data.headline.defaults,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
