import { FinanceError } from "./error.ts";
import { named, notNegative, positive, result } from "./guard.ts";

const square = (x: number) => x * x;

export const dieMethods = ["classic", "flynn", "exact"] as const;
export type DieMethod = (typeof dieMethods)[number];

export type DiesInput = {
  readonly diameterMm: number;
  /** Die area; may be left out when width and height are given, which win over it. */
  readonly dieAreaMm2?: number;
  readonly method?: DieMethod;
  readonly dieWidthMm?: number;
  readonly dieHeightMm?: number;
  /** Ring at the edge that carries no die; default 0. */
  readonly edgeExclusionMm?: number;
  /** Saw street added to width and height; default 0. */
  readonly scribeMm?: number;
};

/**
 * Gross dies per wafer.
 *
 * Equation: classic `pi d^2/(4A) - pi d/sqrt(2A)`; flynn `pi/(4A) (d - sqrt A)^2`; exact: count of whole rectangles
 * inside the circle for the best offset of the grid. d = diameter less twice the edge exclusion; A with the scribe.
 * Units: mm and mm2; classic and flynn are real numbers (rounded only on display), exact is whole. Never below zero.
 * Errors: FinanceError `not-finite`, `out-of-range` (no area, exclusion beyond the wafer), `unknown-option`.
 * Source: classic: Hennessy and Patterson, Computer Architecture; M. J. Flynn, Computer Architecture, p. 89.
 */
export function diesPerWafer(input: DiesInput): number {
  const method = String(named(input, "diesPerWafer").method ?? "classic").toLowerCase();
  const scribe = notNegative(input.scribeMm ?? 0, "scribeMm");
  const exclusion = notNegative(input.edgeExclusionMm ?? 0, "edgeExclusionMm");
  const diameter = positive(input.diameterMm, "diameterMm") - 2 * exclusion;
  positive(diameter, "diameter within the edge exclusion");
  const { width, height } = dieSides(input);
  const w = width + scribe;
  const h = height + scribe;
  const area = w * h;
  switch (method) {
    case "classic": {
      const dies = (Math.PI * diameter * diameter) / (4 * area) - (Math.PI * diameter) / Math.sqrt(2 * area);
      return result(Math.max(0, dies), "dies");
    }
    case "flynn":
      return result((Math.PI / (4 * area)) * square(Math.max(0, diameter - Math.sqrt(area))), "dies");
    case "exact":
      return countExact(diameter / 2, w, h);
    default:
      throw new FinanceError("unknown-option", `unknown dies-per-wafer method "${method}"`);
  }
}

function dieSides(input: DiesInput): { width: number; height: number } {
  const { dieAreaMm2, dieWidthMm, dieHeightMm } = input;
  if (dieWidthMm !== undefined && dieHeightMm !== undefined) {
    return { width: positive(dieWidthMm, "dieWidthMm"), height: positive(dieHeightMm, "dieHeightMm") };
  }
  const area = positive(dieAreaMm2 ?? Number.NaN, "dieAreaMm2");
  if (dieWidthMm !== undefined) return { width: positive(dieWidthMm, "dieWidthMm"), height: area / dieWidthMm };
  if (dieHeightMm !== undefined) return { width: area / positive(dieHeightMm, "dieHeightMm"), height: dieHeightMm };
  return { width: Math.sqrt(area), height: Math.sqrt(area) };
}

/** Grid offsets tried along each axis, from a saw street on the centre to a die on the centre and between. */
const offsets = 24;
const mostAcross = 2000;

function countExact(radius: number, w: number, h: number): number {
  if (!(radius / w <= mostAcross && radius / h <= mostAcross)) {
    throw new FinanceError("out-of-range", `the exact count is for at most ${2 * mostAcross} dies across the wafer`);
  }
  let best = 0;
  for (let j = 0; j <= offsets; j++) {
    for (let i = 0; i <= offsets; i++) {
      best = Math.max(best, countAt(radius, w, h, (w * i) / (2 * offsets), (h * j) / (2 * offsets)));
    }
  }
  return best;
}

/** Whole rectangles inside the circle when a grid corner lies at (x0, y0). By symmetry half a pitch is enough. */
function countAt(radius: number, w: number, h: number, x0: number, y0: number): number {
  const slack = 1e-9 * radius;
  const rows = Math.ceil((radius + h) / h);
  let count = 0;
  for (let row = -rows; row <= rows; row++) {
    const bottom = y0 + row * h;
    const reach = Math.max(Math.abs(bottom), Math.abs(bottom + h));
    if (reach > radius + slack) continue;
    const chord = Math.sqrt(Math.max(0, radius * radius - reach * reach)) + slack;
    count += Math.max(0, Math.floor((chord - x0) / w) + Math.floor((chord + x0) / w));
  }
  return count;
}
