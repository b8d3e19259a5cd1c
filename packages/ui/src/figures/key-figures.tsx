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
      <dl className="grid grid-cols-2 gap-px overflow-hidden border-y border-line bg-line @2xl:grid-cols-3 @5xl:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]">
        {items.map((item, index) => (
          <div
            key={item.id}
            className={cx(
              "flex min-w-0 flex-col gap-1 bg-paper py-4 pr-3 pl-4 [[data-panel]_&]:bg-surface",
              index === 0 && "@5xl:pl-0",
              items.length % 2 === 1 && index === items.length - 1 && "max-@2xl:col-span-2",
            )}
          >
            <dt className="text-xs font-medium text-muted">{item.label}</dt>
            <dd className="font-serif text-lg font-semibold tracking-heading text-ink @md:text-xl">{item.value}</dd>
            {item.range ? <dd className="text-xs text-muted">{item.range}</dd> : null}
            {item.status && item.statusText ? (
              <dd className="mt-auto pt-1">
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
