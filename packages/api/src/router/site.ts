import {
  CompareSites,
  GetSite,
  PublishSite,
  RestoreSite,
  SaveSiteDraft,
  SiteVersion,
  WithdrawSite,
} from "@fabroom/contracts";
import {
  compareSites,
  discardSite,
  editSite,
  getNetwork,
  getSite,
  listSites,
  manageSites,
  openingsOfSite,
  publishSite,
  restoreSite,
  saveSiteDraft,
  withdrawSite,
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
  discard: staffProcedure.input(PublishSite).mutation(({ ctx, input }) => discardSite({ ctx, input })),
  withdraw: staffProcedure.input(WithdrawSite).mutation(({ ctx, input }) => withdrawSite({ ctx, input })),
  restore: staffProcedure.input(RestoreSite).mutation(({ ctx, input }) => restoreSite({ ctx, input })),
  openings: staffProcedure.input(SiteVersion).query(({ ctx, input }) => openingsOfSite({ ctx, input })),
});
