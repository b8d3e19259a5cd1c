import type { Assumptions } from "../assumptions.ts";
import { addDepreciation, bookTools } from "../depreciation/schedules.ts";
import { type Plan, periodEnding } from "../timeline/plan.ts";
import { workspace } from "../workspace.ts";

const { columns, scratch } = workspace;

/**
 * Capital incentives in the books: a deferred liability on receipt, earned as tools are depreciated in the books, from the
 * first placing in service or the receipt, whichever is later; what is left is earned in the last period (IAS 20).
 */
export function deferGrants(a: Assumptions, plan: Plan): void {
  const { clawback, grantAmortisation, deferredGrants } = columns;
  const { grantsInUse, publicCash } = scratch;
  const n = plan.periods;
  const from = periodEnding(plan.firstStart, plan.months);
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += publicCash[i]! + clawback[i]!;
    deferredGrants[i] = total;
    grantsInUse[i] = i < from ? 0 : total;
  }
  grantAmortisation.fill(0, 0, n);
  if (total === 0) return;
  addDepreciation(grantAmortisation, grantsInUse, bookTools(a.depreciation), 1, 12 / plan.months, from, n);
  let earned = 0;
  for (let i = 0; i < n - 1; i++) {
    earned += grantAmortisation[i]!;
    deferredGrants[i]! -= earned;
  }
  grantAmortisation[n - 1] = total - earned;
  deferredGrants[n - 1] = 0;
}
