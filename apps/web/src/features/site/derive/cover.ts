import type { DebtBinding, ModelResult } from "@fabroom/finance";
import { yearPlace } from "./time.ts";

type CoverDate = {
  date: string;
  x: number;
  dscr: number;
  cfads: number;
  service: number;
  balance: number;
  lockup: boolean;
};
/** Money in millions of the site's currency. */
export type CoverData = {
  amount: number;
  binding: DebtBinding;
  rate: number;
  gearing: number;
  llcr: number | null;
  plcr: number | null;
  average: number | null;
  lockupAt: number;
  defaultAt: number;
  /** Dates on which principal falls due: those that count. */
  dates: CoverDate[];
  minimum: { date: string; dscr: number } | null;
  /** How many of the dates are below lock-up, and below default. */
  belowLockup: number;
  belowDefault: number;
};

/** Senior debt: what was lent, what limits it, and the cover of every date on which principal falls due. */
export function deriveCover({ debt, assumptions, headline }: ModelResult): CoverData {
  const { lockupDscr, defaultDscr } = assumptions.debt;
  const dates = debt.tests
    .filter((test) => test.repayment && test.interest + test.principal > 0)
    .map(
      (test): CoverDate => ({
        date: test.date,
        x: yearPlace(test.date),
        dscr: test.dscr,
        cfads: test.cfads,
        service: test.interest + test.principal,
        balance: test.balance,
        lockup: test.lockup,
      }),
    );
  const lowest = dates.reduce<CoverDate | null>((least, one) => (!least || one.dscr < least.dscr ? one : least), null);
  return {
    amount: debt.amount,
    binding: debt.binding,
    rate: debt.rate,
    gearing: headline.gearing,
    llcr: headline.llcr,
    plcr: headline.plcr,
    average: headline.averageDscr,
    lockupAt: lockupDscr,
    defaultAt: defaultDscr,
    dates,
    minimum: lowest && { date: lowest.date, dscr: lowest.dscr },
    belowLockup: dates.filter(({ dscr }) => dscr < lockupDscr).length,
    belowDefault: dates.filter(({ dscr }) => dscr < defaultDscr).length,
  };
}
