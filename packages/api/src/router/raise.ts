import { findRaise, getMarket, getOpeningFigure, getRaise, listBenchmarks, listFacts } from "@fabroom/core";
import { investorProcedure, publicProcedure, router } from "../procedures.ts";

export const raiseRouter = router({
  get: publicProcedure.query(({ ctx }) => getRaise({ ctx })),
  find: publicProcedure.query(({ ctx }) => findRaise({ ctx })),
  opening: publicProcedure.query(({ ctx }) => getOpeningFigure({ ctx })),
  facts: publicProcedure.query(({ ctx }) => listFacts({ ctx })),
  benchmarks: investorProcedure.query(({ ctx }) => listBenchmarks({ ctx })),
  market: investorProcedure.query(({ ctx }) => getMarket({ ctx })),
});
