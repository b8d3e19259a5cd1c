import { type Columns, createColumns } from "./columns.ts";

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
    /** Drawings of one soft loan. */
    softDraw: column(),
  };
}
export type Scratch = ReturnType<typeof createScratch>;

/** Arrays that one evaluation writes and the next may reuse: nothing is allocated per period or per run. */
export interface Workspace {
  columns: Columns;
  scratch: Scratch;
  /** Gross dies per wafer are counted once for each die. */
  dies: { key: string; value: number };
}

export function createWorkspace(periods = MAX_PERIODS): Workspace {
  return { columns: createColumns(periods), scratch: createScratch(periods), dies: { key: "", value: 0 } };
}
