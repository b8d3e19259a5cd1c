import { expect, it } from "vitest";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("tools by MACRS in the books: 200 in service at the end of year 2, class of five years", () => {
  const a = unleveredToy({ shellShare: 0, toolShare: 1 });
  Object.assign(a.depreciation, { bookToolMethod: "macrs", bookToolYears: 5 });
  const result = mustRun(a);
  // 20, 32, 19.2, 11.52, 11.52, 5.76 % of 200 in years 3 to 8.
  const written = [40, 64, 38.4, 23.04, 23.04, 11.52, 0, 0];
  expect(list(result.series.bookDepreciation)).toEqual(close([0, 0, ...written]));
  // 200 less what is written so far.
  expect(list(result.series.netBookValue)).toEqual(close([0, 200, 160, 96, 57.6, 34.56, 11.52, 0, 0, 0]));
  // EBITDA of 50 less depreciation, no tax.
  expect(list(result.series.netIncome)).toEqual(close([0, 0, ...written.map((x) => 50 - x)]));
  expect(failing(result)).toEqual([]);
});
