import { GetSection, PublishSection, SaveSectionDraft } from "@fabroom/contracts";
import { editSection, listSections, publishSection, readPitch, saveSectionDraft } from "@fabroom/core";
import { investorProcedure, router, staffProcedure } from "../procedures.ts";

export const sectionRouter = router({
  read: investorProcedure.query(({ ctx }) => readPitch({ ctx })),
  list: staffProcedure.query(({ ctx }) => listSections({ ctx })),
  edit: staffProcedure.input(GetSection).query(({ ctx, input }) => editSection({ ctx, input })),
  saveDraft: staffProcedure.input(SaveSectionDraft).mutation(({ ctx, input }) => saveSectionDraft({ ctx, input })),
  publish: staffProcedure.input(PublishSection).mutation(({ ctx, input }) => publishSection({ ctx, input })),
});
