"use client";

import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { cx } from "../lib/cx.ts";

export type ContentsItem = { id: string; label: string };

/** The list of a long page's sections. It marks the one in view; on a phone it folds into one line. */
export function StickyContents({ label, items }: { label: string; items: readonly ContentsItem[] }) {
  const [current, setCurrent] = useState(items[0]?.id);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) seen.add(entry.target.id);
          else seen.delete(entry.target.id);
        }
        const first = items.find((item) => seen.has(item.id));
        if (first) setCurrent(first.id);
      },
      { rootMargin: "-96px 0px -60% 0px" },
    );
    for (const item of items) {
      const section = document.getElementById(item.id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [items]);

  const list = (
    <ol className="flex flex-col">
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={`#${item.id}`}
            aria-current={item.id === current ? "true" : undefined}
            className={cx(
              "block border-l-2 py-1.5 pl-4 text-sm no-underline",
              item.id === current
                ? "border-accent font-medium text-ink"
                : "border-line text-muted hover:border-line-strong hover:text-ink",
            )}
          >
            {item.label}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav aria-label={label} data-chrome>
      <div className="sticky top-[calc(var(--sticky-top)+2rem)] hidden lg:block">
        <p className="eyebrow mb-3">{label}</p>
        {list}
      </div>
      <details className="group mb-6 border-y border-line lg:hidden">
        <summary className="flex min-h-12 items-center justify-between gap-4 text-sm font-medium">
          {label}
          <ChevronDown aria-hidden className="size-4 text-muted group-open:rotate-180" />
        </summary>
        <div className="pb-4">{list}</div>
      </details>
    </nav>
  );
}
