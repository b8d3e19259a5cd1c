import {
  ChangeScenario,
  CompareScenarios,
  EvaluateScenario,
  ForkScenario,
  GetScenario,
  RenameScenario,
  SaveScenario,
} from "@fabroom/contracts";
import {
  archiveScenario,
  compareScenarios,
  evaluateScenario,
  forkScenario,
  getScenario,
  listScenarios,
  rebaseScenario,
  renameScenario,
  saveScenario,
  shareScenario,
} from "@fabroom/core";
import { investorProcedure, router } from "../procedures.ts";

export const scenarioRouter = router({
  evaluate: investorProcedure.input(EvaluateScenario).mutation(({ ctx, input }) => evaluateScenario({ ctx, input })),
  list: investorProcedure.query(({ ctx }) => listScenarios({ ctx })),
  get: investorProcedure.input(GetScenario).query(({ ctx, input }) => getScenario({ ctx, input })),
  compare: investorProcedure.input(CompareScenarios).query(({ ctx, input }) => compareScenarios({ ctx, input })),
  save: investorProcedure.input(SaveScenario).mutation(({ ctx, input }) => saveScenario({ ctx, input })),
  fork: investorProcedure.input(ForkScenario).mutation(({ ctx, input }) => forkScenario({ ctx, input })),
  rebase: investorProcedure.input(GetScenario).mutation(({ ctx, input }) => rebaseScenario({ ctx, input })),
  rename: investorProcedure.input(RenameScenario).mutation(({ ctx, input }) => renameScenario({ ctx, input })),
  share: investorProcedure.input(ChangeScenario).mutation(({ ctx, input }) => shareScenario({ ctx, input })),
  archive: investorProcedure.input(ChangeScenario).mutation(({ ctx, input }) => archiveScenario({ ctx, input })),
});
