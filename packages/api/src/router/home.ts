import { readHome } from "@fabroom/core";
import { investorProcedure, router } from "../procedures.ts";

export const homeRouter = router({
  get: investorProcedure.query(({ ctx }) => readHome({ ctx })),
});
