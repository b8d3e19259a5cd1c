import { describe, expect, it } from "vitest";
import { packageFile } from "../lib/root.ts";
import type { MarkJob } from "../mark/draw-marked.ts";
import { markPage } from "../mark/mark-page.ts";
import { Threads } from "./threads.ts";

const lines = ["Ana Costa", "Alpha Capital", "2 February 2026"];
const blank = (width: number, height: number) => ({
  rgba: new Uint8Array(width * height * 4).fill(255),
  width,
  height,
});
const jobOf = (width = 200): MarkJob => ({
  raster: blank(width, 300),
  lines,
  traceId: "t",
  page: 1,
  format: "jpeg",
  quality: 80,
});
const threadsOf = (over: { timeoutMs?: number; most?: number } = {}) =>
  new Threads<MarkJob, Uint8Array>({
    name: "test",
    script: packageFile("src", "mark", "worker.ts"),
    most: 1,
    timeoutMs: 30_000,
    heapMb: 256,
    ...over,
  });

describe("threads", () => {
  it("leave the event loop to others while a large page is marked", async () => {
    await markPage({ raster: blank(100, 100), lines, format: "jpeg" });
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    await markPage({ raster: blank(4000, 5000), lines, format: "jpeg" }).finally(() => clearInterval(timer));
    // marked on the loop itself, the timer fires a few times at most
    expect(turns).toBeGreaterThan(20);
  });

  it("answer every job, also after one of them has ended the thread", async () => {
    const threads = threadsOf();
    const broken = threads.run({ ...jobOf(), raster: null } as unknown as MarkJob);
    const next = threads.run(jobOf());
    await expect(broken).rejects.toMatchObject({ code: "unavailable" });
    expect((await next).length).toBeGreaterThan(100);
  });

  it("refuse what can't be sent, and go on", async () => {
    const threads = threadsOf();
    await expect(threads.run({ ...jobOf(), lines: (() => "") as never })).rejects.toThrow("could not be cloned");
    expect((await threads.run(jobOf())).length).toBeGreaterThan(100);
  });

  it("end a job that takes too long", async () => {
    const threads = threadsOf({ timeoutMs: 1 });
    await expect(threads.run(jobOf(3000))).rejects.toMatchObject({ code: "timeout" });
  });
});
