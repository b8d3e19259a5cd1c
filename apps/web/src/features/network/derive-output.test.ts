import { describe, expect, it } from "vitest";
import { deriveOutput } from "./derive-output.ts";

describe("output of the network", () => {
  const first = [0, 5, 10, 10, 10, 10].map((wspm, i) => ({ year: 2029 + i, wspm }));
  const second = [0, 0, 0, 20, 20, 20].map((wspm, i) => ({ year: 2029 + i, wspm }));

  it("adds sites up by year, from the first start until the network is full", () => {
    const data = deriveOutput([{ output: first }, { output: second }])!;
    expect(data.full).toEqual({ year: 2032, total: 30, sites: [10, 20] });
    expect(data.years.map(({ year, total }) => [year, total])).toEqual([
      [2030, 5],
      [2031, 10],
      [2032, 30],
      [2033, 30],
      [2034, 30],
    ]);
  });

  it("is nothing while nothing starts", () => {
    expect(deriveOutput([{ output: [{ year: 2030, wspm: 0 }] }])).toBeNull();
  });
});
