import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/land-110m.json" with { type: "json" };
import { ringArea, ringPath, type Spot, simplify } from "./simplify.ts";

export const MAP_WIDTH = 1000;
export const MAP_HEIGHT = 470;
const TOLERANCE = 0.7;
const LEAST_AREA = 5;
/** Leaves out Antarctica, and centres the map so that Chukotka is not cut off from Siberia. */
const SOUTH = -60;
const CENTRE = -11;

const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
const land: { type: "MultiPolygon"; coordinates: number[][][][] } = {
  type: "MultiPolygon",
  coordinates: feature(topology, topology.objects.land)
    .features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates : []))
    .filter(([outline]) => outline?.some(([, latitude]) => (latitude ?? SOUTH) > SOUTH)),
};
const projection = geoEqualEarth().rotate([CENTRE, 0]).precision(0.5);
projection.fitExtent(
  [
    [6, 6],
    [MAP_WIDTH - 6, MAP_HEIGHT - 6],
  ],
  land,
);

/** Where a place lies on the map, in pixels of its view box. */
export function project(longitude: number, latitude: number): Spot | null {
  const spot = projection([longitude, latitude]);
  return spot && Number.isFinite(spot[0]) && Number.isFinite(spot[1]) ? [spot[0], spot[1]] : null;
}

let drawn: string | undefined;

/**
 * The silhouette of the land in Equal Earth projection, without any border. Natural Earth 1:110m, simplified to whole
 * pixels; made once a process.
 */
export function landPath(): string {
  if (drawn !== undefined) return drawn;
  const rings: Spot[][] = [];
  const pen = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
  };
  geoPath(projection, pen)(land);
  drawn = rings
    .filter((ring) => ringArea(ring) >= LEAST_AREA)
    .map((ring) => {
      // a ring is cut in two halves, so that its first and last point may lie together
      const half = Math.floor(ring.length / 2);
      return ringPath([
        ...simplify(ring.slice(0, half + 1), TOLERANCE),
        ...simplify(ring.slice(half), TOLERANCE).slice(1),
      ]);
    })
    .join("");
  return drawn;
}
