import { defaultAssumptions, defaultCorrelations, defaultDrivers, monteCarlo } from "@fabroom/finance";
import { describe, expect, it } from "vitest";
import type { Beside } from "../grid/model.ts";
import { monteCarloPage } from "./monte-carlo.ts";

describe("the Monte Carlo sheet", () => {
  const assumptions = defaultAssumptions();
  const rows = monteCarloPage(assumptions).items.flatMap((item) => (item.kind === "cells" ? [item.cells] : []));
  const values = (label: string): (Beside["value"] | undefined)[] =>
    (rows.find(([first]) => first?.text?.en === label) ?? []).slice(1).map((cell) => cell?.value);
  const drawn = { assumptions, drivers: defaultDrivers(assumptions), correlations: defaultCorrelations };
  const report = monteCarlo({ ...drawn, paths: Number(values("Paths")[0]), seed: Number(values("Seed")[0]) });
  if (!report.ok) throw new Error(report.reason);

  it("comes from the run that its seed and its number of paths name", () => {
    const { mean, sd, quantiles } = report.outputs.npv!;
    const { p5, p10, p50, p90, p95 } = quantiles;
    expect(values("Project NPV at WACC")).toEqual([mean, sd, p5, p10, p50, p90, p95]);
    expect(values("Failed runs")[0]).toBe(report.failed);
    expect(values("Project NPV below zero")).toEqual([report.probability.npvBelowZero]);
    expect(values("Minimum DSCR below 1.2")).toEqual([report.probability.minDscrBelow]);
  });

  it("counts every path that has the figure in one class", () => {
    const classes = rows.filter(([label]) => /^\d+$/.test(label?.text?.en ?? ""));
    const counts = classes.map((row) => Number(row[3]?.value));
    const total = (part: number[]) => part.reduce((sum, count) => sum + count, 0);
    const half = counts.length / 2;
    expect(total(counts.slice(0, half))).toBe(report.outputs.npv!.count);
    expect(total(counts.slice(half))).toBe(report.outputs.equityIrr!.count);
  });

  it("lists every driver, and follows no input", () => {
    const listed = rows.filter(([, draw]) => draw?.text?.en.includes("value"));
    expect(listed.length).toBeGreaterThanOrEqual(drawn.drivers.length);
    expect(rows.flat().filter((cell) => cell?.formula)).toEqual([]);
  });
});
