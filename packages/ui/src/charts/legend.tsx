import type { FigureStatus } from "@fabroom/contracts";
import { textWidth } from "./geometry/text.ts";
import { StatusRect } from "./status-fill.tsx";
import { SvgText } from "./svg-text.tsx";
import { colour, MUTED, type Tone } from "./tones.ts";

export type LegendItem = { label: string; tone: Tone; status?: FigureStatus | undefined; line?: boolean | undefined };

const ROW = 20;

/** Flows the items over rows of the given width. */
export function legendLayout(items: readonly LegendItem[], width: number) {
  let x = 0;
  let row = 0;
  const places = items.map((item) => {
    const needed = 18 + textWidth(item.label) + 18;
    if (x > 0 && x + needed - 18 > width) {
      x = 0;
      row++;
    }
    const place = { item, x, y: row * ROW };
    x += needed;
    return place;
  });
  return { places, height: items.length ? (row + 1) * ROW + 8 : 0 };
}

/** Names of the marks above the plot; only where direct labels cannot stand. */
export function Legend({ id, items, width }: { id: string; items: readonly LegendItem[]; width: number }) {
  return (
    <g>
      {legendLayout(items, width).places.map(({ item, x, y }) => (
        <g key={item.label}>
          {item.line ? (
            <line x1={x} x2={x + 12} y1={y + 8} y2={y + 8} stroke={colour(item.tone)} strokeWidth={2.5} />
          ) : (
            <StatusRect id={id} x={x} y={y + 2} width={12} height={12} tone={item.tone} status={item.status} />
          )}
          <SvgText x={x + 18} y={y + 12} lines={item.label} fill={MUTED} />
        </g>
      ))}
    </g>
  );
}
