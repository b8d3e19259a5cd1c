import { IssueTermSheet } from "@fabroom/contracts";
import { issueTermSheet, listTermSheets } from "@fabroom/core";
import { investorProcedure, router } from "../procedures.ts";

export const termSheetRouter = router({
  list: investorProcedure.query(({ ctx }) => listTermSheets({ ctx })),
  issue: investorProcedure.input(IssueTermSheet).mutation(({ ctx, input }) => issueTermSheet({ ctx, input })),
});
