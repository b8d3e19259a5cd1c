import {
  DiscardVersion,
  DocumentVersion,
  GetDocument,
  PublishVersion,
  RestoreVersion,
  WithdrawVersion,
} from "@fabroom/contracts";
import {
  discardVersion,
  getDocument,
  manageDocuments,
  openingsOfDocument,
  publishVersion,
  readIndex,
  restoreDocument,
  withdrawVersion,
} from "@fabroom/core";
import { investorProcedure, router, staffProcedure } from "../procedures.ts";

/** Bytes do not pass here: reading and uploading files are route handlers over the same verbs. */
export const documentRouter = router({
  index: investorProcedure.query(({ ctx }) => readIndex({ ctx })),
  get: investorProcedure.input(GetDocument).query(({ ctx, input }) => getDocument({ ctx, input })),
  manage: staffProcedure.query(({ ctx }) => manageDocuments({ ctx })),
  publish: staffProcedure.input(PublishVersion).mutation(({ ctx, input }) => publishVersion({ ctx, input })),
  discard: staffProcedure.input(DiscardVersion).mutation(({ ctx, input }) => discardVersion({ ctx, input })),
  withdraw: staffProcedure.input(WithdrawVersion).mutation(({ ctx, input }) => withdrawVersion({ ctx, input })),
  restore: staffProcedure.input(RestoreVersion).mutation(({ ctx, input }) => restoreDocument({ ctx, input })),
  openings: staffProcedure.input(DocumentVersion).query(({ ctx, input }) => openingsOfDocument({ ctx, input })),
});
