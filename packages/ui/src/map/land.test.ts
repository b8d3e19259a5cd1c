import { expect, test } from "vitest";
import { labelPlaces } from "./label-places.ts";
import { landPath, MAP_HEIGHT, MAP_WIDTH, project } from "./land.ts";
import { ringPath, simplify } from "./simplify.ts";

test("the silhouette is small, closed and finite", () => {
  const path = landPath();
  expect(path.length).toBeGreaterThan(5_000);
  expect(path.length).toBeLessThan(25_000);
  expect(path).toMatch(/^M\d+,\d+l/);
  expect(path).toMatch(/z$/);
  expect(path).not.toMatch(/NaN|Infinity|undefined/);
});

test("places lie where they should on the map", () => {
  const [phoenix, tokyo, hobart] = [project(-112, 33.4)!, project(139.7, 35.7)!, project(147.3, -42.9)!];
  expect(phoenix[0]).toBeLessThan(tokyo[0]);
  expect(hobart[1]).toBeGreaterThan(tokyo[1]);
  for (const [x, y] of [phoenix, tokyo, hobart]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(MAP_WIDTH);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(MAP_HEIGHT);
  }
});

test("simplifying keeps the ends and drops what lies on the way", () => {
  expect(
    simplify(
      [
        [0, 0],
        [1, 0.1],
        [2, 0],
        [2, 5],
      ],
      0.5,
    ),
  ).toEqual([
    [0, 0],
    [2, 0],
    [2, 5],
  ]);
});

test("a ring that shrinks to a speck is left out", () => {
  expect(
    ringPath([
      [1.1, 1.2],
      [1.2, 1.1],
      [1.3, 1.3],
    ]),
  ).toBe("");
});

test("names of neighbours do not cover each other", () => {
  const places = labelPlaces(
    [
      { x: 500, y: 200, r: 10, label: "Saxony-Anhalt" },
      { x: 508, y: 204, r: 10, label: "Dresden South" },
    ],
    1000,
    500,
    13,
  );
  expect(places[0]?.anchor).not.toBe(places[1]?.anchor);
});
