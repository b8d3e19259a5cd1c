import { expect, it } from "vitest";
import { incentive } from "../incentives/types.ts";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("buildings by table for tax, on what a credit of 10 % leaves of the basis; land in the last period", () => {
  const a = unleveredToy({ land: 5 });
  a.incentives = [
    incentive({
      id: "credit",
      type: "investmentCredit",
      base: "building",
      rate: 0.1,
      trigger: "placedInService",
      basisReduction: 1,
    }),
  ];
  Object.assign(a.depreciation, { taxBuildingMethod: "table", taxBuildingTable: [0.7, 0.3] });
  const result = mustRun(a);
  // 200 - 20 = 180: 126 in year 3, 54 in year 4.
  expect(list(result.series.taxDepreciation)).toEqual(close([0, 0, 126, 54, 0, 0, 0, 0, 0, 5]));
  expect(failing(result)).toEqual([]);
});
