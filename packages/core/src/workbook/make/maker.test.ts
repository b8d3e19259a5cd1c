import { buildWorkbook } from "@fabroom/documents";
import { type Assumptions, defaultAssumptions } from "@fabroom/finance";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildCaseWorkbook } from "../build-case-workbook.ts";
import { inputOf } from "../testing/cases.ts";
import { WorkbookMaker } from "./maker.ts";
import type { WorkbookJob } from "./protocol.ts";

beforeAll(() => {
  // as served: outside production the writer reads its file again
  vi.stubEnv("NODE_ENV", "production");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

function shortCase(): Assumptions {
  const a = defaultAssumptions();
  a.timeline.horizonMonths = 204;
  return a;
}
const jobOf = (language: "en" | "fr", a = shortCase()): WorkbookJob => {
  const { result: _, ...job } = inputOf(a, language);
  return job;
};

describe("the maker of workbooks", { timeout: 120_000 }, () => {
  it("leaves the event loop to others while it makes the very bytes of the case", async () => {
    const maker = new WorkbookMaker();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const bytes = await maker.make(jobOf("en")).finally(() => clearInterval(timer));
    // made on the loop itself, the timer fires once or twice
    expect(turns).toBeGreaterThan(20);
    const expected = await buildWorkbook(buildCaseWorkbook(inputOf(shortCase(), "en")));
    expect(Buffer.compare(bytes, expected)).toBe(0);
  });

  it("makes one file once for all who ask for it", async () => {
    const maker = new WorkbookMaker();
    const first = maker.make(jobOf("en"));
    const second = maker.make(jobOf("fr"));
    const other = maker.make(jobOf("en"));
    expect(await other).toBe(await first);
    expect(Buffer.compare(await second, await first)).not.toBe(0);
  });

  it("gives back what the engine refuses, field by field", async () => {
    const a = shortCase();
    a.capex.toolShare = 5;
    const job = { ...jobOf("en"), assumptions: a };
    const fields = expect.arrayContaining([expect.objectContaining({ path: "patch.capex.toolShare" })]);
    await expect(new WorkbookMaker().make(job)).rejects.toMatchObject({ kind: "invalid", fields });
  });

  it("goes on with the next file after the thread has died of one", async () => {
    const maker = new WorkbookMaker();
    const broken = maker.make({ ...jobOf("en"), meta: null } as unknown as WorkbookJob);
    const next = maker.make(jobOf("en"));
    await expect(broken).rejects.toThrow("the workbook thread stopped");
    expect((await next).length).toBeGreaterThan(10_000);
  });
});
