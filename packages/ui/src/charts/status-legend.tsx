import type { FigureStatus } from "@fabroom/contracts";
import { StatusBadge } from "../primitives/status-badge.tsx";

/** What the patterns of a chart mean; only the statuses that occur in it. */
export function StatusLegend({ items }: { items: readonly { status: FigureStatus; label: string }[] }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1">
      {items.map((item) => (
        <li key={item.status}>
          <StatusBadge status={item.status} label={item.label} />
        </li>
      ))}
    </ul>
  );
}
