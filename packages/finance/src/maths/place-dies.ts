import { FinanceError } from "./error.ts";

export const square = (x: number) => x * x;

/** Whole dies inside the usable circle, and where the grid of saw streets then lies. */
export type Placement = {
  readonly dies: number;
  /** From the centre of the wafer to the nearest saw street, 0..0.5 of the pitch: across the width, along the height. */
  readonly offsetX: number;
  readonly offsetY: number;
};

/** Dies across the wafer: most that are counted at all, and up to which every offset that matters is tried. */
const mostAcross = 4000;
const allAcross = 200;
/** Offsets tried along each axis beyond that, from a saw street on the centre to a die on the centre and between. */
const offsets = 48;

/** The best offset for a circle of this radius and a grid of this pitch. */
export function placed(radius: number, w: number, h: number): Placement {
  const across = (2 * radius) / Math.min(w, h);
  if (!(across <= mostAcross)) {
    throw new FinanceError("out-of-range", `the exact count is for at most ${mostAcross} dies across the wafer`);
  }
  let best = { dies: 0, offsetX: 0, offsetY: 0 };
  const count = (x: number, y: number) => {
    if (!(x >= 0 && x <= w / 2 && y >= 0 && y <= h / 2)) return;
    const dies = countAt(radius, w, h, x, y);
    if (dies > best.dies) best = { dies, offsetX: x / w, offsetY: y / h };
  };
  const steps = across > allAcross ? offsets : 1;
  for (let j = 0; j <= steps; j++) {
    for (let i = 0; i <= steps; i++) count((w * i) / (2 * steps), (h * j) / (2 * steps));
  }
  if (across <= allAcross) countOnCorners(radius, w, h, count);
  return best;
}

/** Offsets at which a corner of the grid lies on the circle, with a line of symmetry or with another corner. */
function countOnCorners(radius: number, w: number, h: number, count: (x: number, y: number) => void): void {
  const corners = cornersNear(radius, w, h);
  const half = (leg: number) => Math.sqrt(square(radius) - square(leg));
  for (const [k, [ax, ay]] of corners.entries()) {
    for (const x of [0, w / 2]) {
      count(x, half(ax + x) - ay);
      count(x, -half(ax + x) - ay);
    }
    for (const y of [0, h / 2]) {
      count(half(ay + y) - ax, y);
      count(-half(ay + y) - ax, y);
    }
    for (let m = 0; m < k; m++) {
      const [bx, by] = corners[m] as readonly [number, number];
      const apart = Math.sqrt(square(bx - ax) + square(by - ay));
      const away = half(apart / 2) / apart;
      for (const side of [away, -away]) count(-(ax + bx) / 2 - side * (by - ay), -(ay + by) / 2 + side * (bx - ax));
    }
  }
}

/** Corners of the grid that lie on the circle for some offset of up to half a pitch. */
function cornersNear(radius: number, w: number, h: number): [number, number][] {
  const corners: [number, number][] = [];
  const columns = Math.ceil(radius / w) + 1;
  const rows = Math.ceil(radius / h) + 1;
  for (let i = -columns; i <= columns; i++) {
    for (let j = -rows; j <= rows; j++) {
      const [x, y] = [w * i, h * j];
      const near = square(i < 0 ? x + w / 2 : x) + square(j < 0 ? y + h / 2 : y);
      const far = square(i < 0 ? x : x + w / 2) + square(j < 0 ? y : y + h / 2);
      if (near <= square(radius) && far >= square(radius)) corners.push([x, y]);
    }
  }
  return corners;
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
