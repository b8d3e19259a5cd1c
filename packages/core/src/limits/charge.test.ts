import { beforeEach, describe, expect, it } from "vitest";
import type { Actor, Ctx, SignedIn } from "../context.ts";
import type { Limits, Log } from "../ports.ts";
import { memoryLimits } from "../testing/limits.ts";
import { charge, networkOf } from "./charge.ts";
import { PRICES } from "./prices.ts";

let now = 0;
let limits: Limits;
const logged: Record<string, unknown>[] = [];
const quiet = () => undefined;
const log: Log = { info: quiet, error: quiet, warn: (_message, data = {}) => void logged.push(data) };
beforeEach(() => {
  now = 0;
  limits = memoryLimits(() => now);
  logged.length = 0;
});

const person = (userId: string): Actor => ({ kind: "investor", userId }) as SignedIn;
const visitor: Actor = { kind: "visitor", language: "en" };
const from = (actor: Actor, ip = "192.0.2.1"): Ctx =>
  ({ actor, ports: { limits, log }, request: { id: "r-1", ip, userAgent: "test" } }) as unknown as Ctx;
const takes = async (ctx: Ctx, act: keyof typeof PRICES, times: number) => {
  for (let count = 0; count < times; count++) await charge(ctx, act);
};

describe("the price of an act", () => {
  it("lets the ordinary reader read 500 pages in ten minutes, with all that the pages around them ask", async () => {
    const reader = from(person("ana"));
    for (let page = 0; page < 500; page++) {
      now += (PRICES.page.seconds * 1000) / 500;
      await takes(reader, "read", 6);
      await charge(reader, "page");
    }
  });

  it("refuses who takes more than their share, and says when to come back", async () => {
    await takes(from(person("ana")), "workbook", PRICES.workbook.most);
    now = 60_000;
    await expect(charge(from(person("ana")), "workbook")).rejects.toMatchObject({
      kind: "too_many",
      code: "tooManyRequests",
      retryAfter: PRICES.workbook.seconds - 60,
    });
    now = PRICES.workbook.seconds * 1000;
    await charge(from(person("ana")), "workbook");
  });

  it("leaves a colleague behind the same address, and another act, untouched", async () => {
    await takes(from(person("ana")), "workbook", PRICES.workbook.most);
    await charge(from(person("bao")), "workbook");
    await charge(from(person("ana")), "download");
    await takes(from(person("bao")), "workbook", PRICES.workbook.most - 1);
  });

  it("counts visitors by their network, and never against those who are signed in from it", async () => {
    await takes(from(visitor), "page", PRICES.page.visitors);
    await expect(charge(from(visitor), "page")).rejects.toMatchObject({ kind: "too_many" });
    await charge(from(person("ana")), "page");
    await charge(from(visitor, "192.0.2.2"), "page");
  });

  it("is told in the log once for each time a limit is reached", async () => {
    await takes(from(person("ana")), "upload", PRICES.upload.most);
    for (let count = 0; count < 5; count++) await expect(charge(from(person("ana")), "upload")).rejects.toThrow();
    expect(logged).toEqual([{ act: "upload", userId: "ana", ip: "192.0.2.1", requestId: "r-1" }]);
  });

  it("is nothing to the product itself", async () => {
    await takes(from({ kind: "system", language: "en" }), "evidenceExport", 100);
  });
});

describe("the network of an address", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::6", "2001:db8:1:2::/64"],
    ["2001:db8::6", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("of %s is %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
