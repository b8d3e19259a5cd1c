import type { ReactNode } from "react";
import { shortHash } from "../lib/short-hash.ts";

export type SourceNoteProps = {
  /** "Source:" or « Source : », ready with its colon, whose spacing belongs to the language. */
  sourceLabel: string;
  source: ReactNode;
  sourceHref?: string | undefined;
  asOf?: string | undefined;
  model?: string | undefined;
  hash?: string | undefined;
  note?: ReactNode;
};

/** The line under a figure or table: source, as-of, model version and the short hash of the case. */
export function SourceNote({ sourceLabel, source, sourceHref, asOf, model, hash, note }: SourceNoteProps) {
  const parts: [string, ReactNode][] = [];
  if (asOf) parts.push(["as-of", asOf]);
  if (model) parts.push(["model", model]);
  if (hash) {
    parts.push([
      "hash",
      <code key="hash" title={hash} className="font-mono text-[0.6875rem] whitespace-nowrap">
        {shortHash(hash)}
      </code>,
    ]);
  }
  return (
    <p data-source className="text-xs text-faint">
      {note ? (
        <span data-remark className="block text-muted">
          {note}
        </span>
      ) : null}
      <span className="font-medium">{sourceLabel}</span>{" "}
      {sourceHref ? (
        <a className="link" href={sourceHref} rel="noreferrer">
          {source}
        </a>
      ) : (
        source
      )}
      {parts.map(([key, part]) => (
        <span key={key}>
          <span aria-hidden> · </span>
          <span className="sr-only">, </span>
          {part}
        </span>
      ))}
    </p>
  );
}
