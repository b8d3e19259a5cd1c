import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json" with { type: "json" };
import { drawing, element, FAINT, INK, NEUTRAL, textWidth, WIDTH, words } from "./svg.ts";

export type MapDot = { label: string; latitude: number; longitude: number; size: number; colour: string };

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
  const taken: { x: number; y: number; width: number }[] = [];
  for (const dot of [...input.dots].sort((a, b) => b.latitude - a.latitude)) {
    const [x, y] = at(dot);
    const radius = 4 + 7 * Math.sqrt(dot.size / most);
    parts.push(
      element("circle", { cx: x, cy: y, r: radius, fill: dot.colour, "fill-opacity": 0.75, stroke: "#ffffff" }),
    );
    const width = textWidth(dot.label, 11);
    const left = x + radius + 5 + width > WIDTH;
    let place = { x: left ? x - radius - 5 - width : x + radius + 5, y: y + 4, width };
    // a name that would lie on another one is moved down
    while (
      taken.some(
        (other) => Math.abs(other.y - place.y) < 13 && other.x < place.x + width && place.x < other.x + other.width,
      )
    )
      place = { ...place, y: place.y + 13 };
    taken.push(place);
    parts.push(words(place.x, place.y, dot.label, { size: 11, fill: INK, weight: 500 }));
  }
  parts.push(element("rect", { x: 0, y: height - 1, width: WIDTH, height: 1, fill: NEUTRAL }));
  return drawing(height, parts);
}
