import type { Headline, HeadlineName } from "@fabroom/finance";
import { DataTable, type FigureLabels } from "@fabroom/ui";
import { CaseFigure, outputField } from "../case-figure.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";

const SHOWN = [
  "projectIrr",
  "projectIrrPreTax",
  "equityIrr",
  "npv",
  "equityNpv",
  "moic",
  "paybackYears",
  "discountedPaybackYears",
  "equityPaybackYears",
  "peakFunding",
  "lcow",
  "costPerWafer",
  "costPerGoodDie",
  "breakEvenPrice",
  "breakEvenUtilisation",
  "delayCostPerMonth",
  "subsidyShare",
  "subsidyNpv",
] as const satisfies readonly HeadlineName[];

type Props = { headline: Headline; downside: Headline | null; frame: CaseFrame; labels: FigureLabels };

/** Every return of the case, the downside's beside it. */
export function ReturnsTable({ headline, downside, frame, labels }: Props) {
  const { t, language } = useCase(frame);
  const beside = downside !== null && frame.scenario !== "downside";
  return (
    <DataTable
      caption={t("returns.caption")}
      columns={[
        { key: "label", header: t("returns.figure"), primary: true },
        { key: "value", header: t(`scenario.${frame.scenario}.short`), numeric: true },
        ...(beside ? [{ key: "downside" as const, header: t("scenario.downside.short"), numeric: true }] : []),
      ]}
      rows={SHOWN.map((name) => ({
        id: name,
        cells: {
          label: outputField(name).label[language],
          value: (
            <CaseFigure
              name={name}
              value={headline[name]}
              frame={frame}
              labels={labels}
              className="text-right whitespace-nowrap"
            />
          ),
          downside: beside ? (
            <CaseFigure
              name={name}
              value={downside[name]}
              frame={{ ...frame, scenario: "downside" }}
              labels={labels}
              className="text-right whitespace-nowrap"
            />
          ) : null,
        },
      }))}
    />
  );
}
