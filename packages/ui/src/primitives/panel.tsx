import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

type Props = {
  title?: ReactNode;
  /** A line under the title, or beside it on the right. */
  aside?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  /** Heading level of the title. */
  level?: 2 | 3 | 4 | undefined;
  id?: string | undefined;
  flush?: boolean | undefined;
  className?: string | undefined;
};

/** A white data panel with a hairline. */
export function Panel({ title, aside, children, footer, level = 2, id, flush, className }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} data-panel className={cx("min-w-0 rounded-data border border-line bg-surface", className)}>
      {title ? (
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-3 sm:px-6">
          <Heading className="font-sans text-sm font-semibold tracking-normal text-ink">{title}</Heading>
          {aside ? <div className="text-sm text-muted">{aside}</div> : null}
        </header>
      ) : null}
      <div className={flush ? "" : "px-4 py-4 sm:px-6 sm:py-5"}>{children}</div>
      {footer ? <footer className="border-t border-line px-4 py-3 text-sm text-muted sm:px-6">{footer}</footer> : null}
    </section>
  );
}
