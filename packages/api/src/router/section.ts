import {
  GetSection,
  PublishSection,
  RestoreSection,
  SaveSectionDraft,
  SectionVersion,
  WithdrawSection,
} from "@fabroom/contracts";
import {
  discardSection,
  editSection,
  listSections,
  listWithdrawnSections,
  openingsOfSection,
  publishSection,
  readPitch,
  restoreSection,
  saveSectionDraft,
  withdrawSection,
} from "@fabroom/core";
import { investorProcedure, router, staffProcedure } from "../procedures.ts";

export const sectionRouter = router({
  read: investorProcedure.query(({ ctx }) => readPitch({ ctx })),
  withdrawn: investorProcedure.query(({ ctx }) => listWithdrawnSections({ ctx })),
  list: staffProcedure.query(({ ctx }) => listSections({ ctx })),
  edit: staffProcedure.input(GetSection).query(({ ctx, input }) => editSection({ ctx, input })),
  saveDraft: staffProcedure.input(SaveSectionDraft).mutation(({ ctx, input }) => saveSectionDraft({ ctx, input })),
  publish: staffProcedure.input(PublishSection).mutation(({ ctx, input }) => publishSection({ ctx, input })),
  discard: staffProcedure.input(PublishSection).mutation(({ ctx, input }) => discardSection({ ctx, input })),
  withdraw: staffProcedure.input(WithdrawSection).mutation(({ ctx, input }) => withdrawSection({ ctx, input })),
  restore: staffProcedure.input(RestoreSection).mutation(({ ctx, input }) => restoreSection({ ctx, input })),
  openings: staffProcedure.input(SectionVersion).query(({ ctx, input }) => openingsOfSection({ ctx, input })),
});
