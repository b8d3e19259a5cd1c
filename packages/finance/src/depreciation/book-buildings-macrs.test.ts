import { expect, it } from "vitest";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("buildings by MACRS in the books, sold at book value before the class of fifteen years has run", () => {
  const a = unleveredToy({ land: 7 });
  Object.assign(a.depreciation, { bookBuildingMethod: "macrs", bookBuildingYears: 15 });
  a.terminal.method = "netBookValue";
  const result = mustRun(a);
  // 5, 9.5, 8.55, 7.7, 6.93, 6.23, 5.9, 5.9 % of 200 in years 3 to 10.
  expect(list(result.series.bookDepreciation)).toEqual(close([0, 0, 10, 19, 17.1, 15.4, 13.86, 12.46, 11.8, 11.8]));
  // 55.71 % of 200 are written; 88.58 are left, and the land.
  expect(result.series.terminalValue[9]).toBeCloseTo(88.58 + 7, 9);
  expect(result.series.disposalGain[9]).toBeCloseTo(0, 9);
  expect(failing(result)).toEqual([]);
});
