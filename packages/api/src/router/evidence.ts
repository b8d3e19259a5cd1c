import { ListEvidence, VerifyHash } from "@fabroom/contracts";
import { checkEvidence, listEvidence, verifyHash } from "@fabroom/core";
import { publicProcedure, router, staffProcedure } from "../procedures.ts";

export const evidenceRouter = router({
  list: staffProcedure.input(ListEvidence).query(({ ctx, input }) => listEvidence({ ctx, input })),
  check: staffProcedure.query(({ ctx }) => checkEvidence({ ctx })),
  verify: publicProcedure.input(VerifyHash).query(({ ctx, input }) => verifyHash({ ctx, input })),
});
