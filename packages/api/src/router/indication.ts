import {
  DiscardDraft,
  GetIndication,
  Id,
  ReadyDraft,
  ReturnDraft,
  ReviewIndication,
  SaveDraft,
  SubmitIndication,
  WithdrawIndication,
} from "@fabroom/contracts";
import {
  discardDraft,
  getIndication,
  listDrafts,
  listIndications,
  listTranches,
  openDraft,
  readyDraft,
  returnDraft,
  reviewIndication,
  saveDraft,
  submitIndication,
  withdrawIndication,
} from "@fabroom/core";
import { z } from "zod";
import { investorProcedure, router } from "../procedures.ts";

export const indicationRouter = router({
  tranches: investorProcedure.query(({ ctx }) => listTranches({ ctx })),
  draft: investorProcedure
    .input(z.strictObject({ draftId: Id.nullable(), fresh: z.boolean().optional() }))
    .query(({ ctx, input }) => openDraft({ ctx, input })),
  saveDraft: investorProcedure.input(SaveDraft).mutation(({ ctx, input }) => saveDraft({ ctx, input })),
  drafts: investorProcedure.query(({ ctx }) => listDrafts({ ctx })),
  ready: investorProcedure.input(ReadyDraft).mutation(({ ctx, input }) => readyDraft({ ctx, input })),
  return: investorProcedure.input(ReturnDraft).mutation(({ ctx, input }) => returnDraft({ ctx, input })),
  discard: investorProcedure.input(DiscardDraft).mutation(({ ctx, input }) => discardDraft({ ctx, input })),
  review: investorProcedure.input(ReviewIndication).query(({ ctx, input }) => reviewIndication({ ctx, input })),
  submit: investorProcedure.input(SubmitIndication).mutation(({ ctx, input }) => submitIndication({ ctx, input })),
  list: investorProcedure.query(({ ctx }) => listIndications({ ctx })),
  get: investorProcedure.input(GetIndication).query(({ ctx, input }) => getIndication({ ctx, input })),
  withdraw: investorProcedure
    .input(WithdrawIndication)
    .mutation(({ ctx, input }) => withdrawIndication({ ctx, input })),
});
