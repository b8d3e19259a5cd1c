import type { FigureStatus } from "@fabroom/contracts";
import { StatusMark } from "./status-mark.tsx";

/** How firm a figure is, by pattern and word, never by colour. */
export function StatusBadge({ status, label }: { status: FigureStatus; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-muted">
      <StatusMark status={status} />
      {label}
    </span>
  );
}
