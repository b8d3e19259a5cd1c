import { getSession } from "@fabroom/core";
import { publicProcedure, router } from "../procedures.ts";

export const sessionRouter = router({
  get: publicProcedure.query(({ ctx }) => getSession({ ctx })),
});
