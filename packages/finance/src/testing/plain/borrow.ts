import type { Assumptions } from "../../assumptions.ts";
import { add, at, bisect, type Calendar, sum, zeros } from "./base.ts";

/** A taxpayer through the years: losses within their cap, then holidays, then credits carried forward. */
export function taxpayer(a: Assumptions, due: readonly number[], earned: readonly number[]) {
  let losses = a.tax.lossOpening;
  let credits = 0;
  return (i: number, income: number): number => {
    credits += at(earned, i);
    if (income <= 0) {
      losses -= income;
      return 0;
    }
    const used = Math.min(losses, a.tax.lossCap * income);
    losses -= used;
    const tax = a.tax.rate * (income - used) * at(due, i);
    const credited = Math.min(credits, tax);
    credits -= credited;
    return tax - credited;
  };
}

export interface Funding {
  draws: number[];
  interest: number[];
  fees: number[];
  equity: number[];
}

/** Everything the loan needs to know of the project. */
export interface Project {
  a: Assumptions;
  c: Calendar;
  need: readonly number[];
  /** Taxable income before senior interest and capitalised financing cost; operating cash before tax. */
  income: readonly number[];
  cash: readonly number[];
  due: readonly number[];
  earned: readonly number[];
  softInterest: number;
  /** What the assets cost: debt below a millionth of it is none. */
  cost: number;
}

const periodRate = ({ a, c }: Project) => ((a.debt.baseRate + a.debt.margin) * c.m) / 12;

/** Draws under a commitment when debt pays what a rule says of each period's uses. */
function draw(p: Project, commitment: number, rule: (use: number) => number): Funding {
  const { a, c } = p;
  const f: Funding = { draws: zeros(c.n), interest: zeros(c.n), fees: zeros(c.n), equity: zeros(c.n) };
  let open = 0;
  for (let i = 0; i < c.built; i++) {
    const interest = periodRate(p) * open;
    const fees =
      ((a.debt.commitmentFee * c.m) / 12) * (commitment - open) + (i === 0 ? a.debt.upfrontFee * commitment : 0);
    const use = at(p.need, i) + interest + fees;
    const debt = rule(use);
    add(f.interest, i, interest);
    add(f.fees, i, fees);
    add(f.draws, i, debt);
    add(f.equity, i, use - debt);
    open += debt;
  }
  return f;
}

/** Equity pays until it is used up. */
function afterEquity(p: Project, commitment: number, equity: number): Funding {
  let left = equity;
  return draw(p, commitment, (use) => {
    const paid = Math.min(use, left);
    left -= paid;
    return use - paid;
  });
}

/** Commitment at full gearing, by iteration or by halving; and the funding of any amount up to it. */
function funder(p: Project): { full: number; fund: (amount: number) => Funding } {
  const { a, c } = p;
  const g = a.debt.gearing;
  const most = 1000 * sum(p.need);
  const scaled = (whole: Funding, k: number): Funding => {
    const times = (list: readonly number[]) => list.map((value) => value * k);
    const [draws, interest, fees] = [times(whole.draws), times(whole.interest), times(whole.fees)];
    const equity = zeros(c.n).map((_, i) => Math.max(0, at(p.need, i) + at(interest, i) + at(fees, i) - at(draws, i)));
    return { draws, interest, fees, equity };
  };
  const none = scaled(
    draw(p, 0, () => 0),
    0,
  );
  if (g === 0 || sum(p.need) === 0) return { full: 0, fund: () => none };
  if (a.funding.order === "equityFirst") {
    const total = (commitment: number, equity: number) => sum(afterEquity(p, commitment, equity).draws) - commitment;
    const excess = (commitment: number) => total(commitment, (commitment * (1 - g)) / g);
    const full = excess(most) > 0 ? 0 : bisect(excess, 0, most);
    const equityFor = (amount: number) => bisect((equity) => total(amount, equity), 0, most);
    return { full, fund: (amount) => (amount > 0 ? afterEquity(p, amount, equityFor(amount)) : none) };
  }
  let full = sum(p.need);
  for (let k = 0; k < 4000; k++) {
    const next = sum(draw(p, full, (use) => g * use).draws);
    if (Math.abs(next - full) < 1e-15 * full) break;
    full = next;
  }
  const whole = draw(p, full, (use) => g * use);
  return { full, fund: (amount) => (amount > 0 ? scaled(whole, amount / full) : none) };
}

