import { ErasePerson } from "@fabroom/contracts";
import { erasePerson } from "@fabroom/core";
import { router, staffProcedure } from "../procedures.ts";

export const personRouter = router({
  erase: staffProcedure.input(ErasePerson).mutation(({ ctx, input }) => erasePerson({ ctx, input })),
});
