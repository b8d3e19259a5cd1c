import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  breadcrumbs?: ReactNode;
  /** A small line above the title: section, site, phase. */
  eyebrow?: ReactNode;
  /** The one-line thesis. */
  lead?: ReactNode;
  /** Version, date, status; a line of small facts. */
  meta?: ReactNode;
  /** At most one primary action. */
  actions?: ReactNode;
};

/** The head of a page: what it is, what it says, what can be done. */
export function PageHeader({ title, breadcrumbs, eyebrow, lead, meta, actions }: Props) {
  return (
    <header className="mb-8 flex flex-col gap-3 sm:mb-10">
      {breadcrumbs}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-[1_1_36rem] flex-col gap-2">
          {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
          <h1 className="text-2xl text-ink sm:text-3xl">{title}</h1>
        </div>
        {actions ? (
          <div data-chrome className="flex flex-wrap gap-3">
            {actions}
          </div>
        ) : null}
      </div>
      {lead ? <p className="max-w-measure font-serif text-long text-muted">{lead}</p> : null}
      {meta ? <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">{meta}</div> : null}
    </header>
  );
}
