import { describe, expect, test } from "vitest";
import { boundaryEdges } from "./boundary.ts";
import { calendarTicks } from "./calendar-ticks.ts";
import { clearSide } from "./clear-side.ts";
import { bandPath, linePath, stepPath } from "./path.ts";
import { rowsLayout } from "./rows.ts";
import { bands, linear, thin } from "./scale.ts";
import { spread } from "./spread.ts";
import { stack } from "./stack.ts";
import { textWidth, wrapText } from "./text.ts";
import { bridge } from "./waterfall.ts";

describe("linear", () => {
  test("bars start at zero, whatever the data", () => {
    expect(linear([20, 30], { range: [100, 0], zero: true }).domain[0]).toBe(0);
    expect(linear([-20, -30], { range: [100, 0], zero: true }).domain[1]).toBe(0);
  });

  test("no bar is cut: every value lies inside the domain", () => {
    const scale = linear([3, 97.3, -12.1], { range: [100, 0], zero: true });
    expect(scale.domain[0]).toBeLessThanOrEqual(-12.1);
    expect(scale.domain[1]).toBeGreaterThanOrEqual(97.3);
  });

  test.each([[[]], [[null, Number.NaN]], [[0]], [[5, 5]], [[Number.POSITIVE_INFINITY, 1]]])(
    "gives finite places for the data %j",
    (values) => {
      for (const zero of [true, false]) {
        const scale = linear(values, { range: [100, 0], zero });
        expect(scale.domain[0]).toBeLessThan(scale.domain[1]);
        for (const tick of scale.ticks) expect(Number.isFinite(scale(tick))).toBe(true);
      }
    },
  );

  test("a given domain is kept, for small multiples, and ticks outside it are left out", () => {
    const scale = linear([1, 2], { range: [0, 100], domain: [0, 10], ticks: [0, 5, 10, 15] });
    expect(scale.domain).toEqual([0, 10]);
    expect(scale.ticks).toEqual([0, 5, 10]);
  });
});

describe("thin", () => {
  test("keeps all that fit, and otherwise even steps", () => {
    expect(thin(4, 20, 400)).toEqual([0, 1, 2, 3]);
    const kept = thin(30, 30, 300);
    expect(kept.length).toBeLessThanOrEqual(8);
    expect(kept[0]).toBe(0);
  });
});

test("bands divide the range evenly", () => {
  const place = bands(4, [0, 100], 0.2);
  expect([0, 1, 2, 3].map(place.at)).toEqual([2.5, 27.5, 52.5, 77.5]);
  expect(place.size).toBe(20);
});

describe("spread", () => {
  test("leaves labels that do not meet where they are", () => {
    expect(
      spread(
        [
          { at: 20, size: 10 },
          { at: 60, size: 10 },
        ],
        [0, 100],
      ),
    ).toEqual([20, 60]);
  });

  test("moves labels apart and inside, in the order of their places", () => {
    const placed = spread(
      [
        { at: 98, size: 15 },
        { at: 97, size: 15 },
        { at: 99, size: 15 },
      ],
      [0, 100],
    );
    const [first, second, third] = [placed[1]!, placed[0]!, placed[2]!];
    expect(second - first).toBeGreaterThanOrEqual(15);
    expect(third - second).toBeGreaterThanOrEqual(15);
    expect(third).toBeLessThanOrEqual(100 - 7.5);
  });
});

describe("text", () => {
  test("breaks at spaces within the width and never loses a word", () => {
    const lines = wrapText("Second module with its own substation", 120);
    expect(lines.join(" ")).toBe("Second module with its own substation");
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });

  test("says so when it leaves something out", () => {
    expect(wrapText("a b c d e f g h i j k", 14, 12, 2).at(-1)).toMatch(/\u2026$/);
  });
});

