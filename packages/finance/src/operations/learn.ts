import type { Assumptions } from "../assumptions.ts";
import { diesPerWafer } from "../maths/dies.ts";
import { portableExp, portableExpm1, portableLog, portablePower } from "../maths/portable.ts";
import type { Plan } from "../timeline/plan.ts";
import type { Workspace } from "../workspace.ts";

/** Share of the excess defects below which learning is complete. */
const LEARNT = 1e-9;

/** Gross dies per wafer of a case, counted once for each die and method. */
export function grossDies(a: Assumptions, w: Workspace): number {
  const { diameterMm, edgeExclusionMm, areaMm2, method } = a.die;
  const key = `${method} ${diameterMm} ${edgeExclusionMm} ${areaMm2}`;
  if (w.dies.key !== key) {
    const usable = diameterMm - 2 * edgeExclusionMm;
    w.dies = { key, value: Math.max(0, diesPerWafer({ diameterMm: usable, dieAreaMm2: areaMm2, method })) };
  }
  return w.dies.value;
}

/**
 * Defect density, die yield and good dies. Age counts from the first wafer out to the middle of the period.
 *
 * exponential: D = Dm + (D0 - Dm) exp(-age/tau). Wright: D = max(Dm, D0 (W/W1)^-beta) for W > W1 wafers out before the
 * period. Berkeley: the die yield itself, Y0 + (YF - Y0)(1 - exp(-bt))/(1 - exp(-bR)) until R, b = ln(1/(1 - rate))/(R/2).
 * goodDies = wafersOut x gross dies x (Y + harvest (1 - Y)). Zero before the first wafer.
 */
export function learn(a: Assumptions, plan: Plan, w: Workspace): void {
  const { wafersOut, defects, dieYield, goodDies } = w.columns;
  const y = a.yield;
  const gross = grossDies(a, w);
  const area = a.die.areaMm2 / 100;
  const m = plan.months;
  const excess = y.defectsStart - y.defectsMature;
  const fade = portableExp(-m / y.tauMonths);
  let decay = -1;
  let cumulated = 0;
  let lastDensity = -1;
  let lastYield = 0;
  let first = 0;
  while (first < plan.periods && wafersOut[first] === 0) first++;
  for (const column of [defects, dieYield, goodDies]) column.fill(0, 0, first);
  for (let i = first; i < plan.periods; i++) {
    const out = wafersOut[i]!;
    const age = Math.max(0, (i + 0.5) * m - plan.firstWaferOut);
    let density = y.defectsStart;
    if (y.learning === "exponential") {
      decay = decay < 0 || age < m ? portableExp(-age / y.tauMonths) : decay * fade;
      if (decay < LEARNT) decay = 0;
      density = y.defectsMature + excess * decay;
    } else if (y.learning === "wright" && cumulated > y.wrightWafers) {
      density = Math.max(
        y.defectsMature,
        y.defectsStart * portablePower(cumulated / y.wrightWafers, -y.wrightExponent),
      );
    }
    if (y.learning === "berkeley") {
      density = 0;
      lastYield = berkeleyYield(y, age);
    } else if (density !== lastDensity) {
      lastYield = yieldAt(y, area * density);
      lastDensity = density;
    }
    defects[i] = density;
    dieYield[i] = lastYield;
    goodDies[i] = out * gross * (lastYield + y.harvestFraction * (1 - lastYield));
    cumulated += out;
  }
}

function berkeleyYield(y: Assumptions["yield"], age: number): number {
  if (age >= y.berkeleyMonths) return y.berkeleyMature;
  const b = (-2 * portableLog(1 - y.berkeleyRate)) / y.berkeleyMonths;
  const learned = portableExpm1(-b * age) / portableExpm1(-b * y.berkeleyMonths);
  return y.berkeleyStart + (y.berkeleyMature - y.berkeleyStart) * learned;
}

const square = (x: number) => x * x;

/** Die yield at x = area x density: the formulas of `dieYield`, without its guards, for the inner loop. */
export function yieldAt(y: Assumptions["yield"], x: number): number {
  switch (y.model) {
    case "poisson":
      return portableExp(-x);
    case "murphy":
      return x < 1e-8 ? 1 - x : square(-portableExpm1(-x) / x);
    case "seeds":
      return 1 / (1 + x);
    case "negBinomial": {
      const base = 1 + x / y.alpha;
      if (y.alpha === 3) return 1 / (base * base * base);
      if (y.alpha === 2) return 1 / (base * base);
      return portablePower(base, -y.alpha);
    }
    case "boseEinstein":
      return portablePower(1 + x, -y.layers);
  }
}
