import type { VerifyView } from "@fabroom/contracts";
import { system } from "@fabroom/db";
import { type Ctx, transact } from "../context.ts";

/**
 * Says of a fingerprint whether a receipt or a term sheet with it was issued, and whether it is still the latest. A
 * receipt has two: the one it bears, of the sealed record, and that of each file it was downloaded as.
 * Open to anyone who holds the fingerprint; names no party and no amount.
 */
export function verifyHash({ ctx, input }: { ctx: Ctx; input: { sha256: string } }): Promise<VerifyView> {
  // the row belongs to a party; what is said of it does not: a system act
  return transact(ctx, async (tx) => {
    const known = await system.verifyFingerprint(tx, input.sha256);
    if (!known) return { known: false };
    const { kind, version, issuedAt, state } = known;
    return { known: true, kind, version, issuedAt: issuedAt.toISOString(), state };
  });
}
