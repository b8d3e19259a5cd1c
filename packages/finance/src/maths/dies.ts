import { FinanceError } from "./error.ts";
import { named, notNegative, positive, result } from "./guard.ts";
import { type Placement, placed, square } from "./place-dies.ts";

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
 * inside the circle for the best offset of the grid, as `placeDies` finds it. d = diameter less twice the edge exclusion;
 * A with the scribe.
 * Units: mm and mm2; classic and flynn are real numbers (rounded only on display), exact is whole. Never below zero.
 * Errors: FinanceError `not-finite`, `out-of-range` (no area, exclusion beyond the wafer), `unknown-option`.
 * Source: classic: Hennessy and Patterson, Computer Architecture; M. J. Flynn, Computer Architecture, p. 89.
 */
export function diesPerWafer(input: DiesInput): number {
  const method = String(named(input, "diesPerWafer").method ?? "classic").toLowerCase();
  const { diameter, w, h } = measures(input);
  const area = w * h;
  switch (method) {
    case "classic": {
      const dies = (Math.PI * diameter * diameter) / (4 * area) - (Math.PI * diameter) / Math.sqrt(2 * area);
      return result(Math.max(0, dies), "dies");
    }
    case "flynn":
      return result((Math.PI / (4 * area)) * square(Math.max(0, diameter - Math.sqrt(area))), "dies");
    case "exact":
      return placed(diameter / 2, w, h).dies;
    default:
      throw new FinanceError("unknown-option", `unknown dies-per-wafer method "${method}"`);
  }
}

/** Diameter within the edge exclusion, and the pitch of the grid. */
function measures(input: DiesInput): { diameter: number; w: number; h: number } {
  const scribe = notNegative(input.scribeMm ?? 0, "scribeMm");
  const exclusion = notNegative(input.edgeExclusionMm ?? 0, "edgeExclusionMm");
  const diameter = positive(input.diameterMm, "diameterMm") - 2 * exclusion;
  positive(diameter, "diameter within the edge exclusion");
  const { width, height } = dieSides(input);
  return { diameter, w: width + scribe, h: height + scribe };
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

/**
 * The grid that fits most whole dies into the wafer.
 *
 * Equation: the count changes only where a corner of a die crosses the circle. So the most is found at an offset at which
 * two corners lie on the circle, or one and a line of symmetry of the grid on the centre, or two such lines: all of these
 * are counted. Above 200 dies across, the best of 49 x 49 offsets.
 * Units, errors: as `diesPerWafer`; shares of the pitch.
 */
export function placeDies(input: DiesInput): Placement {
  const { diameter, w, h } = measures(named(input, "placeDies"));
  return placed(diameter / 2, w, h);
}
