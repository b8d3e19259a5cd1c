import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json" with { type: "json" };
import { drawing, element, FAINT, INK, NEUTRAL, textWidth, WIDTH, words } from "./svg.ts";

export type MapDot = { label: string; latitude: number; longitude: number; size: number; colour: string };

type Box = { x: number; y: number; width: number; height: number };
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Land in one tone without borders, sites as dots whose area follows their size, each with its name. */
export function worldMap(input: { dots: MapDot[]; faint?: { latitude: number; longitude: number }[] }): string {
  const height = 300;
  const projection = geoEqualEarth()
    .rotate([-10, 0])
    .fitExtent(
      [
        [0, 0],
        [WIDTH, height + 60],
      ],
      { type: "Sphere" },
    );
  const world = feature(land as unknown as Topology, "land");
  const outline = geoPath(projection).digits(1)(world) ?? "";
  const at = (place: { longitude: number; latitude: number }) =>
    projection([place.longitude, place.latitude]) ?? ([0, 0] as [number, number]);
  const parts = [element("path", { d: outline, fill: "#e9e7e1" })];
  for (const place of input.faint ?? []) {
    const [x, y] = at(place);
    parts.push(element("circle", { cx: x, cy: y, r: 3, fill: "none", stroke: FAINT }));
  }
  const most = Math.max(...input.dots.map((dot) => dot.size), 1);
  const placed = input.dots.map((dot) => {
    const [x, y] = at(dot);
    return { dot, x, y, radius: 4 + 7 * Math.sqrt(dot.size / most) };
  });
  const taken: Box[] = placed.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  for (const { dot, x, y, radius } of placed)
    parts.push(
      element("circle", { cx: x, cy: y, r: radius, fill: dot.colour, "fill-opacity": 0.75, stroke: "#ffffff" }),
    );
  for (const { dot, x, y, radius } of placed) {
    const width = textWidth(dot.label, 11);
    const box = (left: number, middle: number): Box => ({ x: left, y: middle - 7, width, height: 13 });
    const gap = radius + 5;
    const choices = [
      box(x + gap, y),
      box(x - gap - width, y),
      box(x - width / 2, y + gap + 6),
      box(x - width / 2, y - gap - 6),
    ];
    const free = choices.find((choice) => choice.x + width <= WIDTH && taken.every((other) => apart(choice, other)));
    const place = free ?? box(x + gap, y);
    taken.push(place);
    parts.push(words(place.x, place.y + 11, dot.label, { size: 11, fill: INK, weight: 500 }));
  }
  parts.push(element("rect", { x: 0, y: height - 1, width: WIDTH, height: 1, fill: NEUTRAL }));
  return drawing(height, parts);
}
