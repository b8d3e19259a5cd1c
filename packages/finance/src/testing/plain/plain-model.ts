import type { Assumptions } from "../../assumptions.ts";
import { diesPerWafer } from "../../maths/dies.ts";
import { at, calendar, sum, zeros } from "./base.ts";
import { borrow, taxpayer } from "./borrow.ts";
import { depreciateForTax, spendCapex, writeOff } from "./invest.ts";
import { makeCosts, makeDies, makeSales, makeWafers } from "./operate.ts";
import { creditOperations, dueShare, subsidiseCapital } from "./subsidise.ts";

/**
 * The same model a second time, from the equations and not from the engine: assets vintage by vintage instead of running
 * totals, the commitment by iteration instead of in closed form, every solve by halving, ramps by Simpson's rule. Slow, and
 * good for one thing: to disagree with the engine where one of the two is wrong.
 */
export function plainModel(a: Assumptions) {
  const c = calendar(a);
  const { starts, out, active } = makeWafers(a, c);
  const { diameterMm, edgeExclusionMm, areaMm2, method } = a.die;
  const gross = diesPerWafer({ diameterMm, edgeExclusionMm, dieAreaMm2: areaMm2, method });
  const dies = makeDies(a, c, out, gross);
  const spent = spendCapex(a, c);
  const costs = makeCosts(a, c, starts, active, spent.tools);
  const sales = makeSales(a, c, out, dies);
  const { revenue } = sales;
  const tools = [...spent.toolVintages, ...costs.sustaining.map((cost, i) => ({ i, cost }))];
  const buildings = writeOff(a.depreciation, "bookBuilding", spent.shellVintages, c);
  const bookDepreciation = writeOff(a.depreciation, "bookTool", tools, c).map((value, i) => value + at(buildings, i));
  const charge = a.costs.salesShare + a.costs.royaltyShare;
  const own = out.map(
    (_, i) => at(costs.materials, i) + at(costs.maintenance, i) + at(costs.labour, i) + at(costs.fixed, i),
  );
  if (a.pricing.mode === "costPlus") {
    const up = 1 + a.pricing.costPlusMarkup;
    for (let i = 0; i < c.n; i++) {
      revenue[i] = at(out, i) > 0 ? (up * (at(own, i) + at(bookDepreciation, i))) / (1 - up * charge) : 0;
    }
  }
  const opex = own.map((value, i) => value + charge * at(revenue, i));
  const bases = { opex, labour: costs.labour, energy: costs.energy, wafersOut: out.map((q) => q / 1e6) };
  const operatingCredits = creditOperations(a, c, bases);
  const ebitda = revenue.map((value, i) => value - at(opex, i) + at(operatingCredits, i));
  const days = a.workingCapital;
  const workingCapital = revenue.map((value, i) =>
    i === c.n - 1
      ? 0
      : ((days.receivableDays * (value - at(sales.earned, i)) +
          days.inventoryDays * at(costs.materials, i) -
          days.payableDays * (at(opex, i) - at(costs.labour, i))) *
          c.perYear) /
        365,
  );
  const cash = ebitda.map(
    (value, i) =>
      value -
      at(sales.earned, i) +
      at(sales.received, i) -
      at(workingCapital, i) +
      at(workingCapital, i - 1) -
      at(costs.sustaining, i),
  );
  const aid = subsidiseCapital(a, c, spent);
  const taxDepreciation = depreciateForTax(a, c, spent, costs.sustaining, aid.keep);
  const left = sum(spent.total) + sum(costs.sustaining) - sum(bookDepreciation);
  const multiple = a.terminal.multiple * sum(ebitda.slice(c.n - c.perYear));
  const value = { none: 0, netBookValue: left, ebitdaMultiple: multiple }[a.terminal.method];
  const terminal = zeros(c.n);
  terminal[c.n - 1] = Math.max(0, value);
  const due = dueShare(a, c);
  const income = ebitda.map((x, i) => x - at(taxDepreciation, i) + at(aid.taxable, i) + at(terminal, i));
  const alone = taxpayer(a, due, aid.carried);
  const unleveredTax = income.map((x, i) => alone(i, x));
  const aided = aid.grants.map((x, i) => x + at(aid.credits, i) - at(aid.clawback, i));
  const projectFlow = cash.map((x, i) => x - at(spent.total, i) + at(aided, i) + at(terminal, i) - at(unleveredTax, i));
  // Funding.
  const { soft } = aid;
  const softNet = soft.draw.map((x, i) => x - at(soft.interest, i) - at(soft.principal, i));
  const before = taxpayer(a, due, aid.carried);
  let purse = 0;
  const need = zeros(c.built).map((_, i) => {
    const balance = purse + at(cash, i) - before(i, at(income, i)) - at(spent.total, i) + at(aided, i) + at(softNet, i);
    purse = Math.max(0, balance);
    return Math.max(0, -balance);
  });
  const { amount, binding, dscr, funding, run } = borrow({
    a,
    c,
    need,
    income: income.map((x, i) => (i < c.built ? x : x - at(soft.interest, i))),
    cash,
    due,
    earned: aid.carried,
    softInterest: sum(soft.interest.slice(0, c.built)),
    cost: sum(spent.total) - a.capex.land + sum(costs.sustaining.slice(0, c.built)),
  });
  // Books.
  const gifts = aided.map((x, i) => ({ cost: x + at(aid.clawback, i), i: Math.max(i, c.ending(c.first)) }));
  const released = writeOff(a.depreciation, "bookTool", gifts, c);
  released[c.n - 1] = sum(gifts.map(({ cost }) => cost)) - sum(released.slice(0, -1));
  let book = 0;
  const netIncome = zeros(c.n).map((_, i) => {
    const early = i < c.built;
    book += at(spent.total, i) + at(costs.sustaining, i) - at(bookDepreciation, i) - at(run.amortised, i);
    if (early) book += at(funding.interest, i) + at(funding.fees, i) + at(soft.interest, i);
    const gain = i === c.n - 1 ? at(terminal, i) - book : 0;
    const interest = early ? 0 : at(run.interest, i) + at(soft.interest, i);
    const operating = at(ebitda, i) - at(bookDepreciation, i) - at(run.amortised, i) + at(released, i) + gain;
    return operating - interest + at(run.subsidy, i) - at(aid.clawback, i) - at(run.tax, i);
  });
  // Waterfall.
  const service = run.paid.map((x, i) => x + at(run.principal, i));
  const ahead = c.cover(a.dsra.months);
  const wanted = (i: number) => (i < run.last ? Math.max(0, sum(service.slice(i + 1, i + 1 + ahead))) : 0);
  const [distributions, support, reserves, equityFlow] = [zeros(c.n), zeros(c.n), zeros(c.n), zeros(c.n)];
  let reserve = a.dsra.funding === "equity" ? wanted(c.built - 1) : 0;
  reserves[c.built - 1] = reserve;
  for (let i = 0; i < c.built; i++) equityFlow[i] = -at(funding.equity, i) - at(reserves, i);
  let retained = sum(netIncome.slice(0, c.built));
  let locked = false;
  const dust = 1e-9 * amount;
  for (let i = c.built; i < c.n; i++) {
    purse += at(run.cfads, i) + at(aided, i) + at(run.subsidy, i) + at(terminal, i) - at(service, i) + at(softNet, i);
    const drawn = Math.min(reserve, Math.max(0, -purse));
    reserve -= drawn;
    support[i] = Math.max(0, -purse - drawn);
    purse = Math.max(0, purse + drawn);
    const moved = Math.min(wanted(i) - reserve, purse);
    reserve += moved;
    purse -= moved;
    retained += at(netIncome, i);
    if (i > run.last) locked = false;
    else if (amount > 0 && run.pays(i)) {
      const low = at(run.cover, i) < a.debt.lockupDscr * (1 - 1e-9) && at(service, i) > dust;
      locked = low || wanted(i) - reserve > dust;
    }
    const payday =
      i > run.last ? (i - run.last) % run.step === 0 : (i - c.built + 1) % run.step === 0 || i === run.last;
    const open = payday && i >= (amount > 0 ? run.grace : c.built) && !locked;
    const most = a.funding.reservesOnly ? Math.max(0, retained) : Number.POSITIVE_INFINITY;
    const paid = i === c.n - 1 ? purse : open ? Math.min(most, Math.max(0, purse - a.funding.minimumCash)) : 0;
    purse -= paid;
    retained -= paid;
    distributions[i] = paid;
    reserves[i] = reserve;
    equityFlow[i] = paid - at(support, i);
  }
  const npv = (flows: readonly number[], rate: number) =>
    flows.reduce((total, flow, i) => total + flow / (1 + rate) ** ((i * c.m) / 12), 0);
  const rate = ((a.debt.baseRate + a.debt.margin) * c.m) / 12;
  const worth = (end: number) => sum(run.cfads.slice(c.built, end).map((x, k) => x / (1 + rate) ** (k + 1)));
  const covers = run.cover.filter((_, i) => run.repays(i) && at(service, i) > dust);
  const cost = spent.total.map(
    (x, i) => x + at(costs.sustaining, i) + at(opex, i) - at(operatingCredits, i) + at(unleveredTax, i) - at(aided, i),
  );
  const wafers = npv(out, a.returns.wacc);
  return {
    columns: {
      starts,
      wafersOut: out,
      goodDies: dies,
      revenue,
      opex,
      ebitda,
      capex: spent.total,
      sustainingCapex: costs.sustaining,
      bookDepreciation,
      taxDepreciation,
      workingCapital,
      investmentCredits: aid.credits,
      clawback: aid.clawback,
      operatingCredits,
      softLoanDraw: soft.draw,
      softLoanPrincipal: soft.principal,
      unleveredTax,
      projectFlow,
      equityDraw: funding.equity,
      debtDraw: funding.draws,
      capitalisedInterest: funding.interest,
      financingFees: funding.fees,
      principal: run.principal,
      interestPaid: run.paid,
      cfads: run.cfads,
      tax: run.tax,
      interestSubsidy: run.subsidy,
      dsraBalance: reserves,
      sponsorSupport: support,
      distributions,
      netIncome,
      equityFlow,
    },
    figures: {
      npv: npv(projectFlow, a.returns.wacc),
      equityNpv: npv(equityFlow, a.returns.costOfEquity),
      debt: amount,
      lcow: wafers >= 1e-3 ? (npv(cost, a.returns.wacc) / wafers) * 1e6 : null,
      llcr: amount > 0 ? worth(run.last + 1) / amount : null,
      plcr: amount > 0 ? worth(c.n) / amount : null,
      minDscr: covers.length > 0 ? Math.min(...covers) : null,
      sculptedDscr: amount > 0 && a.debt.repayment === "sculpted" ? dscr : null,
    },
    binding,
  };
}
