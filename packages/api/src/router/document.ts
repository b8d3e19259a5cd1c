import { GetDocument, PublishVersion } from "@fabroom/contracts";
import { getDocument, manageDocuments, publishVersion, readIndex } from "@fabroom/core";
import { investorProcedure, router, staffProcedure } from "../procedures.ts";

/** Bytes do not pass here: reading and uploading files are route handlers over the same verbs. */
export const documentRouter = router({
  index: investorProcedure.query(({ ctx }) => readIndex({ ctx })),
  get: investorProcedure.input(GetDocument).query(({ ctx, input }) => getDocument({ ctx, input })),
  manage: staffProcedure.query(({ ctx }) => manageDocuments({ ctx })),
  publish: staffProcedure.input(PublishVersion).mutation(({ ctx, input }) => publishVersion({ ctx, input })),
});
