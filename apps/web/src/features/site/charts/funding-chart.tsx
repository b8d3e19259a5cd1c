import { type FundingPart, SourcesUses, type Tone } from "@fabroom/ui/charts";
import { CaseChart } from "../case-chart.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { FundingData } from "../derive/funding.ts";

const KIND_TONE: Record<FundingData["sources"][number]["kind"], Tone> = {
  equity: "accent",
  debt: 2,
  incentive: 3,
  other: "context",
};
const USE_TONE: Record<string, Tone> = { tools: "accent", building: 2, other: 3, land: 4 };

/** Where the money comes from and where it goes, until completion. */
export function FundingChart({ data, frame }: { data: FundingData; frame: CaseFrame }) {
  const { t, language, millions, percent } = useCase(frame);
  const { equity, debt, incentive, other } = data.kinds;
  const words = {
    total: millions(data.total),
    equity: percent(equity),
    debt: percent(debt),
    incentive: percent(incentive),
    other: percent(other),
    hasOther: String(other >= 0.005),
    eligible: percent(data.eligibleShare),
  };
  const title = t("chart.funding.title", words);
  const part = (line: { id: string; label: { en: string; fr: string }; amount: number }, tone: Tone): FundingPart => ({
    id: line.id,
    label: line.label[language],
    value: line.amount,
    text: millions(line.amount),
    tone,
  });
  const money = (value: number) => ({ text: millions(value), value });
  const share = (value: number) => ({ text: percent(value, 1), value });
  return (
    <CaseChart
      id="sources-uses"
      frame={frame}
      title={title}
      subtitle={t("chart.funding.subtitle")}
      summary={t("chart.funding.summary", words)}
      table={{
        caption: t("chart.funding.caption"),
        columns: [
          { label: t("chart.funding.line"), unit: null },
          { label: t("chart.funding.side"), unit: null },
          { label: t("amount"), unit: "currencyM" },
          { label: t("share"), unit: "ratio" },
          { label: t("chart.funding.eligible"), unit: "ratio" },
        ],
        rows: [
          ...data.sources.map((line) => [
            line.label[language],
            t(`kind.${line.kind}`),
            money(line.amount),
            share(line.share),
            "",
          ]),
          ...data.uses.map((line) => [
            line.label[language],
            t("uses"),
            money(line.amount),
            share(line.share),
            share(line.eligibleShare),
          ]),
        ],
      }}
    >
      <SourcesUses
        label={title}
        wide
        sources={{
          id: "sources",
          label: t("sources"),
          text: millions(data.total),
          parts: data.sources.map((line) => part(line, KIND_TONE[line.kind])),
        }}
        uses={{
          id: "uses",
          label: t("uses"),
          text: millions(data.total),
          parts: data.uses.map((line) => part(line, USE_TONE[line.id] ?? "context")),
        }}
      />
    </CaseChart>
  );
}
