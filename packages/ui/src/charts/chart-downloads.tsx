"use client";

import type { Language } from "@fabroom/contracts";
import { type CsvCell, toCsv } from "./csv.ts";
import { svgDocument } from "./svg-document.ts";

type ChartDownloadsProps = {
  rows: readonly (readonly CsvCell[])[];
  language: Language;
  fileName: string;
  labels: { csv: string; svg: string };
  /** Finding and measure, written above the downloaded drawing; note and source are read from the figure. */
  heading: readonly [string, string];
};

function save(content: string, type: string, name: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The lines under a figure, as the page shows them: its note, then source, date and model. */
function footOf(figure: Element): string[] {
  const note = figure.querySelector("[data-source]")?.cloneNode(true) as Element | undefined;
  for (const hidden of note?.querySelectorAll(".sr-only") ?? []) hidden.remove();
  const remark = note?.querySelector("[data-remark]");
  remark?.remove();
  return [remark, note].flatMap((part) => part?.textContent?.trim() || []);
}

/** The values as CSV and the drawing as SVG, made in the browser from what is on the page. */
export function ChartDownloads({ rows, language, fileName, labels, heading }: ChartDownloadsProps) {
  const look = "min-h-8 font-medium text-accent hover:text-accent-hover hover:underline";
  const drawing = (button: HTMLElement) => {
    const figure = button.closest("[data-chart]");
    if (!figure) return;
    const [first, ...others] = [...figure.querySelectorAll<SVGSVGElement>("svg[viewBox][role]")].filter(
      (one) => one.getBoundingClientRect().width > 0,
    );
    if (!first) return;
    const content = svgDocument([first, ...others], { heading, foot: footOf(figure) });
    save(content, "image/svg+xml", `${fileName}.svg`);
  };
  return (
    <>
      <button
        type="button"
        className={look}
        aria-label={`${labels.csv}: ${heading[0]}`}
        onClick={() => save(toCsv(rows, language), "text/csv;charset=utf-8", `${fileName}.csv`)}
      >
        {labels.csv}
      </button>
      <button
        type="button"
        className={look}
        aria-label={`${labels.svg}: ${heading[0]}`}
        onClick={(event) => drawing(event.currentTarget)}
      >
        {labels.svg}
      </button>
    </>
  );
}
