import { formatFigure } from "@fabroom/contracts";
import type { Phase } from "@fabroom/finance";
import { ChartFrame, SourcesUses, type Tone } from "@fabroom/ui/charts";
import { useNetwork } from "../shell/charts/use-network.ts";
import type { AnatomyData, PartId } from "./derive-anatomy.ts";
import { usePitch } from "./use-pitch.ts";

const PART_TONE: Record<PartId, Tone> = { tools: "accent", building: 2, other: 3, land: "context" };
const STAGE_TONE: Record<Phase, Tone> = {
  permitting: "context",
  construction: 2,
  toolInstall: "accent",
  ramp: 3,
  operations: 4,
};

type Props = { data: AnatomyData; publishedAt: string; engineVersion: string };

/** A fab's budget twice, as two bars of one length: by what it buys, and by the stage in which it is paid. */
export function AnatomyChart({ data, publishedAt, engineVersion }: Props) {
  const { t } = usePitch({ publishedAt, engineVersion }, 0);
  const { language, labels, origin, percent, wafers } = useNetwork();
  const money = (millions: number) => formatFigure(millions, "currencyM", language, data.currency);
  const words = {
    tools: percent(data.parts.find(({ id }) => id === "tools")!.share),
    total: money(data.total),
    wafers: wafers(data.wspm),
    node: data.nodeClass,
    before: percent(data.beforeFirstWafer),
    months: formatFigure(Math.round(data.firstWaferMonth), "months", language),
  };
  const title = t("anatomy.title", words);
  const note = t("anatomy.note", {
    dear: data.regionFactor > 1 ? "yes" : "no",
    factor: formatFigure(data.regionFactor, "multiple", language),
  });
  const stageName = ({ id, from, to }: AnatomyData["stages"][number]) =>
    t("anatomy.stage", { stage: t(`phase.${id}`), from, to });
  const text = (amount: number, share: number) => `${money(amount)} (${percent(share, share < 0.01 ? 1 : 0)})`;
  const row = (side: string, name: string, amount: number, share: number) => [
    name,
    side,
    { text: money(amount), value: amount },
    { text: percent(share, 1), value: share },
  ];
  return (
    <ChartFrame
      id="fab-anatomy"
      title={title}
      subtitle={t("anatomy.subtitle", words)}
      summary={t("anatomy.summary", words)}
      labels={labels}
      language={language}
      fileName="fab-anatomy"
      source={origin({ source: t("anatomy.source"), asOf: publishedAt, engineVersion, note })}
      table={{
        caption: t("anatomy.subtitle", words),
        columns: [
          { label: t("anatomy.part"), unit: null },
          { label: t("anatomy.side"), unit: null },
          { label: t("anatomy.amount"), unit: "currencyM" },
          { label: t("anatomy.share"), unit: "ratio" },
        ],
        rows: [
          ...data.parts.map(({ id, amount, share }) => row(t("anatomy.bought"), t(`part.${id}`), amount, share)),
          ...data.stages.map((stage) => row(t("anatomy.paid"), stageName(stage), stage.amount, stage.share)),
        ],
      }}
    >
      <SourcesUses
        label={title}
        wide
        sources={{
          id: "bought",
          label: t("anatomy.bought"),
          text: money(data.total),
          parts: data.parts.map(({ id, amount, share }) => ({
            id,
            label: t(`part.${id}`),
            value: amount,
            text: text(amount, share),
            tone: PART_TONE[id],
          })),
        }}
        uses={{
          id: "paid",
          label: t("anatomy.paid"),
          text: money(data.total),
          parts: data.stages.map((stage) => ({
            id: stage.id,
            label: stageName(stage),
            value: stage.amount,
            text: text(stage.amount, stage.share),
            tone: STAGE_TONE[stage.id],
          })),
        }}
      />
    </ChartFrame>
  );
}
