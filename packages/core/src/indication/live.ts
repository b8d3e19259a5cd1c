import { type AmendedVersion, Currency, type CurrentVersion, money } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { and, eq } from "drizzle-orm";
import { conflict } from "../errors.ts";

const { indications, indicationVersions } = schema;
type Version = typeof indicationVersions.$inferSelect;

/**
 * The version in force of an organisation's indication in a tranche: at most one is live, a withdrawn one is not.
 * @param hold until the transaction ends, for who is about to replace it
 */
export async function liveVersion(
  tx: Db,
  { organisationId, trancheId, hold = false }: { organisationId: string; trancheId: string; hold?: boolean },
): Promise<Version | null> {
  const found = tx
    .select({ version: indicationVersions })
    .from(indications)
    .innerJoin(indicationVersions, eq(indicationVersions.id, indications.currentVersionId))
    .where(
      and(
        eq(indications.organisationId, organisationId),
        eq(indications.trancheId, trancheId),
        eq(indications.state, "submitted"),
      ),
    )
    .$dynamic();
  const [row] = await (hold ? found.for("update", { of: indications }) : found);
  return row?.version ?? null;
}

export const amendedView = (version: Version): AmendedVersion => ({
  versionId: version.id,
  indicationId: version.indicationId,
  number: version.number,
  amount: money(version.amount, Currency.parse(version.currency)),
  submittedAt: version.submittedAt.toISOString(),
  submittedBy: version.submittedByName,
});

/**
 * @param amends the version that the review named
 * @throws Conflict where another version is in force by now, or none; with the one that is
 */
export function assertAmends(live: Version | null, amends: string | null): void {
  if ((live?.id ?? null) !== amends) throw conflict("indicationMeanwhile", live ? currentOf(live) : undefined);
}

const currentOf = (version: Version): CurrentVersion => ({
  revision: version.number,
  versionNumber: version.number,
  editedBy: version.submittedByName,
  editedAt: version.submittedAt.toISOString(),
});
