/** Colours of marks. One accent, the rest grey; numbers two to five only where series must be told apart. */
export type Tone = "accent" | "context" | "critical" | "caution" | "positive" | "ink" | 1 | 2 | 3 | 4 | 5;

const NAMED: Record<Exclude<Tone, number>, string> = {
  accent: "var(--color-chart-1)",
  context: "var(--color-chart-context)",
  critical: "var(--color-critical)",
  caution: "var(--color-caution)",
  positive: "var(--color-positive)",
  ink: "var(--color-ink)",
};

export const colour = (tone: Tone): string => (typeof tone === "number" ? `var(--color-chart-${tone})` : NAMED[tone]);

export const INK = "var(--color-ink)";
export const MUTED = "var(--color-muted)";
export const FAINT = "var(--color-faint)";
export const LINE = "var(--color-line)";
export const RULE = "var(--color-line-strong)";
export const GROUND = "var(--color-surface)";
