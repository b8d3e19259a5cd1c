import { readBook } from "@fabroom/core";
import { router, staffProcedure } from "../procedures.ts";

export const bookRouter = router({
  read: staffProcedure.query(({ ctx }) => readBook({ ctx })),
});
