import { createColumns } from "./columns.ts";

export const MAX_PERIODS = 360;

/** Helper columns that never leave the engine. */
function createScratch(periods: number) {
  const column = (): Float64Array => new Float64Array(periods);
  return {
    /** Wafers sold under agreements. */
    contracted: column(),
    /** Share of modules qualified over the period. */
    active: column(),
    /** Cumulated additions: tools in the books, tools for tax, buildings. */
    toolsAtCost: column(),
    toolsForTax: column(),
    buildingsAtCost: column(),
    /** Cumulated capital incentives in use; one instrument's award. */
    grantsInUse: column(),
    award: column(),
    /** Capital incentives less clawback; public loans drawn less served. */
    publicCash: column(),
    softNet: column(),
    /** Share of capitalised financing cost written off in the period. */
    financingShare: column(),
    /** Taxable income before senior interest and capitalised financing cost. */
    taxBase: column(),
    /** Operating cash before tax: EBITDA, working capital, prepayments, sustaining capex. */
    cashBeforeTax: column(),
    /** Draws, interest and fees at full gearing. */
    fullDraw: column(),
    fullInterest: column(),
    fullFees: column(),
    /** Cash of the period for reserve and distributions. */
    inflow: column(),
    /** Always zero. */
    nothing: column(),
    /** Drawings of one soft loan. */
    softDraw: column(),
  };
}

/**
 * The arrays that an evaluation writes; the next one uses them again. There is one set for the whole engine, and each step
 * takes it into constants of its own module: a compiler that knows where an array lies and how long it is runs a loop over
 * it two to three times as fast as over an array handed in (docs/decisions/042-one-workspace.md). An evaluation is never
 * interrupted by another, so nobody sees half of one; what is to outlive the next evaluation is copied.
 */
export const workspace = { columns: createColumns(MAX_PERIODS), scratch: createScratch(MAX_PERIODS) };

/** Zero in the periods from..to-1 of several columns. */
export function clear(columns: readonly Float64Array[], from: number, to: number): void {
  for (const column of columns) column.fill(0, from, to);
}

/** Writes NaN over all that an evaluation left behind: the next one must not read it. */
export function spoil(): void {
  const { nothing: _nothing, ...scratch } = workspace.scratch;
  for (const column of [...Object.values(workspace.columns), ...Object.values(scratch)]) column.fill(Number.NaN);
}
