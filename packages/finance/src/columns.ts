/**
 * The columns of the model, one value a period. Money in millions of the site's currency, all flows at period end and
 * positive in the sense of their name (cost and capex are positive numbers). Written as one literal so that every
 * column is a plain property.
 */
export function createColumns(periods: number) {
  const column = (): Float64Array => new Float64Array(periods);
  return {
    // operations
    /** Wafers started in the period. */
    starts: column(),
    /** Good wafers out: starts one cycle time ago, times line yield. */
    wafersOut: column(),
    /** Wafers in process at period end, in good-wafer equivalents. */
    wip: column(),
    defects: column(),
    dieYield: column(),
    goodDies: column(),
    // revenue
    price: column(),
    revenue: column(),
    prepaymentReceived: column(),
    /** Prepayment earned by deliveries: revenue without cash. */
    prepaymentCredit: column(),
    prepaymentBalance: column(),
    // cost
    variableCost: column(),
    energyCost: column(),
    maintenanceCost: column(),
    labourCost: column(),
    salesCost: column(),
    royaltyCost: column(),
    otherCost: column(),
    opex: column(),
    operatingCredits: column(),
    ebitda: column(),
    // capex and assets
    landCapex: column(),
    buildingCapex: column(),
    toolCapex: column(),
    otherCapex: column(),
    capex: column(),
    sustainingCapex: column(),
    /** Assets placed in service in the period, at cost. */
    buildingAdditions: column(),
    toolAdditions: column(),
    bookDepreciation: column(),
    /** Capitalised interest and fees written off, in the books and for tax alike. */
    financingAmortisation: column(),
    taxDepreciation: column(),
    netBookValue: column(),
    terminalValue: column(),
    /** Proceeds less book value of what is left at the end. */
    disposalGain: column(),
    // working capital
    receivables: column(),
    inventory: column(),
    payables: column(),
    workingCapital: column(),
    workingCapitalChange: column(),
    // incentives
    grants: column(),
    investmentCredits: column(),
    inKind: column(),
    /** Taxable part of the three above. */
    taxableIncentives: column(),
    clawback: column(),
    deferredGrants: column(),
    grantAmortisation: column(),
    softLoanDraw: column(),
    softLoanInterest: column(),
    softLoanPrincipal: column(),
    softLoanBalance: column(),
    interestSubsidy: column(),
    // tax
    taxExemption: column(),
    taxCreditsEarned: column(),
    unleveredTax: column(),
    taxableIncome: column(),
    lossUsed: column(),
    lossBalance: column(),
    taxCreditBalance: column(),
    tax: column(),
    holidaySaving: column(),
    // funding
    /** What must be paid from equity and debt before their own cost. */
    fundingNeed: column(),
    equityDraw: column(),
    debtDraw: column(),
    capitalisedInterest: column(),
    financingFees: column(),
    // debt
    debtInterest: column(),
    interestPaid: column(),
    principal: column(),
    debtBalance: column(),
    accruedInterest: column(),
    debtService: column(),
    cfads: column(),
    /** CFADS of the test window over debt service; 0 where no debt service falls due. */
    dscr: column(),
    // waterfall
    dsraTarget: column(),
    dsraBalance: column(),
    dsraEquity: column(),
    sponsorSupport: column(),
    distributions: column(),
    lockup: column(),
    cash: column(),
    // statements
    interestExpense: column(),
    netIncome: column(),
    retainedEarnings: column(),
    paidInCapital: column(),
    totalAssets: column(),
    totalLiabilities: column(),
    operatingCashFlow: column(),
    investingCashFlow: column(),
    financingCashFlow: column(),
    // returns
    projectFlowPreTax: column(),
    projectFlow: column(),
    equityFlow: column(),
    incentiveFlow: column(),
  };
}

export type Columns = ReturnType<typeof createColumns>;
export type ColumnName = keyof Columns;
