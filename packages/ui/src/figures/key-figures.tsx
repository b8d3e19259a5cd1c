import type { FigureStatus } from "@fabroom/contracts";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { StatusBadge } from "../primitives/status-badge.tsx";

export type KeyFigure = {
  id: string;
  label: string;
  /** The number with its unit: a ready string, or a FigureValue. */
  value: ReactNode;
  /** "US$18.9bn to US$23.4bn", ready; the range before the point. */
  range?: ReactNode;
  status?: FigureStatus | undefined;
  statusText?: string | undefined;
  /** Price basis, date, or what the number is compared with. */
  note?: ReactNode;
};

/** The strip of headline figures: hairlines between, values on one line, each with range and status. */
export function KeyFigures({
  items,
  label,
  className,
}: {
  items: readonly KeyFigure[];
  label: string;
  className?: string | undefined;
}) {
  return (
    <section aria-label={label} className={cx("@container", className)}>
      <dl
        className={cx(
          "grid grid-cols-1 gap-x-6 gap-y-6 @min-[19rem]:grid-cols-2 @5xl:grid-flow-col @5xl:auto-cols-fr @5xl:grid-cols-none",
          // four stand on one line or two by two, never three and one
          items.length === 4 ? "@3xl:grid-cols-4" : "@2xl:grid-cols-3",
        )}
      >
        {items.map((item) => (
          <div key={item.id} className="flex min-w-0 flex-col gap-1 border-t border-line-strong pt-3">
            <dt className="text-xs font-medium text-muted">{item.label}</dt>
            <dd className="font-serif text-lg font-semibold tracking-heading text-ink @md:text-xl">{item.value}</dd>
            {item.range ? <dd className="text-xs text-muted">{item.range}</dd> : null}
            {item.status && item.statusText ? (
              <dd className="mt-1">
                <StatusBadge status={item.status} label={item.statusText} />
              </dd>
            ) : null}
            {item.note ? <dd className="text-xs text-faint">{item.note}</dd> : null}
          </div>
        ))}
      </dl>
    </section>
  );
}
