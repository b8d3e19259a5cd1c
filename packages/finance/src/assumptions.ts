import type { Incentive } from "./incentives/types.ts";

/** Technology class of the fab. A label: the engine only uses the explicit figures beside it. */
export const NODE_CLASSES = ["N2", "N3", "N5", "N7", "N16", "N28", "mature"] as const;
export type NodeClass = (typeof NODE_CLASSES)[number];

export const RAMP_SHAPES = ["logistic", "linear", "table"] as const;
export const DIE_METHODS = ["classic", "flynn", "exact"] as const;
export const YIELD_MODELS = ["poisson", "murphy", "seeds", "negBinomial", "boseEinstein"] as const;
export const LEARNING_CURVES = ["exponential", "wright", "berkeley", "none"] as const;
export const PRICING_MODES = ["wafer", "goodDie", "costPlus"] as const;
export const CAPEX_CURVES = ["beta", "linear", "table"] as const;
export const DEPRECIATION_METHODS = ["macrs", "straightLine", "table"] as const;
/** What is depreciated on its own: the first words of the fields of `Assumptions["depreciation"]`. */
export const DEPRECIATION_USES = ["bookTool", "bookBuilding", "taxTool", "taxBuilding"] as const;
export type DepreciationMethod = (typeof DEPRECIATION_METHODS)[number];
export const FUNDING_ORDERS = ["proRata", "equityFirst"] as const;
export const REPAYMENTS = ["sculpted", "annuity", "straight", "bullet"] as const;
export const DSRA_FUNDINGS = ["equity", "cash"] as const;
export const TERMINAL_METHODS = ["none", "netBookValue", "ebitdaMultiple"] as const;
export const MACRS_CLASSES = [3, 5, 7, 10, 15, 20] as const;

/** One block of clean-room capacity, fitted out together. Shares of all modules sum to 1. */
export interface CapacityModule {
  /** Share of the nameplate and of the tool budget, 0..1. */
  share: number;
  /** Months after the first possible tool move-in. */
  offsetMonths: number;
}

/**
 * Every input of one site's model, as plain JSON. Money is nominal, in the site's currency: prices in units,
 * budgets and flows in millions. Shares and rates are fractions (0.35 is 35 %), rates are per year.
 */
