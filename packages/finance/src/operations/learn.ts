import type { Assumptions } from "../assumptions.ts";
import { diesPerWafer } from "../maths/dies.ts";
import { portableExp, portableExpm1, portableLog, portablePower } from "../maths/portable.ts";
import type { Plan } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns } = workspace;

/** Share of the excess defects below which learning is complete. */
const LEARNT = 1e-9;

/** The die counted last. */
let counted: Assumptions["die"] | undefined;
let count = 0;

/** Gross dies per wafer of a case, counted once for each die and method. */
export function grossDies({ die }: Assumptions): number {
  const { diameterMm, edgeExclusionMm, areaMm2, method } = die;
  const known =
    counted?.areaMm2 === areaMm2 &&
    counted.diameterMm === diameterMm &&
    counted.edgeExclusionMm === edgeExclusionMm &&
    counted.method === method;
  if (!known) {
    const usable = diameterMm - 2 * edgeExclusionMm;
    count = Math.max(0, diesPerWafer({ diameterMm: usable, dieAreaMm2: areaMm2, method }));
    counted = { ...die };
  }
  return count;
}

/**
 * Defect density, die yield and good dies. Age counts from the first wafer out to the middle of the period.
 *
 * exponential: D = Dm + (D0 - Dm) exp(-age/tau). Wright: D = max(Dm, D0 (W/W1)^-beta) for W > W1 wafers out before the
 * period. Berkeley: the die yield itself, Y0 + (YF - Y0)(1 - exp(-bt))/(1 - exp(-bR)) until R, b = ln(1/(1 - rate))/(R/2).
 * goodDies = wafersOut x gross dies x (Y + harvest (1 - Y)). Zero before the first wafer.
 */
export function learn(a: Assumptions, plan: Plan): void {
  const { wafersOut, defects, dieYield, goodDies } = columns;
  const n = plan.periods;
  let first = 0;
  while (first < n && wafersOut[first] === 0) first++;
  defects.fill(0, 0, first);
  dieYield.fill(0, 0, first);
  if (a.yield.learning === "berkeley") {
    defects.fill(0, first, n);
    for (let i = first; i < n; i++) dieYield[i] = berkeleyYield(a.yield, ageAt(i, plan));
  } else {
    learnDefects(a, plan, first);
    yieldOfDefects(a, plan, first);
  }
  const gross = grossDies(a);
  const harvest = a.yield.harvestFraction;
  goodDies.fill(0, 0, first);
  for (let i = first; i < n; i++) {
    const share = dieYield[i]!;
    goodDies[i] = wafersOut[i]! * gross * (share + harvest * (1 - share));
  }
}

/** Months from the first wafer out to the middle of a period. */
const ageAt = (i: number, plan: Plan): number => Math.max(0, (i + 0.5) * plan.months - plan.firstWaferOut);

/** Defect density from the first period with wafers out: exponential in age, by Wright in wafers out, or constant. */
function learnDefects(a: Assumptions, plan: Plan, first: number): void {
  const { wafersOut, defects } = columns;
  const { learning, defectsStart, defectsMature, tauMonths, wrightWafers, wrightExponent } = a.yield;
  const n = plan.periods;
  let i = first;
  if (learning === "exponential") {
    const excess = defectsStart - defectsMature;
    const fade = portableExp(-plan.months / tauMonths);
    let decay = 1;
    for (let begun = false; i < n && decay > 0; i++) {
      const age = ageAt(i, plan);
      decay = !begun || age < plan.months ? portableExp(-age / tauMonths) : decay * fade;
      begun = true;
      if (decay < LEARNT) decay = 0;
      defects[i] = defectsMature + excess * decay;
    }
    defects.fill(defectsMature, i, n);
  } else if (learning === "wright") {
    for (let cumulated = 0; i < n; i++) {
      const learned = cumulated > wrightWafers;
      const density = learned ? defectsStart * portablePower(cumulated / wrightWafers, -wrightExponent) : defectsStart;
      defects[i] = learned ? Math.max(defectsMature, density) : density;
      cumulated += wafersOut[i]!;
    }
  } else defects.fill(defectsStart, first, n);
}

/** Die yield from the first period with wafers out, worked out anew only where the density moved. */
function yieldOfDefects(a: Assumptions, plan: Plan, first: number): void {
  const { defects, dieYield } = columns;
  const area = a.die.areaMm2 / 100;
  const { model, alpha, layers } = a.yield;
  const terms = { model, alpha, layers };
  let lastDensity = -1;
  let lastYield = 0;
  for (let i = first, end = plan.periods; i < end; i++) {
    const density = defects[i]!;
    if (density !== lastDensity) lastYield = yieldAt(terms, area * density);
    lastDensity = density;
    dieYield[i] = lastYield;
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
export function yieldAt(y: Pick<Assumptions["yield"], "model" | "alpha" | "layers">, x: number): number {
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
