import { AcceptAgreement } from "@fabroom/contracts";
import { acceptAgreement, getAgreement } from "@fabroom/core";
import { memberProcedure, router } from "../procedures.ts";

export const agreementRouter = router({
  get: memberProcedure.query(({ ctx }) => getAgreement({ ctx })),
  accept: memberProcedure.input(AcceptAgreement).mutation(({ ctx, input }) => acceptAgreement({ ctx, input })),
});
