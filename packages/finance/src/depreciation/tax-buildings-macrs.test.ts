import { expect, it } from "vitest";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("buildings by MACRS for tax: class of three years, losses carried until they are used", () => {
  const a = unleveredToy({});
  a.tax.rate = 0.25;
  Object.assign(a.depreciation, { taxBuildingMethod: "macrs", taxBuildingYears: 3 });
  const result = mustRun(a);
  // 33.33, 44.45, 14.81, 7.41 % of 200 in years 3 to 6.
  expect(list(result.series.taxDepreciation)).toEqual(close([0, 0, 66.66, 88.9, 29.62, 14.82, 0, 0, 0, 0]));
  // Income of 50 - 66.66 and 50 - 88.9: losses of 16.66, then 55.56. 20.38 of them used in year 5, the last 35.18 in year 6.
  expect(list(result.series.lossBalance)).toEqual(close([0, 0, 16.66, 55.56, 35.18, 0, 0, 0, 0, 0]));
  expect(list(result.series.tax)).toEqual(close([0, 0, 0, 0, 0, 0, 12.5, 12.5, 12.5, 12.5]));
  // Books are untouched: 200 over eight years.
  expect(list(result.series.bookDepreciation)).toEqual(close([0, 0, ...Array(8).fill(25)]));
  expect(failing(result)).toEqual([]);
});
