import { defaultAssumptions, runModel } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import { runAside } from "./run-aside.ts";

describe("the model on a thread of its own", () => {
  it("gives the very numbers of the engine, and what it refuses", async () => {
    const assumptions = defaultAssumptions();
    expect(await runAside(assumptions)).toEqual(structuredClone(runModel(assumptions)));
    assumptions.capex.toolShare = 5;
    expect(await runAside(assumptions)).toEqual(runModel(assumptions));
  });

  it("leaves the event loop to others", async () => {
    await runAside(defaultAssumptions());
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await Promise.all(Array.from({ length: 20 }, () => runAside(defaultAssumptions()))).finally(() =>
      clearInterval(timer),
    );
    expect(turns).toBeGreaterThan(5);
  });
});
