"use client";

import type { Assumptions, HeadlineName, Patch } from "@fabroom/finance";
import { BarChart } from "@fabroom/ui/charts";
import { useMemo, useState } from "react";
import { OUTPUTS, type Output } from "@/workers/protocol.ts";
import { CaseFigure } from "./case-figure.tsx";
import { Choice } from "./choice.tsx";
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
  const [shown, setShown] = useState<Output>("equityIrr");
  const ask = useMemo(() => ({ base, own }), [base, own]);
  const { answer, pending, failed } = useAnalysis("set", ask);
  const runs = answer ?? [];
  const textOf = (run: (typeof runs)[number] | undefined) => {
    if (!run?.ok) return t("impossible");
    const value = run.headline[shown];
    return value === null ? t("noFigure") : figure(value, unitOf(shown));
  };
  const title = t("setPanel.title", {
    output: output(shown),
    base: textOf(runs.find((one) => one.id === "base")),
    downside: textOf(runs.find((one) => one.id === "downside")),
    hurdle: shown === "equityIrr" ? figure(base.returns.hurdle, "ratio") : "none",
  });
  const name = (id: string) => t(`set.${id as ChipId}`);
  return (
    <Waiting ready={answer !== null} pending={pending} failed={failed}>
      <CaseFigure
        id="scenarios"
        title={title}
        subtitle={t("setPanel.subtitle", { output: output(shown) })}
        controls={
          <Choice
            label={t("tornado.output")}
            value={shown}
            onChange={setShown}
            options={OUTPUTS.map((value) => ({ value, label: t(`short.${value}`) }))}
          />
        }
        table={{
          caption: t("setPanel.caption"),
          columns: [
            { label: t("setPanel.scenario"), unit: null },
            ...COLUMNS.map((column) => ({ label: output(column), unit: unitOf(column) })),
          ],
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
            value: (run.ok && run.headline[shown]) || 0,
            text: textOf(run),
            status: "assumption" as const,
          }))}
        />
      </CaseFigure>
    </Waiting>
  );
}
