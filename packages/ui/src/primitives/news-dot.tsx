import { cx } from "../lib/cx.ts";

/** New or updated for this reader: a dot and its word. New is filled, updated a ring. */
export function NewsDot({ kind, label }: { kind: "new" | "updated"; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap text-accent">
      <span
        aria-hidden
        className={cx("size-2 rounded-full", kind === "new" ? "bg-accent" : "border-2 border-accent bg-transparent")}
      />
      {label}
    </span>
  );
}
