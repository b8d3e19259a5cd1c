import { getSession, readMyFile } from "@fabroom/core";
import { memberProcedure, publicProcedure, router } from "../procedures.ts";

export const sessionRouter = router({
  get: publicProcedure.query(({ ctx }) => getSession({ ctx })),
  file: memberProcedure.query(({ ctx }) => readMyFile({ ctx })),
});
