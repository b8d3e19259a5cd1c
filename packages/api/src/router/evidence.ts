import { ListEvidence } from "@fabroom/contracts";
import { checkEvidence, exportEvidence, listEvidence } from "@fabroom/core";
import { router, staffProcedure } from "../procedures.ts";

export const evidenceRouter = router({
  list: staffProcedure.input(ListEvidence).query(({ ctx, input }) => listEvidence({ ctx, input })),
  check: staffProcedure.query(({ ctx }) => checkEvidence({ ctx })),
  export: staffProcedure.mutation(({ ctx }) => exportEvidence({ ctx })),
});
