import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

type Props = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
  /** Told of every opening and closing, by hand or not; for an owner that decides anew. */
  onToggle?: ((open: boolean) => void) | undefined;
  /** Disclosures of one name form an accordion: opening one closes the others. */
  name?: string | undefined;
  id?: string | undefined;
  className?: string | undefined;
};

/** Details on demand, by the browser's own element: found by its search, works without script. */
export function Disclosure({ summary, children, open, onToggle, name, id, className }: Props) {
  return (
    <details
      id={id}
      open={open}
      {...(onToggle ? { onToggle: (event) => onToggle(event.currentTarget.open) } : {})}
      {...(name ? { name } : {})}
      className={cx("group border-b border-line first:border-t", className)}
    >
      <summary className="flex min-h-12 items-center gap-3 py-2 text-base font-medium text-ink hover:text-accent">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90" />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      <div className="pt-1 pb-6 pl-7">{children}</div>
    </details>
  );
}
