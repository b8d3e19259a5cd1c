import { expect, it } from "vitest";
import { defaultAssumptions } from "../defaults.ts";
import { mustRun } from "../testing/run.ts";
import { validateAssumptions } from "./validate-assumptions.ts";

/** As engine 1.0 saved it: one method, one table, four lives. */
function saved() {
  const {
    bookToolYears,
    bookBuildingYears,
    taxToolMethod,
    taxToolYears,
    taxToolTable,
    taxBuildingYears,
    financingYears,
  } = defaultAssumptions().depreciation;
  const depreciation = {
    bookToolYears,
    bookBuildingYears,
    taxToolMethod,
    taxToolYears,
    taxToolTable,
    taxBuildingYears,
  };
  return { ...defaultAssumptions(), depreciation: { ...depreciation, financingYears } };
}

it("a case of engine 1.0 is accepted as it was: straight lines, the same figures to the bit", () => {
  const old = saved();
  expect(validateAssumptions(old)).toEqual({ ok: true, assumptions: defaultAssumptions() });
  expect(Object.keys(old.depreciation)).toHaveLength(7);
  const { series, headline } = mustRun(defaultAssumptions());
  const again = mustRun(old as unknown as ReturnType<typeof defaultAssumptions>);
  expect(again.headline).toEqual(headline);
  expect(again.series).toEqual(series);
});

it("completes nothing else", () => {
  const { taxBuildingYears: _life, ...depreciation } = saved().depreciation;
  expect(validateAssumptions({ ...saved(), depreciation })).toMatchObject({
    ok: false,
    issues: [{ path: "depreciation.taxBuildingYears", reason: "missing" }],
  });
});
