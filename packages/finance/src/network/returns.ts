import { irr } from "../maths/irr.ts";
import { presentValue } from "../maths/npv.ts";
import { portableExpm1, portableLog1p } from "../maths/portable.ts";

export type PortfolioReturns = {
  /** Annualised from monthly: (1 + irr_m)^12 - 1; null when no rate solves the flows. */
  readonly equityIrr: number | null;
  readonly projectIrr: number | null;
  /** At the discount rate, first month undiscounted, USD millions. */
  readonly equityNpv: number;
  readonly projectNpv: number;
  /** Distributions over contributions (DPI at the end); null without contributions. */
  readonly moic: number | null;
  readonly contributed: number;
  readonly distributed: number;
  /** Deepest cumulative equity, as a positive number. */
  readonly peakFunding: number;
  /** Years until cumulative equity is back at zero, linear inside the month; null when never. */
  readonly paybackYears: number | null;
};

/** Returns of monthly flows. Equations as in section 3.2 conventions: monthly rate (1 + r)^(1/12) - 1. */
export function portfolioReturns(
  equityFlow: Float64Array,
  projectFlow: Float64Array,
  discountRate: number,
  hurdle: number,
): PortfolioReturns {
  const monthly = portableExpm1(portableLog1p(discountRate) / 12);
  const options = { hurdle: portableExpm1(portableLog1p(hurdle) / 12) };
  const annual = (flows: Float64Array) => {
    const found = irr(flows, options);
    return found.ok ? portableExpm1(12 * portableLog1p(found.rate)) : null;
  };
  let contributed = 0;
  let distributed = 0;
  let running = 0;
  let peakFunding = 0;
  let paybackYears: number | null = null;
  for (let m = 0; m < equityFlow.length; m++) {
    const flow = equityFlow[m] as number;
    if (flow < 0) contributed -= flow;
    else distributed += flow;
    const before = running;
    running += flow;
    peakFunding = Math.max(peakFunding, -running);
    if (before < 0 && running >= 0) paybackYears = (m - before / flow) / 12;
    else if (running < 0) paybackYears = null;
  }
  return {
    equityIrr: annual(equityFlow),
    projectIrr: annual(projectFlow),
    equityNpv: presentValue(monthly, equityFlow),
    projectNpv: presentValue(monthly, projectFlow),
    moic: contributed > 0 ? distributed / contributed : null,
    contributed,
    distributed,
    peakFunding,
    paybackYears,
  };
}
