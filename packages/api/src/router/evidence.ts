import { ListEvidence, VerifyHash } from "@fabroom/contracts";
import { listEvidence, readCheck, readRecordState, signCheckpoint, startCheck, verifyHash } from "@fabroom/core";
import { publicProcedure, router, staffProcedure } from "../procedures.ts";

export const evidenceRouter = router({
  list: staffProcedure.input(ListEvidence).query(({ ctx, input }) => listEvidence({ ctx, input })),
  state: staffProcedure.query(({ ctx }) => readRecordState({ ctx })),
  check: staffProcedure.query(({ ctx }) => readCheck({ ctx })),
  startCheck: staffProcedure.mutation(({ ctx }) => startCheck({ ctx })),
  sign: staffProcedure.mutation(({ ctx }) => signCheckpoint({ ctx })),
  keys: publicProcedure.query(({ ctx }) => ctx.ports.notary.keys),
  verify: publicProcedure.input(VerifyHash).query(({ ctx, input }) => verifyHash({ ctx, input })),
});
