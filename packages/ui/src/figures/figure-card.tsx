import type { FigureView } from "@fabroom/contracts";
import type { ReactNode } from "react";
import type { StatusLabels } from "../lib/labels.ts";
import { StatusBadge } from "../primitives/status-badge.tsx";

export type FigureLabels = {
  status: StatusLabels;
  unit: string;
  range: string;
  asOf: string;
  source: string;
  formula: string;
  modelVersion: string;
  /** Words for machine units; a unit not named here is shown as it is. */
  units?: Readonly<Record<string, string>> | undefined;
};

/** Where a number comes from: value, status, unit, range, as-of, source, formula, model version. */
export function FigureCard({
  figure,
  labels,
  actions,
}: {
  figure: FigureView;
  labels: FigureLabels;
  actions?: ReactNode;
}) {
  const { source } = figure;
  const origin = [source.label, source.date].filter(Boolean).join(", ");
  const rows: { term: string; detail: ReactNode }[] = [
    { term: labels.unit, detail: labels.units?.[figure.unit] ?? figure.unit },
    { term: labels.range, detail: figure.range },
    { term: labels.asOf, detail: figure.asOf },
    { term: labels.source, detail: source.url ? <Anchor href={source.url}>{origin}</Anchor> : origin },
    { term: labels.formula, detail: figure.formula },
    { term: labels.modelVersion, detail: figure.modelVersion },
  ];
  return (
    <div>
      <div className="border-b border-line px-4 pt-3 pb-3">
        <p className="text-xs text-muted">{figure.label}</p>
        <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="font-serif text-lg font-semibold">{figure.text}</span>
          <StatusBadge status={figure.status} label={labels.status[figure.status]} />
        </p>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 px-4 py-3 text-xs">
        {rows.map(({ term, detail }) =>
          detail ? (
            <div key={term} className="contents">
              <dt className="text-faint">{term}</dt>
              <dd className="min-w-0 text-ink">{detail}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {actions ? (
        <div className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-xs">{actions}</div>
      ) : null}
    </div>
  );
}

function Anchor({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="link" href={href} rel="noreferrer">
      {children}
    </a>
  );
}
