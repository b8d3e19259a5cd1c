import { runAside } from "@fabroom/core";
import { type Assumptions, defaultAssumptions, runModel } from "@fabroom/finance";
import { sampleRaise } from "@fabroom/sample";
import { describe, expect, it, vi } from "vitest";
import { deriveCase } from "./case-data.ts";
import { deriveCover } from "./cover.ts";
import { patched, SCENARIOS, type ScenarioId } from "./scenario.ts";
import { deriveShown, KEPT, type Run, shownCase } from "./shown-case.ts";

const cases = sampleRaise.sites.map(({ slug, content }): [string, Assumptions] => [
  slug,
  content.assumptions as Assumptions,
]);
const base = defaultAssumptions();
const counted = () => vi.fn<Run>(async (assumptions, options) => runModel(assumptions, options));

/** The engine on this very thread, one scenario after the other. */
function inPlace(assumptions: Assumptions, id: ScenarioId, checks: boolean) {
  const outcome = runModel(patched(assumptions, id), { checks });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.result;
}

describe.each(cases)("%s, computed on threads and kept", (slug, assumptions) => {
  it.each(SCENARIOS)("%s: every figure is the engine's own, bit for bit", async (asked) => {
    const result = inPlace(assumptions, asked, true);
    const downside = inPlace(assumptions, "downside", false);
    const site = { caseSha256: slug, assumptions };
    const shown = (await shownCase(site, asked, runAside))!;
    expect(shown.scenario).toBe(asked);
    expect(shown.assumptions).toStrictEqual(result.assumptions);
    expect(shown.data).toStrictEqual(deriveCase(result));
    expect(shown.downside).toStrictEqual({ headline: downside.headline, cover: deriveCover(downside) });
    for (const { id, headline } of shown.scenarios)
      expect(headline).toStrictEqual(inPlace(assumptions, id, false).headline);
    expect(await shownCase(site, asked, runAside)).toBe(shown);
  });
});

describe("a published case", () => {
  it("is computed once, also for readers who come together", async () => {
    const run = counted();
    const ask = (scenario: ScenarioId) => shownCase({ caseSha256: "once", assumptions: base }, scenario, run);
    const both = await Promise.all([ask("base"), ask("base")]);
    expect(both[0]).toBe(both[1]);
    expect(run).toHaveBeenCalledTimes(SCENARIOS.length);
    expect(await ask("upside")).not.toBe(both[0]);
    expect(await ask("base")).toBe(both[0]);
    expect(run).toHaveBeenCalledTimes(2 * SCENARIOS.length);
    expect(both[0]).toStrictEqual(await deriveShown(base, "base", counted()));
  });

  it("is tried again when its thread could not answer", async () => {
    const site = { caseSha256: "again", assumptions: base };
    await expect(shownCase(site, "base", () => Promise.reject(new Error("ended")))).rejects.toThrow("ended");
    expect(await shownCase(site, "base", counted())).not.toBeNull();
  });

  it("leaves memory when others were asked for since", async () => {
    const refused: Run = async () => ({ ok: false, issues: [] });
    const run = counted();
    const ask = (caseSha256: string, how: Run) => shownCase({ caseSha256, assumptions: base }, "base", how);
    await ask("read again and again", run);
    await ask("read once", run);
    for (let other = 0; other < KEPT - 1; other++) {
      await ask(`other ${other}`, refused);
      await ask("read again and again", run);
    }
    expect(run).toHaveBeenCalledTimes(2 * SCENARIOS.length);
    await ask("read once", run);
    expect(run).toHaveBeenCalledTimes(3 * SCENARIOS.length);
  });
});
