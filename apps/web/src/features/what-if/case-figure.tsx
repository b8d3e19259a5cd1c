"use client";

import { ChartFrame, type ChartTable } from "@fabroom/ui/charts";
import { type ReactNode, useEffect, useState } from "react";
import { useChartWords } from "../shell/chart-words.ts";
import { useCaseOrigin } from "./case-origin.ts";

type Props = {
  /** The end of the file name. */
  id: string;
  title: string;
  subtitle: string;
  summary?: string;
  table: ChartTable;
  note?: string | undefined;
  controls?: ReactNode;
  children: ReactNode;
};

/** A chart of the case at hand: its frame says whose inputs these are, on which version, and by which hash. */
export function CaseFigure({ id, note, summary, table, ...rest }: Props) {
  const origin = useCaseOrigin();
  const settled = useSettled(table);
  const { language, labels, origin: originWords } = useChartWords(origin.currency);
  const { file, source, publishedAt, engineVersion, caseSha256 } = origin;
  return (
    <ChartFrame
      {...rest}
      level={2}
      table={settled}
      summary={summary ?? rest.title}
      labels={labels}
      language={language}
      fileName={`${file}-${id}`}
      source={originWords({
        source,
        asOf: publishedAt,
        engineVersion,
        caseSha256: caseSha256 ?? undefined,
        note,
      })}
    />
  );
}

/** The rows under the drawing are written anew once the slider rests: nobody reads them while it moves. */
function useSettled(table: ChartTable): ChartTable {
  const [settled, setSettled] = useState(table);
  useEffect(() => {
    if (table === settled) return;
    const timer = setTimeout(() => setSettled(table), 200);
    return () => clearTimeout(timer);
  }, [table, settled]);
  return settled;
}
