import { type Db, inScope } from "@fabroom/db";
import type { Ctx } from "../context.ts";

/**
 * The keeper of the record: a job, with nobody signed in, or what follows when somebody's right was checked. It sees
 * the rows that the issuer's staff see, and no more may be written than row-level security lets them write.
 */
export const asKeeper = <T>(ctx: Ctx, run: (tx: Db) => Promise<T>): Promise<T> =>
  inScope(ctx.db, { kind: "staff", userId: null, organisationId: null }, run);
