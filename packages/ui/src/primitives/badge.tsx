import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export type BadgeTone = "neutral" | "accent" | "positive" | "caution" | "critical";

const TONE: Record<BadgeTone, string> = {
  neutral: "border-line-strong text-muted",
  accent: "border-accent text-accent",
  positive: "border-positive text-positive",
  caution: "border-caution text-caution",
  critical: "border-critical text-critical",
};

/** A state in one or two words, in a hairline box. For the status of a figure use StatusBadge. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone | undefined; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex min-h-5 items-center gap-1.5 rounded-data border px-1.5 text-xs font-medium whitespace-nowrap",
        TONE[tone],
      )}
    >
      {children}
    </span>
  );
}
