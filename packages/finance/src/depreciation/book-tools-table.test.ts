import { expect, it } from "vitest";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("tools by table in the books, renewals of 10 a year with them", () => {
  const a = unleveredToy({ shellShare: 0, toolShare: 1 });
  Object.assign(a.costs, { sustainingShare: 0.05, sustainingStartYears: 2 });
  Object.assign(a.depreciation, { bookToolMethod: "table", bookToolTable: [0.5, 0.3, 0.2] });
  const result = mustRun(a);
  // 5 % of 200 in years 5 to 10.
  expect(list(result.series.sustainingCapex)).toEqual(close([0, 0, 0, 0, 10, 10, 10, 10, 10, 10]));
  // Tools 100, 60, 40 in years 3 to 5; each renewal 5, 3, 2 in the three years after it.
  expect(list(result.series.bookDepreciation)).toEqual(close([0, 0, 100, 60, 40, 5, 8, 10, 10, 10]));
  // Left: the renewals of year 8 (2), 9 (5) and 10 (10), lost at the end.
  expect(list(result.series.netBookValue.slice(7))).toEqual(close([17, 17, 0]));
  expect(result.series.disposalGain[9]).toBeCloseTo(-17, 9);
  expect(failing(result)).toEqual([]);
});
