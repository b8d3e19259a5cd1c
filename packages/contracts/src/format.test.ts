import { expect, it } from "vitest";
import { formatFigure, formatNumber, formatPercent } from "./format.ts";

it("a figure that rounds to nothing has no sign", () => {
  expect(formatPercent(-0.0003, "en")).toBe("0.0%");
  expect(formatNumber(-0.4, "fr", 0)).toBe("0");
  expect(formatPercent(-0.0006, "fr")).toBe("\u22120,1\u00a0%");
});

it("cover ratios have two decimals, whatever they round to", () => {
  expect(formatFigure(1.6, "multiple", "en")).toBe("1.60×");
  expect(formatFigure(-1.5, "multiple", "fr")).toBe("\u22121,50×");
});
