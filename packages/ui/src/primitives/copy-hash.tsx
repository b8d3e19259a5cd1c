"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { shortHash } from "../lib/short-hash.ts";

export type CopyHashProps = {
  hash: string;
  copyLabel: string;
  copiedLabel: string;
  /** Characters kept at either end; the whole hash is copied. */
  keep?: number | undefined;
};

/** A hash or id: shortened for the eye, whole for the clipboard and the screen reader's description. */
export function CopyHash({ hash, copyLabel, copiedLabel, keep = 6 }: CopyHashProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(hash);
    setCopied(true);
  };
  return (
    <span className="inline-flex items-center gap-1 align-baseline">
      <code title={hash} className="font-mono text-xs text-muted">
        {shortHash(hash, keep)}
      </code>
      <button
        type="button"
        data-no-print
        onClick={copy}
        aria-label={`${copyLabel} ${shortHash(hash, keep)}`}
        className="inline-flex size-6 items-center justify-center rounded-data text-muted hover:bg-sunken hover:text-ink"
      >
        {copied ? <Check aria-hidden className="size-3.5" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
      <span aria-live="polite" className="sr-only">
        {copied ? copiedLabel : ""}
      </span>
    </span>
  );
}
