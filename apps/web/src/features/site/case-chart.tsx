import { ChartFrame, type ChartTable } from "@fabroom/ui/charts";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChartWords } from "../shell/chart-words.ts";
import type { CaseFrame } from "./case-frame.ts";

type Props = {
  /** Anchor of the chart on its page, and the end of its file name. */
  id: string;
  frame: CaseFrame;
  title: string;
  subtitle: string;
  summary: string;
  table: ChartTable;
  note?: string | undefined;
  level?: 2 | 3 | 4 | undefined;
  children: ReactNode;
};

/** A chart of one business case: its frame says which case, which version of the model, and when it was published. */
export function CaseChart({ id, frame, note, table, ...rest }: Props) {
  const t = useTranslations("site");
  const { language, labels, origin } = useChartWords(frame.currency);
  const { slug, name, version, scenario } = frame;
  return (
    <ChartFrame
      {...rest}
      id={id}
      table={table}
      labels={labels}
      language={language}
      fileName={scenario === "base" ? `${slug}-${id}` : `${slug}-${scenario}-${id}`}
      source={origin({
        source: t("origin", {
          name,
          version,
          scenario: t(`scenario.${scenario}.short`),
          isBase: String(scenario === "base"),
        }),
        asOf: frame.publishedAt,
        engineVersion: frame.engineVersion,
        caseSha256: frame.caseSha256,
        note,
      })}
    />
  );
}