export interface Assumptions {
  /** ISO 4217 code of the site's currency. */
  currency: string;
  nodeClass: NodeClass;
  timeline: {
    /** First month of the model, "YYYY-MM"; also financial close. */
    startMonth: string;
    /** Length of a period: 1, 3 or 12 months. */
    periodMonths: 1 | 3 | 12;
    /** Months from the start to the end of operations; at most 360 periods. */
    horizonMonths: number;
    /** Last month (1..12) of the fiscal year used by the annual roll-up. */
    fiscalYearEndMonth: number;
  };
  capacity: { wspm: number; modules: CapacityModule[] };
  schedule: {
    permitMonths: number;
    constructionMonths: number;
    /** Stretches construction; may be negative (early). */
    delayMonths: number;
    /** Tools start moving in this long before the shell is ready. */
    moveInLeadMonths: number;
    /** From move-in of a module to its qualification. */
    installMonths: number;
    /** From tool order (deposit) to move-in (delivery). */
    toolOrderMonths: number;
  };
  ramp: {
    months: number;
    shape: (typeof RAMP_SHAPES)[number];
    /** Logistic only: steepness over the whole ramp. */
    steepness: number;
    /** Table only: share of nameplate in successive equal slices of the ramp. */
    table: number[];
  };
  operations: {
    utilisation: number;
    cycleTimeWeeks: number;
    lineYield: number;
    /** Ceiling on starts by model year, wafers per month; the last entry holds on; empty means none. */
    demandWspm: number[];
  };
  die: {
    diameterMm: number;
    edgeExclusionMm: number;
    areaMm2: number;
    method: (typeof DIE_METHODS)[number];
    /** Accelerators of the H100 class that one good die stands for. */
    h100ePerDie: number;
  };
  yield: {
    model: (typeof YIELD_MODELS)[number];
    alpha: number;
    /** Bose-Einstein only: critical layers; the defect density is then per layer. */
    layers: number;
    learning: (typeof LEARNING_CURVES)[number];
    /** Killer defects per cm2 at the first wafer out. */
    defectsStart: number;
    defectsMature: number;
    /** Exponential learning: time constant. */
    tauMonths: number;
    /** Wright's law: exponent, and the cumulative wafers at which learning begins. */
    wrightExponent: number;
    wrightWafers: number;
    /** Berkeley two-point ramp: die yield at qualification, at maturity, months between, learning rate at half. */
    berkeleyStart: number;
    berkeleyMature: number;
    berkeleyMonths: number;
    berkeleyRate: number;
    /** Share of failing dies still saleable. */
    harvestFraction: number;
  };
  pricing: {
    mode: (typeof PRICING_MODES)[number];
    waferPrice: number;
    diePrice: number;
    costPlusMarkup: number;
    /** Yearly fall of the price, from `erosionStartMonths` after the model's start, for `erosionMonths`. */
    erosion: number;
    erosionStartMonths: number;
    /** Then the node is mature and its price holds. */
    erosionMonths: number;
  };
  lta: {
    /** Share of output sold under long-term agreements. */
    share: number;
    /** Lowest price under the agreements, per wafer or die as the pricing mode says; 0 means none. */
    floorPrice: number;
    /** Term from the first wafer out. */
    termMonths: number;
    /** Customer prepayment per wafer-a-month of contracted capacity. */
    prepaymentPerWspm: number;
    /** Received this long before the first wafer out. */
    prepaymentLeadMonths: number;
  };
  costs: {
    variablePerStart: number;
    /** Yearly maintenance as a share of the tool budget. */
    maintenanceShare: number;
    headcount: number;
    loadedCost: number;
    /** Hiring begins this long before the first wafer start and rises evenly. */
    hiringLeadMonths: number;
    energyMwhPerStart: number;
    energyPrice: number;
    salesShare: number;
    royaltyShare: number;
    /** Insurance, local taxes and the like, millions a year. */
    otherFixed: number;
    /** Yearly sustaining capex as a share of the tool budget, from so many years after the first start. */
    sustainingShare: number;
    sustainingStartYears: number;
  };
  workingCapital: { receivableDays: number; inventoryDays: number; payableDays: number };
  capex: {
    perWspm: number;
    shellShare: number;
    toolShare: number;
    otherShare: number;
    /** Land, millions, paid at the start. */
    land: number;
    /** Multiplies the shell only. */
    regionFactor: number;
    contingency: number;
    overrun: number;
    /** Yearly price escalation of capex from the model's start. */
    escalation: number;
    /** Prolongation cost: share of the shell budget for each month of delay. */
    delayCostShare: number;
    curve: (typeof CAPEX_CURVES)[number];
    /** Table only: shares of the shell budget in successive equal slices of construction; sum 1. */
    curveTable: number[];
    depositShare: number;
    deliveryShare: number;
    acceptanceShare: number;
  };
  /**
   * One method for each of four uses: tools (sustaining capex with them) and buildings, in the books and for tax.
   * `...Method`: "straightLine", "macrs" (half-year tables) or "table". `...Years`: years of the straight line, fractions
   * allowed, or the MACRS class (3, 5, 7, 10, 15, 20); not read for a table. `...Table`: shares of cost in successive years,
   * sum 1; read for a table only. Buildings under US tax law (39 years, mid-month) are a straight line of 39 years. Cases
   * of engine 1.0 name no method for books and tax buildings: `validateAssumptions` reads them as straight lines.
   */
  depreciation: {
    bookToolMethod: DepreciationMethod;
    bookToolYears: number;
    bookToolTable: number[];
    bookBuildingMethod: DepreciationMethod;
    bookBuildingYears: number;
    bookBuildingTable: number[];
    taxToolMethod: DepreciationMethod;
    taxToolYears: number;
    taxToolTable: number[];
    taxBuildingMethod: DepreciationMethod;
    taxBuildingYears: number;
    taxBuildingTable: number[];
    /** Capitalised interest and fees, book and tax alike. */
    financingYears: number;
  };
  incentives: Incentive[];
  tax: {
    rate: number;
    /** Share of taxable income that losses may offset. */
    lossCap: number;
    /** Losses brought forward at the start, millions. */
    lossOpening: number;
  };
  funding: {
    order: (typeof FUNDING_ORDERS)[number];
    /** Part of the equity that comes from third parties (sources and uses only). */
    thirdPartyShare: number;
    minimumCash: number;
    /** Limit distributions to retained earnings as well as to cash. */
    reservesOnly: boolean;
  };
  debt: {
    gearing: number;
    baseRate: number;
    margin: number;
    upfrontFee: number;
    commitmentFee: number;
    repayment: (typeof REPAYMENTS)[number];
    /** From completion to maturity, grace included. */
    tenorMonths: number;
    graceMonths: number;
    /** Months between debt service dates. */
    paymentMonths: 1 | 3 | 6 | 12;
    targetDscr: number;
    lockupDscr: number;
    defaultDscr: number;
    /** Cap set by the user, millions; null means none. */
    maximum: number | null;
  };
  dsra: { months: number; funding: (typeof DSRA_FUNDINGS)[number] };
  returns: { wacc: number; hurdle: number; costOfEquity: number };
  economy: { inflation: number };
  terminal: { method: (typeof TERMINAL_METHODS)[number]; multiple: number };
}
