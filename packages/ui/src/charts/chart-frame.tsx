import type { Language } from "@fabroom/contracts";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { SourceNote, type SourceNoteProps } from "../figures/source-note.tsx";
import { cx } from "../lib/cx.ts";
import { ChartDownloads } from "./chart-downloads.tsx";
import { type ChartTable, type HeadUnit, TableTwin, tableRows } from "./table-twin.tsx";

export type ChartFrameLabels = {
  table: string;
  csv: string;
  svg: string;
  link: string;
  linkTo: string;
  unit: HeadUnit;
};

export type ChartFrameProps = {
  /** The finding, in words, made from the data. */
  title: string;
  /** Measure, unit and price basis. */
  subtitle: string;
  /** Two or three sentences for those who do not see the drawing. */
  summary: string;
  source: SourceNoteProps;
  /** The same values as a table; also what the CSV holds. */
  table: ChartTable;
  labels: ChartFrameLabels;
  language: Language;
  /** Without ending; both downloads take it. */
  fileName: string;
  /** Switches of the view: real or nominal, base or downside. */
  controls?: ReactNode;
  /** Anchor of the chart on its page; with it, a link to it. */
  id?: string | undefined;
  level?: 2 | 3 | 4 | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** What surrounds every chart: finding, measure, drawing, source, the table behind it and its downloads. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, subtitle, summary, source, table, labels, language, fileName, level = 3, id, className } = props;
  const own = useId();
  const Heading = `h${level}` as const;
  return (
    <figure
      id={id}
      data-panel
      data-chart
      aria-labelledby={`${own}-title`}
      aria-describedby={`${own}-summary`}
      className={cx("min-w-0 scroll-mt-14 rounded-data border border-line bg-surface px-4 pt-5 sm:px-6", className)}
    >
      <figcaption className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-[1_1_18rem]">
          <Heading id={`${own}-title`} className="text-lg text-pretty text-ink">
            {title}
          </Heading>
          <p className="mt-1 text-sm text-muted">{subtitle}</p>
        </div>
        {props.controls ? <div data-no-print>{props.controls}</div> : null}
      </figcaption>
      <p id={`${own}-summary`} className="sr-only">
        {summary}
      </p>
      <div className="mt-5">{props.children}</div>
      <div className="mt-4">
        <SourceNote {...source} />
      </div>
      <div className="relative mt-3 border-t border-line">
        <details data-twin className="group">
          <summary className="inline-flex min-h-11 items-center gap-1.5 text-xs font-medium text-accent hover:text-accent-hover">
            <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
            {labels.table}
          </summary>
          <div className="pb-5">
            <TableTwin table={table} />
          </div>
        </details>
        <div data-no-print className="absolute top-0 right-0 flex min-h-11 items-center gap-3 text-xs">
          <ChartDownloads
            rows={tableRows(table, labels.unit)}
            language={language}
            fileName={fileName}
            labels={{ csv: labels.csv, svg: labels.svg }}
            heading={[title, subtitle]}
          />
          {id ? (
            <a
              href={`#${id}`}
              aria-label={`${labels.linkTo}${language === "fr" ? "\u00a0" : ""}: ${title}`}
              className="inline-flex min-h-8 items-center font-medium text-accent no-underline hover:text-accent-hover hover:underline"
            >
              {labels.link}
            </a>
          ) : null}
        </div>
      </div>
    </figure>
  );
}
