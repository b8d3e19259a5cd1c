import { CompareSites, GetSite, PublishSite, SaveSiteDraft } from "@fabroom/contracts";
import {
  compareSites,
  editSite,
  getNetwork,
  getSite,
  listSites,
  manageSites,
  publishSite,
  saveSiteDraft,
} from "@fabroom/core";
import { investorProcedure, router, staffProcedure } from "../procedures.ts";

export const siteRouter = router({
  list: investorProcedure.query(({ ctx }) => listSites({ ctx })),
  get: investorProcedure.input(GetSite).query(({ ctx, input }) => getSite({ ctx, input })),
  compare: investorProcedure.input(CompareSites).query(({ ctx, input }) => compareSites({ ctx, input })),
  network: investorProcedure.query(({ ctx }) => getNetwork({ ctx })),
  manage: staffProcedure.query(({ ctx }) => manageSites({ ctx })),
  edit: staffProcedure.input(GetSite).query(({ ctx, input }) => editSite({ ctx, input })),
  saveDraft: staffProcedure.input(SaveSiteDraft).mutation(({ ctx, input }) => saveSiteDraft({ ctx, input })),
  publish: staffProcedure.input(PublishSite).mutation(({ ctx, input }) => publishSite({ ctx, input })),
});