/** One run of the loan from completion to the end of the model. */
export function serve(p: Project, amount: number, dscr: number, funding: Funding, sizing = false) {
  const { a, c } = p;
  const { debt } = a;
  const rate = periodRate(p);
  const step = Math.max(1, Math.round(debt.paymentMonths / c.m));
  const grace = c.built + c.cover(debt.graceMonths);
  const last = c.built + Math.max(1, c.cover(debt.tenorMonths)) - 1;
  const pays = (i: number) => i >= c.built && i <= last && ((i - c.built + 1) % step === 0 || i === last);
  const repays = (i: number) => pays(i) && (i >= grace || i === last);
  const dates = zeros(c.n).filter((_, i) => repays(i)).length;
  const level = rate === 0 ? amount / dates : (amount * rate * step) / (1 - (1 + rate * step) ** -dates);
  const capitalised = p.softInterest + sum(funding.interest) + sum(funding.fees);
  const life = a.depreciation.financingYears * c.perYear;
  const share = zeros(c.n).map((_, i) => (i < c.built ? 0 : Math.max(0, Math.min(1, life - (i - c.built))) / life));
  add(share, c.n - 1, 1 - sum(share));
  const amortised = share.map((part) => part * capitalised);
  const subsidies = a.incentives
    .filter(({ type }) => type === "interestSubsidy")
    .map((item) => ({ item, received: 0 }));
  const assess = taxpayer(a, p.due, p.earned);
  const columns = {
    interest: zeros(c.n),
    paid: zeros(c.n),
    principal: zeros(c.n),
    tax: zeros(c.n),
    cfads: zeros(c.n),
    cover: zeros(c.n),
    subsidy: zeros(c.n),
  };
  let [open, accrued, window, slack] = [amount, 0, 0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < c.n; i++) {
    if (i < c.built) {
      add(columns.tax, i, assess(i, at(p.income, i)));
      continue;
    }
    const interest = i <= last ? rate * open : 0;
    accrued += interest;
    let income = at(p.income, i) - at(amortised, i) - interest;
    let room = i <= last ? rate * Math.max(0, open) : 0;
    for (const one of subsidies) {
      if (i >= c.built + c.cover(one.item.durationMonths)) continue;
      const points = (one.item.rate * one.item.eligibleShare * c.m * Math.max(0, open)) / 12;
      const given = Math.max(0, Math.min((one.item.cap ?? Number.POSITIVE_INFINITY) - one.received, points, room));
      one.received += given;
      room -= given;
      add(columns.subsidy, i, given);
      if (one.item.taxable) income += given;
    }
    const tax = assess(i, income);
    const cfads = at(p.cash, i) - tax;
    window += cfads;
    add(columns.interest, i, interest);
    add(columns.tax, i, tax);
    add(columns.cfads, i, cfads);
    if (!pays(i)) continue;
    let principal = 0;
    if (repays(i) && (amount > 0 || sizing)) {
      if (debt.repayment === "sculpted") principal = Math.max(0, window / dscr - accrued);
      else if (i === last) principal = open;
      else if (debt.repayment === "annuity") principal = Math.min(open, Math.max(0, level - accrued));
      else if (debt.repayment === "straight") principal = Math.min(open, amount / dates);
      if (debt.repayment !== "bullet" || i < last || dates === 1)
        slack = Math.min(slack, window - debt.targetDscr * (accrued + principal));
      if (!sizing && Math.abs(open - principal) <= 1e-9 * amount) principal = open;
    }
    if (accrued + principal > 1e-9 * amount) columns.cover[i] = window / (accrued + principal);
    add(columns.paid, i, accrued);
    add(columns.principal, i, principal);
    open -= principal;
    accrued = 0;
    window = 0;
  }
  return { ...columns, amortised, open, slack, last, step, grace, pays, repays };
}

/** The loan of a project: the least of gearing, cover and the user's cap, and the cover that repays it exactly. */
export function borrow(p: Project) {
  const { a } = p;
  const { full, fund } = funder(p);
  const target = a.debt.targetDscr;
  const sculpted = a.debt.repayment === "sculpted";
  const least = Math.max(1e-9, 1e-6 * Math.max(sum(p.need), p.cost));
  const short = (amount: number) => {
    const run = serve(p, amount, target, fund(amount), true);
    return sculpted ? run.open : -run.slack;
  };
  let amount = full < least ? 0 : Math.min(full, a.debt.maximum ?? Number.POSITIVE_INFINITY);
  let dscr = target;
  let binding = full < least ? "none" : amount < full ? "userCap" : "gearing";
  if (amount > 0 && short(amount) > 0) {
    binding = "dscr";
    amount = short(0) >= 0 ? 0 : bisect(short, 0, amount);
  } else if (amount > 0 && sculpted) {
    const funding = fund(amount);
    dscr = 1 / bisect((inverse) => -serve(p, amount, 1 / inverse, funding, true).open, 0, 1 / target);
  }
  if (amount < least) amount = 0;
  const funding = fund(amount);
  return { amount, binding, dscr, funding, run: serve(p, amount, dscr, funding) };
}
