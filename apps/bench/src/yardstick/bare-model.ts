/** Inputs of the 13-line model, as a spreadsheet would have them. Money in millions. */
export interface BareInputs {
  months: number;
  capex: number;
  buildMonths: number;
  rampMonths: number;
  wafers: number;
  price: number;
  /** Monthly fall of the price once wafers are sold. */
  erosion: number;
  variableCost: number;
  fixedCost: number;
  lifeMonths: number;
  taxRate: number;
  gearing: number;
  /** Monthly rate of the loan and its equal instalments. */
  rate: number;
  tenorMonths: number;
}

export const bareInputs: BareInputs = {
  months: 300,
  capex: 10_000,
  buildMonths: 36,
  rampMonths: 18,
  wafers: 0.02,
  price: 18_000,
  erosion: 0.002,
  variableCost: 4_000,
  fixedCost: 55,
  lifeMonths: 84,
  taxRate: 0.24,
  gearing: 0.5,
  rate: 0.005,
  tenorMonths: 120,
};

export const bareLines = [
  "capex",
  "ramp",
  "price",
  "revenue",
  "variableCost",
  "fixedCost",
  "ebitda",
  "depreciation",
  "interest",
  "principal",
  "balance",
  "tax",
  "cash",
] as const;
export type BareLine = (typeof bareLines)[number];
export type BareColumns = Record<BareLine, Float64Array>;

export const bareColumns = (months: number): BareColumns =>
  Object.fromEntries(bareLines.map((line) => [line, new Float64Array(months)])) as BareColumns;

/**
 * The yardstick: thirteen lines over the months and the IRR of the last, written by hand as one loop over typed arrays.
 * Nothing is validated, nothing is checked. Monthly IRR by Newton's method.
 */
export function runBare(a: BareInputs, c: BareColumns): number {
  const { capex, ramp, price, revenue, variableCost, fixedCost, ebitda, depreciation } = c;
  const { interest, principal, balance, tax, cash } = c;
  const perMonth = a.capex / a.buildMonths;
  const written = a.capex / a.lifeMonths;
  const instalment = (a.capex * a.gearing) / a.tenorMonths;
  const keep = 1 - a.erosion;
  const equity = 1 - a.gearing;
  let level = a.price;
  let owed = 0;
  for (let i = 0; i < a.months; i++) {
    const age = i - a.buildMonths;
    const building = age < 0;
    const share = building ? 0 : age < a.rampMonths ? (age + 1) / a.rampMonths : 1;
    const spent = building ? perMonth : 0;
    const sold = a.wafers * share;
    const sales = sold * level;
    const variable = sold * a.variableCost;
    const fixed = building ? 0 : a.fixedCost;
    const earned = sales - variable - fixed;
    const charge = !building && age < a.lifeMonths ? written : 0;
    const cost = owed * a.rate;
    const repaid = !building && age < a.tenorMonths ? instalment : 0;
    owed += building ? spent * a.gearing : -repaid;
    const due = Math.max(0, a.taxRate * (earned - charge - cost));
    capex[i] = spent;
    ramp[i] = share;
    price[i] = level;
    revenue[i] = sales;
    variableCost[i] = variable;
    fixedCost[i] = fixed;
    ebitda[i] = earned;
    depreciation[i] = charge;
    interest[i] = cost;
    principal[i] = repaid;
    balance[i] = owed;
    tax[i] = due;
    cash[i] = earned - due - cost - repaid - spent * equity;
    if (!building) level *= keep;
  }
  return bareIrr(cash, a.months);
}

/** Newton's method on the discount factor, by Horner's rule. */
export function bareIrr(flows: Float64Array, months: number): number {
  let v = 1 / 1.01;
  for (let k = 0; k < 20; k++) {
    let f = 0;
    let d = 0;
    for (let i = months - 1; i >= 0; i--) {
      d = d * v + f;
      f = f * v + (flows[i] as number);
    }
    const step = f / d;
    v -= step;
    if (Math.abs(step) < 1e-10) break;
  }
  return 1 / v - 1;
}
