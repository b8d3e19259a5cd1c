import { type Assumptions, defaultDrivers } from "@fabroom/finance";

/** How far the default draws stand from a case on average, where both delay and overrun are worse than it. */
export type Lean = {
  overrun: number;
  delay: number;
  /** The same inputs of the case; of several, their plain mean. */
  caseOverrun: number;
  caseDelay: number;
  /** Share of draws in which a grant is cut or lost; 0 where no case counts one. */
  grantCut: number;
};

/** Null where the draws do not lean to the downside of the cases. */
export function leanOf(cases: readonly Assumptions[]): Lean | null {
  const drivers = cases.map((assumptions) => defaultDrivers(assumptions));
  const mean = (id: string) => average(drivers.map((list) => pertMean(list.find((driver) => driver.id === id))));
  const grants = drivers.flatMap((list) => {
    const distribution = list.find(({ id }) => id === "grant")?.distribution;
    return distribution?.kind === "discrete" ? [distribution.values] : [];
  });
  const cut = (values: readonly { value: number; weight: number }[]) =>
    sum(values.filter(({ value }) => value < 1).map(({ weight }) => weight)) / sum(values.map(({ weight }) => weight));
  const lean = {
    overrun: mean("overrun"),
    delay: mean("delay"),
    caseOverrun: average(cases.map(({ capex }) => capex.overrun)),
    caseDelay: average(cases.map(({ schedule }) => schedule.delayMonths)),
    grantCut: grants.length === 0 ? 0 : average(grants.map(cut)),
  };
  return lean.overrun > lean.caseOverrun && lean.delay > lean.caseDelay ? lean : null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const average = (values: readonly number[]) => sum(values) / values.length;

function pertMean(driver: ReturnType<typeof defaultDrivers>[number] | undefined): number {
  const distribution = driver?.distribution;
  if (distribution?.kind !== "pert")
    throw new Error(`${driver?.id ?? "a driver"} is not drawn from a PERT distribution`);
  const { low, mode, high } = distribution;
  return (low + 4 * mode + high) / 6;
}
