"use client";

import type { Change } from "diff";
import { useEffect, useState } from "react";

/** A text with what differs from another one marked: words that only it has. The comparison is loaded when it is needed. */
export function TextDiff({ from, to, lang }: { from: string; to: string; lang?: string | undefined }) {
  const [parts, setParts] = useState<Change[] | null>(null);
  useEffect(() => {
    let gone = false;
    void import("diff").then(({ diffWordsWithSpace }) => {
      if (!gone) setParts(diffWordsWithSpace(from, to, { maxEditLength: 4000 }) ?? null);
    });
    return () => {
      gone = true;
    };
  }, [from, to]);
  return (
    <p lang={lang} className="max-h-80 overflow-y-auto font-serif text-sm break-words whitespace-pre-wrap text-ink">
      {parts
        ? parts
            .filter((part) => !part.removed)
            .map((part, place) =>
              part.added ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
                <mark key={place} className="bg-accent-soft text-ink underline decoration-accent">
                  {part.value}
                </mark>
              ) : (
                part.value
              ),
            )
        : to}
    </p>
  );
}
