// biome-ignore-all lint/a11y/noRedundantRoles: a changed `display` drops the roles of table elements in some browsers
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export type Column<Key extends string = string> = {
  key: Key;
  header: ReactNode;
  /** What stands before each value on a phone, where a header that is a link would be one in every row. */
  label?: string | undefined;
  /** Right-aligned, tabular figures. */
  numeric?: boolean | undefined;
  /** Names the row: drawn as the heading of the row's sheet on a phone, and read out as its header. */
  primary?: boolean | undefined;
  sort?: "ascending" | "descending" | "none" | undefined;
  /** Left out on narrow screens when the row's own page shows it. */
  wideOnly?: boolean | undefined;
  className?: string | undefined;
};

export type Row<Key extends string = string> = {
  id: string;
  cells: Partial<Record<Key, ReactNode>>;
  /** A total or subtotal: set off by a stronger line and weight. */
  strong?: boolean | undefined;
  selected?: boolean | undefined;
};

type Props<Key extends string> = {
  caption: ReactNode;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Key>[];
  rows: readonly Row<Key>[];
  /** What stands in place of the rows when there are none. */
  empty?: ReactNode;
  className?: string | undefined;
};

/**
 * A semantic table with a sticky header. In a narrow place every row becomes a small sheet of label and value;
 * the page never scrolls sideways.
 */
export function DataTable<Key extends string>({ caption, captionHidden, columns, rows, empty, className }: Props<Key>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className={cx("@container", className)}>
      <table role="table" className="block w-full border-collapse text-sm @min-[40rem]:table">
        <caption
          className={cx(
            "block text-left @min-[40rem]:table-caption",
            captionHidden ? "sr-only" : "pb-3 text-sm text-muted",
          )}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="sr-only @min-[40rem]:not-sr-only @min-[40rem]:table-header-group">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                {...(column.sort ? { "aria-sort": column.sort } : {})}
                className={cx(
                  "top-[var(--sticky-top)] z-10 border-b border-line-strong bg-inherit px-3 py-2 align-bottom text-xs font-medium text-muted first:pl-0 last:pr-0 @min-[40rem]:sticky @min-[40rem]:bg-paper [[data-panel]_&]:bg-surface",
                  column.numeric ? "text-right" : "text-left",
                  column.className,
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block @min-[40rem]:table-row-group">
          {rows.map((row) => (
            <tr
              key={row.id}
              role="row"
              aria-selected={row.selected}
              className={cx(
                "block border-b border-line py-3 @min-[40rem]:table-row @min-[40rem]:py-0 @min-[40rem]:hover:bg-sunken",
                row.selected && "bg-accent-soft",
                row.strong && "border-t border-t-line-strong font-semibold",
              )}
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={row.cells[column.key]} strong={row.strong} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps<Key extends string> = { column: Column<Key>; content: ReactNode; strong?: boolean | undefined };

function Cell<Key extends string>({ column, content, strong }: CellProps<Key>) {
  const blank = content === undefined || content === null || content === "";
  const look = cx(
    "items-baseline justify-between gap-4 py-1 text-left font-[inherit] @min-[40rem]:table-cell @min-[40rem]:h-(--row) @min-[40rem]:px-3 @min-[40rem]:py-1.5 @min-[40rem]:align-middle @min-[40rem]:first:pl-0 @min-[40rem]:last:pr-0",
    column.wideOnly || blank ? "hidden" : "flex",
    column.numeric ? "tabular-nums @min-[40rem]:text-right" : "@min-[40rem]:text-left",
    column.primary && cx("text-base @min-[40rem]:text-sm", strong ? "font-semibold" : "font-medium"),
    column.className,
  );
  if (column.primary) {
    return (
      <th role="rowheader" scope="row" className={look}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={look}>
      <span aria-hidden className="shrink-0 text-xs text-muted @min-[40rem]:hidden">
        {column.label ?? column.header}
      </span>
      <span className="min-w-0 text-right @min-[40rem]:[text-align:inherit]">{content}</span>
    </td>
  );
}
