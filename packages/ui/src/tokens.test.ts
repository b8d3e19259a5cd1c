import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const print = readFileSync(new URL("./styles/print.css", import.meta.url), "utf8");

type Theme = "light" | "dark";
const TOKENS = Object.fromEntries(
  [...css.matchAll(/--color-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);
const token = (name: string, theme: Theme): string => {
  const found = TOKENS[name]?.[theme];
  if (!found) throw new Error(`no colour token named ${name}`);
  return found;
};

type Rgb = [number, number, number];
/** Linear light of the three channels. */
const linearRgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
const luminance = (hex: string) => {
  const [r, g, b] = linearRgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** Contrast ratio of WCAG 2. */
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const THEMES: Theme[] = ["light", "dark"];
const GROUNDS = ["paper", "surface", "sunken"];
const TEXT = ["ink", "muted", "faint", "accent", "accent-hover", "positive", "caution", "critical"];
const MARKS = ["chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-context"];
/** Charts are drawn on paper or in a panel, controls anywhere. */
const CHART_GROUNDS = ["paper", "surface"];

const each = (names: string[], grounds = GROUNDS) =>
  THEMES.flatMap((theme) => names.flatMap((name) => grounds.map((ground) => [theme, name, ground] as const)));

describe("contrast", () => {
  test.each(each(TEXT))("%s: text %s on %s reaches 4.5", (theme, name, ground) => {
    expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...each(MARKS, CHART_GROUNDS), ...each(["line-strong"])])(
    "%s: mark %s on %s reaches 3",
    (theme, name, ground) => {
      expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(
    THEMES.flatMap((theme) =>
      [
        ["on-accent", "accent"],
        ["on-accent", "accent-hover"],
        ["ink", "accent-soft"],
        ["muted", "accent-soft"],
        ["accent", "accent-soft"],
        ["accent-hover", "accent-soft"],
        ["critical", "accent-soft"],
        ["paper", "ink"],
        ["paper", "critical"],
      ].map(([name = "", ground = ""]) => [theme, name, ground] as const),
    ),
  )("%s: text %s on %s reaches 4.5", (theme, name, ground) => {
    expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test("the print palette reaches 3 on white", () => {
    const marks = [...print.matchAll(/--color-chart-([1-5]|context): (#[0-9a-f]{6});/g)];
    expect(marks).toHaveLength(6);
    for (const [, , colour = ""] of marks) expect(contrast(colour, "#ffffff")).toBeGreaterThanOrEqual(3);
  });
});

// Simulation of full dichromacy in linear light: Machado, Oliveira, Fernandes (2009), severity 1.
const DICHROMACY = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** OKLab of linear sRGB (Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const root = (value: number) => Math.cbrt(Math.max(value, 0));
  const l = root(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = root(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = root(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const seen = (hex: string, matrix: readonly number[]): Rgb => {
  const rgb = linearRgb(hex);
  return oklab(
    [0, 3, 6].map((row) => rgb.reduce((sum, value, column) => sum + value * (matrix[row + column] ?? 0), 0)) as Rgb,
  );
};

describe("colour-blind readers", () => {
  test.each(
    THEMES.flatMap((theme) => Object.entries(DICHROMACY).map(([kind, matrix]) => [theme, kind, matrix] as const)),
  )("%s: the five chart colours stay apart for %s", (theme, _kind, matrix) => {
    const colours = [1, 2, 3, 4, 5].map((index) => seen(token(`chart-${index}`, theme), matrix));
    for (const [index, a] of colours.entries()) {
      for (const b of colours.slice(index + 1)) {
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.12);
      }
    }
  });
});

describe("the style sheet", () => {
  test("follows the attribute on the root, and the machine otherwise", () => {
    const base = readFileSync(new URL("./styles/base.css", import.meta.url), "utf8");
    expect(base).toMatch(/:root \{[^}]*color-scheme: light dark;/);
    expect(base).toMatch(/\[data-theme="light"\] \{\s*color-scheme: light;/);
    expect(base).toMatch(/\[data-theme="dark"\] \{\s*color-scheme: dark;/);
  });

  test("asks nobody else for a font or an image", () => {
    expect(css).not.toMatch(/https?:\/\//);
  });
});
