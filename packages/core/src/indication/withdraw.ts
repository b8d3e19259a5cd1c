import type { WithdrawIndication } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, signedIn, transact } from "../context.ts";
import { conflict, notFound } from "../errors.ts";
import { record } from "../evidence/record.ts";

const { indications } = schema;

/** Withdraws a live indication: always possible for the investor, in every phase, with or without a reason. */
export function withdrawIndication({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: WithdrawIndication;
}): Promise<{ withdrawnAt: string }> {
  signedIn(ctx);
  return transact(ctx, async (tx) => {
    const [row] = await tx.select().from(indications).where(eq(indications.id, input.indicationId)).for("update");
    await assertAllowed(tx, ctx, "indication.withdraw", {
      type: "indication",
      organisationId: row?.organisationId ?? "",
    });
    if (!row) throw notFound();
    if (row.state !== "submitted") throw conflict("alreadyWithdrawn");
    const at = ctx.ports.clock.now();
    await tx
      .update(indications)
      .set({ state: "withdrawn", withdrawnAt: at, withdrawnReason: input.reason || null })
      .where(eq(indications.id, row.id));
    await record(tx, ctx, {
      action: "indication.withdraw",
      object: { type: "indication", id: row.id },
      payload: { reason: input.reason },
      at,
    });
    return { withdrawnAt: at.toISOString() };
  });
}
