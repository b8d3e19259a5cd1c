import { type FigureStatus, formatQuarter } from "@fabroom/contracts";
import { Gantt, StatusLegend, type Task } from "@fabroom/ui/charts";
import { useTranslations } from "next-intl";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { ProgrammeData } from "../derive/programme.ts";

type Props = {
  data: ProgrammeData;
  frame: CaseFrame;
  /** How firm each assumption is, by path. */
  status: Readonly<Record<string, FigureStatus>>;
};

/** The programme as bars over time: the pattern says how firm each duration is. */
export function ProgrammeChart({ data, frame, status }: Props) {
  const { t, language, figure, month } = useCase(frame);
  const common = useTranslations("common");
  const months = (value: number) => figure(Math.round(value), "months");
  const words = {
    first: months(data.toFirstWafer),
    date: month(data.milestones.find(({ id }) => id === "firstWafer")!.date),
    full: months(data.toFullRate),
  };
  const title = t("chart.programme.title", words);
  const name = (stage: ProgrammeData["stages"][number]) =>
    stage.module === null ? t(`stage.${stage.kind}`) : t(`stage.${stage.kind}Module`, { module: stage.module });
  const bars = data.stages.map(
    (stage): Task => ({
      id: stage.id,
      label: name(stage),
      start: stage.start,
      end: stage.end,
      text: months(stage.to - stage.from),
      status: status[stage.path] ?? "assumption",
      critical: stage.module === null || stage.module === 1,
    }),
  );
  const shown = data.milestones.filter(({ id }) => id === "firstWafer" || id === "fullRate");
  const used = [...new Set(bars.map((bar) => bar.status!))];
  return (
    <CaseChart
      id="programme-bars"
      frame={frame}
      title={title}
      subtitle={t("chart.programme.subtitle")}
      summary={t("chart.programme.summary", words)}
      table={{
        caption: t("chart.programme.caption"),
        columns: [
          { label: t("chart.programme.step"), unit: null },
          { label: t("from"), unit: null },
          { label: t("to"), unit: null },
          { label: t("chart.programme.length"), unit: "months" },
        ],
        rows: [
          ...data.stages.map((stage) => [
            name(stage),
            month(stage.start),
            month(stage.end),
            { text: months(stage.to - stage.from), value: stage.to - stage.from },
          ]),
          ...data.milestones.map((one) => [
            t(`milestone.${one.id}`),
            "",
            month(one.date),
            { text: months(one.month), value: one.month },
          ]),
        ],
      }}
    >
      <StatusLegend items={used.map((one) => ({ status: one, label: common(`status.${one}`) }))} />
      <Gantt
        label={title}
        tasks={[
          ...bars,
          ...shown.map(
            (one): Task => ({
              id: one.id,
              label: t(`milestone.${one.id}`),
              start: one.date,
              end: one.date,
              text: month(one.date),
              critical: one.id === "firstWafer",
            }),
          ),
        ]}
        formatTick={(day, unit) => (unit === "quarter" ? formatQuarter(day, language) : day.slice(0, 4))}
      />
    </CaseChart>
  );
}
