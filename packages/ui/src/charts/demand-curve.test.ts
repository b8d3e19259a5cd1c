import { expect, test } from "vitest";
import { cumulativeDemand } from "./demand-curve.tsx";
import { splitBins } from "./histogram.tsx";

test("demand adds up from the least demanding limit, equal limits in one step", () => {
  const book = [
    { amount: 3, limit: 11 },
    { amount: 1, limit: 8 },
    { amount: 2, limit: 11 },
    { amount: 0, limit: 9 },
  ];
  expect(cumulativeDemand(book)).toEqual([
    { x: 8, y: 1 },
    { x: 11, y: 6 },
  ]);
});

test("no indication, no curve", () => {
  expect(cumulativeDemand([])).toEqual([]);
});

test("the class around the hurdle is cut there without losing a run", () => {
  const parts = splitBins(
    [
      { from: 8, to: 10, count: 40 },
      { from: 10, to: 12, count: 7 },
    ],
    8.5,
  );
  expect(parts).toEqual([
    { from: 8, to: 8.5, count: 10, below: true },
    { from: 8.5, to: 10, count: 30, below: false },
    { from: 10, to: 12, count: 7, below: false },
  ]);
});
