import { textWidth } from "../charts/geometry/text.ts";

type LabelledDot = { x: number; y: number; r: number; label: string };
type Box = { x1: number; y1: number; x2: number; y2: number };
export type LabelPlace = { x: number; y: number; anchor: "start" | "end" | "middle" };

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1)) * Math.max(0, Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1));

/** Puts each name beside, above or below its dot, where it covers the fewest dots and names and stays on the map. */
export function labelPlaces(dots: readonly LabelledDot[], width: number, height: number, size: number): LabelPlace[] {
  const taken: Box[] = dots.map(({ x, y, r }) => ({ x1: x - r, y1: y - r, x2: x + r, y2: y + r }));
  return dots.map(({ x, y, r, label }) => {
    const long = textWidth(label, size);
    const candidates: (LabelPlace & { box: Box })[] = [
      { x: x + r + 5, y: y + size * 0.35, anchor: "start" as const, left: x + r + 5 },
      { x: x - r - 5, y: y + size * 0.35, anchor: "end" as const, left: x - r - 5 - long },
      { x, y: y - r - 6, anchor: "middle" as const, left: x - long / 2 },
      { x, y: y + r + size, anchor: "middle" as const, left: x - long / 2 },
      // near an edge a long name begins at it
      ...[y - r - 6, y + r + size].map((at) => ({
        x: Math.max(0, x + r - long),
        y: at,
        anchor: "start" as const,
        left: Math.max(0, x + r - long),
      })),
    ].map(({ left, ...place }) => ({
      ...place,
      box: { x1: left, y1: place.y - size * 0.8, x2: left + long, y2: place.y + size * 0.2 },
    }));
    const cost = ({ box }: { box: Box }) => {
      const outside =
        Math.max(0, -box.x1) + Math.max(0, box.x2 - width) + Math.max(0, -box.y1) + Math.max(0, box.y2 - height);
      return taken.reduce((sum, other) => sum + overlap(box, other), outside * 50);
    };
    const best = candidates.reduce((least, candidate) => (cost(candidate) < cost(least) ? candidate : least));
    taken.push(best.box);
    return { x: best.x, y: best.y, anchor: best.anchor };
  });
}
