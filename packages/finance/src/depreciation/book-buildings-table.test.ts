import { expect, it } from "vitest";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("buildings by table in the books, in quarters: a quarter of the year's share each", () => {
  const a = unleveredToy({});
  a.timeline.periodMonths = 3;
  Object.assign(a.depreciation, { bookBuildingMethod: "table", bookBuildingTable: [0.6, 0.4] });
  const result = mustRun(a);
  // 120 in the third year, 80 in the fourth.
  const years = [...Array(4).fill(120 / 4), ...Array(4).fill(80 / 4)];
  expect(list(result.series.bookDepreciation)).toEqual(close([...Array(8).fill(0), ...years, ...Array(24).fill(0)]));
  expect(result.series.netBookValue[11]).toBeCloseTo(80, 9);
  expect(failing(result)).toEqual([]);
});
