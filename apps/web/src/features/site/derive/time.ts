/** `YYYY-MM-DD`, a number of months (with a fraction) after the first day of an ISO month. */
export function dayAfter(startMonth: string, months: number): string {
  const whole = Math.floor(months);
  const total = Number(startMonth.slice(0, 4)) * 12 + Number(startMonth.slice(5, 7)) - 1 + whole;
  const [year, month] = [Math.floor(total / 12), total % 12];
  // by the days of that very month: a fraction never runs over into the next
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = 1 + Math.floor((months - whole) * days);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** `YYYY-MM` of the month in which that day lies. */
export const monthAfter = (startMonth: string, months: number): string => dayAfter(startMonth, months).slice(0, 7);

/** A day as a place on an axis of years: the last day of 2030 is 2031. */
export function yearPlace(isoDay: string): number {
  const [year = 0, month = 1, day = 1] = isoDay.split("-").map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year + (month - 1 + day / days) / 12;
}
