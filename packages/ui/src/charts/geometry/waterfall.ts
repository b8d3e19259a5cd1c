export type BridgeStep = { id: string; label: string; value: number; kind: "total" | "change"; text: string };
type BridgeBar = BridgeStep & { from: number; to: number };

/** Where each bar of a bridge begins and ends: totals stand on zero, changes hang on the level reached. */
export function bridge(steps: readonly BridgeStep[]): BridgeBar[] {
  let level = 0;
  return steps.map((step) => {
    const value = Number.isFinite(step.value) ? step.value : 0;
    const from = step.kind === "total" ? 0 : level;
    level = step.kind === "total" ? value : level + value;
    return { ...step, from, to: level };
  });
}
