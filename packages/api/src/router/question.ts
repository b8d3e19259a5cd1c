import { AskQuestion, GetQuestion, PrepareQuestion, PublishAnswer, SaveAnswer } from "@fabroom/contracts";
import {
  askQuestion,
  editAnswer,
  getQuestion,
  listQuestions,
  manageQuestions,
  prepareQuestion,
  publishAnswer,
  saveAnswer,
  withdrawQuestion,
} from "@fabroom/core";
import { investorProcedure, router, staffProcedure } from "../procedures.ts";

export const questionRouter = router({
  list: investorProcedure.query(({ ctx }) => listQuestions({ ctx })),
  get: investorProcedure.input(GetQuestion).query(({ ctx, input }) => getQuestion({ ctx, input })),
  prepare: investorProcedure.input(PrepareQuestion).query(({ ctx, input }) => prepareQuestion({ ctx, input })),
  ask: investorProcedure.input(AskQuestion).mutation(({ ctx, input }) => askQuestion({ ctx, input })),
  withdraw: investorProcedure.input(GetQuestion).mutation(({ ctx, input }) => withdrawQuestion({ ctx, input })),
  manage: staffProcedure.query(({ ctx }) => manageQuestions({ ctx })),
  edit: staffProcedure.input(GetQuestion).query(({ ctx, input }) => editAnswer({ ctx, input })),
  saveAnswer: staffProcedure.input(SaveAnswer).mutation(({ ctx, input }) => saveAnswer({ ctx, input })),
  publishAnswer: staffProcedure.input(PublishAnswer).mutation(({ ctx, input }) => publishAnswer({ ctx, input })),
});
