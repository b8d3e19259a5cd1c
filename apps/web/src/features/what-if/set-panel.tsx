"use client";

import type { Assumptions, HeadlineName, Patch } from "@fabroom/finance";
import { DataTable } from "@fabroom/ui";
import { BarChart } from "@fabroom/ui/charts";
import { useMemo } from "react";
import { CaseFigure } from "./case-figure.tsx";
import type { ChipId } from "./derive/inputs.ts";
import { useAnalysis } from "./use-engine.ts";
import { unitOf, useWords } from "./use-words.ts";
import { Waiting } from "./waiting.tsx";

const COLUMNS = [
  "npv",
  "projectIrr",
  "equityIrr",
  "minDscr",
  "paybackYears",
  "lcow",
  "debt",
] as const satisfies readonly HeadlineName[];

type Props = { base: Assumptions; own: Patch | null; chip: ChipId };

/** Every standing scenario of the site and the reader's own beside each other. */
export function SetPanel({ base, own, chip }: Props) {
  const { t, figure, output } = useWords(base.currency);
  const ask = useMemo(() => ({ base, own }), [base, own]);
  const { answer, pending, failed } = useAnalysis("set", ask);
  const runs = answer ?? [];
  const irr = (id: string) => {
    const run = runs.find((one) => one.id === id);
    return run?.ok ? run.headline.equityIrr : null;
  };
  const rate = (value: number | null) => (value === null ? t("noRate") : figure(value, "ratioPerYear"));
  const title = t("setPanel.title", {
    base: rate(irr("base")),
    downside: rate(irr("downside")),
    hurdle: figure(base.returns.hurdle, "ratio"),
  });
  const name = (id: string) => t(`set.${id as ChipId}`);
  return (
    <Waiting ready={answer !== null} pending={pending} failed={failed}>
      <div className="flex flex-col gap-8">
        <CaseFigure
          id="scenarios"
          title={title}
          subtitle={t("setPanel.subtitle")}
          table={{
            caption: t("setPanel.caption"),
            columns: [{ label: t("setPanel.scenario") }, ...COLUMNS.map((column) => ({ label: output(column) }))],
            rows: runs.map((run) => [
              name(run.id),
              ...COLUMNS.map((column) =>
                run.ok
                  ? { text: figure(run.headline[column], unitOf(column)), value: run.headline[column] }
                  : { text: t("impossible"), value: null },
              ),
            ]),
          }}
        >
          <BarChart
            label={title}
            emphasis={chip}
            bars={runs.map((run) => ({
              id: run.id,
              label: name(run.id),
              value: (run.ok && run.headline.equityIrr) || 0,
              text: run.ok ? rate(run.headline.equityIrr) : t("impossible"),
              status: "assumption" as const,
            }))}
          />
        </CaseFigure>
        <DataTable
          caption={t("setPanel.caption")}
          columns={[
            { key: "name", header: t("setPanel.scenario"), primary: true },
            ...COLUMNS.map((column) => ({ key: column, header: t(`short.${column}`), numeric: true })),
          ]}
          rows={runs.map((run) => ({
            id: run.id,
            selected: run.id === chip,
            cells: {
              name: name(run.id),
              ...Object.fromEntries(
                COLUMNS.map((column) => [
                  column,
                  run.ok ? figure(run.headline[column], unitOf(column)) : t("impossible"),
                ]),
              ),
            },
          }))}
        />
      </div>
    </Waiting>
  );
}
