import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

type Props = {
  id: string;
  title: ReactNode;
  /** What the section says, in a sentence. */
  lead?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
};

/** A numbered or named part of a long page, reachable by its id and named by its heading. */
export function Section({ id, title, lead, aside, children, className }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={cx("border-t border-line pt-8 pb-12", className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`${id}-title`} className="text-xl text-ink">
          {title}
        </h2>
        {aside ? <div className="text-sm text-muted">{aside}</div> : null}
      </div>
      {lead ? <p className="mt-2 max-w-measure text-base text-muted">{lead}</p> : null}
      <div className="mt-6">{children}</div>
    </section>
  );
}
