import { expect, it } from "vitest";
import { incentive } from "../incentives/types.ts";
import { close, failing, list, mustRun } from "../testing/run.ts";
import { unleveredToy } from "../testing/toy-assumptions.ts";

it("grants are earned as the tools are written off in the books", () => {
  const a = unleveredToy({ shellShare: 0, toolShare: 1 });
  a.incentives = [incentive({ id: "grant", type: "grant", base: "tools", rate: 0.1, trigger: "pariPassu" })];
  Object.assign(a.depreciation, { bookToolMethod: "table", bookToolTable: [0.5, 0.3, 0.2] });
  const result = mustRun(a);
  // 20 with the tools in year 2; 50, 30 and 20 % of it in years 3 to 5.
  expect(list(result.series.grantAmortisation)).toEqual(close([0, 0, 10, 6, 4, 0, 0, 0, 0, 0]));
  expect(list(result.series.deferredGrants)).toEqual(close([0, 20, 10, 4, 0, 0, 0, 0, 0, 0]));
  expect(failing(result)).toEqual([]);
});
