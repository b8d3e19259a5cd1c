import type { Check, Headline, ModelResult, Warning } from "@fabroom/finance";
import { type CapexData, deriveCapex } from "./capex.ts";
import { type CashData, deriveCash } from "./cash.ts";
import { type CoverData, deriveCover } from "./cover.ts";
import { deriveFunding, type FundingData } from "./funding.ts";
import { deriveProgramme, type ProgrammeData } from "./programme.ts";
import { deriveRamp, type RampData } from "./ramp.ts";
import { deriveReturns, type ReturnsData } from "./returns.ts";
import { deriveStatements, type StatementsData } from "./statements.ts";
import { deriveUnitCost, type UnitCostData } from "./unit-cost.ts";

/** Everything a case's page draws, as plain data: made on the server or in the browser from the same result. */
export type CaseData = {
  headline: Headline;
  warnings: Warning[];
  hurdle: number;
  capex: CapexData;
  funding: FundingData;
  programme: ProgrammeData;
  ramp: RampData;
  unitCost: UnitCostData | null;
  returns: ReturnsData;
  cover: CoverData;
  cash: CashData;
  statements: StatementsData;
  checks: Check[];
  modelCloses: boolean;
};

export const deriveCase = (result: ModelResult): CaseData => ({
  headline: result.headline,
  warnings: result.warnings,
  hurdle: result.assumptions.returns.hurdle,
  capex: deriveCapex(result),
  funding: deriveFunding(result),
  programme: deriveProgramme(result),
  ramp: deriveRamp(result),
  unitCost: deriveUnitCost(result),
  returns: deriveReturns(result),
  cover: deriveCover(result),
  cash: deriveCash(result),
  statements: deriveStatements(result),
  checks: result.checks,
  modelCloses: result.modelCloses,
});
