"use client";

import { ChevronDown } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cx } from "../lib/cx.ts";

export type ContentsItem = { id: string; label: string };

type Props = {
  label: string;
  items: readonly ContentsItem[];
  /** One line above the page instead of a column beside it: it stays in sight and names the section in view. */
  folded?: boolean;
};

/** The list of a long page's sections. It marks the one in view; on a phone it folds into one line. */
export function StickyContents({ label, items, folded = false }: Props) {
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
        // above the first section nothing is in view
        else if (items[0] && (document.getElementById(items[0].id)?.getBoundingClientRect().top ?? 0) > 0)
          setCurrent(items[0].id);
      },
      { rootMargin: "-96px 0px -60% 0px" },
    );
    for (const item of items) {
      const section = document.getElementById(item.id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [items]);

  const fold = useRef<HTMLDetailsElement>(null);
  const list = (
    <ol className={folded ? "grid max-h-[60dvh] overflow-y-auto sm:grid-cols-2" : "flex flex-col"}>
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={`#${item.id}`}
            onClick={() => fold.current?.removeAttribute("open")}
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
  const chosen = items.find((item) => item.id === current);
  return (
    <nav
      aria-label={label}
      data-chrome
      // the column is as tall as the page beside it: what is sticky needs room to travel
      className={folded ? "sticky top-(--sticky-top) z-20 -mb-px bg-paper max-lg:static max-lg:mb-6" : "lg:h-full"}
    >
      {folded ? null : (
        <div className="sticky top-[calc(var(--sticky-top)+2rem)] hidden lg:block">
          <p className="eyebrow mb-3">{label}</p>
          {list}
        </div>
      )}
      <details ref={fold} className={cx("group border-y border-line", folded ? null : "mb-6 lg:hidden")}>
        <summary className="flex min-h-12 items-center gap-4 text-sm">
          <span className={folded ? "text-muted" : "font-medium"}>{label}</span>
          {folded ? <span className="truncate font-medium">{chosen?.label}</span> : null}
          <ChevronDown aria-hidden className="ml-auto size-4 shrink-0 text-muted group-open:rotate-180" />
        </summary>
        <div className="pb-4">{list}</div>
      </details>
    </nav>
  );
}