describe("paths", () => {
  const same = (value: number) => value;
  test("a missing value is a gap, not a zero", () => {
    const path = linePath(
      [
        { x: 0, y: 1 },
        { x: 1, y: 2 },
        { x: 2, y: null },
        { x: 3, y: 4 },
        { x: 4, y: 5 },
      ],
      same,
      same,
    );
    expect(path).toBe("M0,1L1,2M3,4L4,5");
  });

  test("a stair holds its value until the next step", () => {
    expect(
      stepPath(
        [
          { x: 0, y: 1 },
          { x: 5, y: 3 },
        ],
        same,
        same,
      ),
    ).toBe("M0,1L5,1L5,3");
  });

  test("nothing in, nothing out", () => {
    expect(linePath([], same, same)).toBe("");
    expect(bandPath([{ x: 0, low: Number.NaN, high: 1 }], same, same)).toBe("");
  });
});

test("a bridge ends where its changes lead", () => {
  const bars = bridge([
    { id: "a", label: "", text: "", kind: "total", value: 10 },
    { id: "b", label: "", text: "", kind: "change", value: -3 },
    { id: "c", label: "", text: "", kind: "change", value: 1 },
    { id: "d", label: "", text: "", kind: "total", value: 8 },
  ]);
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [0, 10],
    [10, 7],
    [7, 8],
    [0, 8],
  ]);
});

test("a stack puts gains above zero and losses below", () => {
  const parts = stack([{ value: 2 }, { value: -1 }, { value: 3 }, { value: -2 }, { value: Number.NaN }]);
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [0, 2],
    [0, -1],
    [2, 5],
    [-1, -3],
    [5, 5],
  ]);
});

describe("boundaryEdges", () => {
  test("runs between the cells of different sides", () => {
    expect(
      boundaryEdges(
        [
          [1, 3],
          [1, 1],
        ],
        2,
      ),
    ).toEqual([
      { x1: 1, y1: 0, x2: 1, y2: 1 },
      { x1: 1, y1: 1, x2: 2, y2: 1 },
    ]);
  });

  test("is empty where all lie on one side, and beside missing values", () => {
    expect(
      boundaryEdges(
        [
          [3, 4],
          [5, 6],
        ],
        2,
      ),
    ).toEqual([]);
    expect(boundaryEdges([[1, null, 3]], 2)).toEqual([]);
  });
});

test("a level's label goes to the end where no line runs", () => {
  const line = [
    { x: 70, y: 50 },
    { x: 100, y: 50 },
  ];
  expect(clearSide([line], 60, 0, 100)).toBe("left");
  expect(clearSide([line.map((point) => ({ ...point, x: point.x - 70 }))], 60, 0, 100)).toBe("right");
});

describe("calendarTicks", () => {
  const days = (from: string, to: string) => {
    const { ticks, unit } = calendarTicks(Date.parse(from), Date.parse(to));
    return { unit, days: ticks.map((tick) => new Date(tick).toISOString().slice(0, 10)) };
  };
  test("years for a long programme, quarters for a short one", () => {
    expect(days("2026-03-01", "2029-08-01")).toEqual({
      unit: "year",
      days: ["2027-01-01", "2028-01-01", "2029-01-01"],
    });
    expect(days("2026-02-01", "2026-10-15")).toEqual({
      unit: "quarter",
      days: ["2026-04-01", "2026-07-01", "2026-10-01"],
    });
  });

  test("survives an empty programme", () => {
    expect(calendarTicks(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY).ticks).toEqual([]);
  });
});

test("rows put the label beside the bar, on a phone above it", () => {
  const wide = rowsLayout(["Wafer price"], { width: 560, narrow: false, top: 0 });
  const narrow = rowsLayout(["Wafer price"], { width: 300, narrow: true, top: 0 });
  expect(wide.labelWidth).toBeGreaterThan(40);
  expect(narrow.labelWidth).toBe(0);
  expect(narrow.rows[0]!.barY).toBeGreaterThan(narrow.rows[0]!.labelY);
});
