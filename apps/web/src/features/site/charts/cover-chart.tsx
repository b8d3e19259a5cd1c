import { formatDate } from "@fabroom/contracts";
import { DscrChart } from "@fabroom/ui/charts";
import { multipleAxis, yearAxis } from "@/lib/axis.ts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { CoverData } from "../derive/cover.ts";

const flat = ({ dates }: CoverData) => dates.every(({ dscr }) => Math.abs(dscr - dates[0]!.dscr) < 0.005);

type Props = { data: CoverData; downside: CoverData | null; frame: CaseFrame };

/** Cover of senior debt against the lines that stop distributions and that end the loan; the downside beside it. */
export function CoverChart({ data, downside, frame }: Props) {
  const { t, language, figure, millions, month } = useCase(frame);
  const times = (value: number) => figure(value, "multiple");
  const { minimum } = data;
  if (!minimum) return null;
  const worse = downside?.minimum ?? null;
  const isFlat = flat(data);
  const words = {
    min: times(minimum.dscr),
    date: month(minimum.date),
    lockup: times(data.lockupAt),
    default: times(data.defaultAt),
    below: data.belowLockup,
    defaults: data.belowDefault,
    flat: String(isFlat),
    downside: worse ? times(worse.dscr) : "none",
  };
  const title = t("chart.cover.title", words);
  const points = (cover: CoverData) => cover.dates.map(({ x, dscr }) => ({ x, y: dscr }));
  // sculpted debt has one cover on every date: it stands in the line's name
  const name = (cover: CoverData, id: CaseFrame["scenario"]) =>
    flat(cover) ? `${t(`scenario.${id}.short`)} ${times(cover.minimum!.dscr)}` : t(`scenario.${id}.short`);
  const other = downside && downside.dates.length > 0 ? downside : null;
  return (
    <CaseChart
      id="cover"
      frame={frame}
      title={title}
      subtitle={t("chart.cover.subtitle")}
      summary={t("chart.cover.summary", words)}
      table={{
        caption: t("chart.cover.caption"),
        columns: [
          { label: t("date"), unit: null },
          { label: t("chart.cover.cfads"), unit: "currencyM" },
          { label: t("chart.cover.service"), unit: "currencyM" },
          { label: t("chart.cover.dscr"), unit: "multiple" },
          { label: t("chart.cover.balance"), unit: "currencyM" },
        ],
        rows: data.dates.map((one) => [
          formatDate(one.date, language),
          { text: millions(one.cfads), value: one.cfads },
          { text: millions(one.service), value: one.service },
          { text: times(one.dscr), value: one.dscr },
          { text: millions(one.balance), value: one.balance },
        ]),
      }}
    >
      <DscrChart
        label={title}
        wide
        base={{ label: name(data, frame.scenario), points: points(data) }}
        downside={other ? { label: name(other, "downside"), points: points(other) } : undefined}
        lockUp={{ value: data.lockupAt, label: t("chart.cover.lockup", words) }}
        default={{ value: data.defaultAt, label: t("chart.cover.default", words) }}
        minimumLabel={(point) => (isFlat ? "" : t("chart.cover.minimum", { value: times(point.y) }))}
        x={yearAxis(data.dates.map(({ x }) => x))}
        y={multipleAxis(language)}
      />
    </CaseChart>
  );
}
