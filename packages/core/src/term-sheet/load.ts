import { type Db, schema } from "@fabroom/db";
import { eq } from "drizzle-orm";
import { loadRaise } from "../raise/get.ts";
import { publishedSites } from "../site/load.ts";

const { indications, indicationVersions, organisations, tranches, users } = schema;
export type SheetSource = NonNullable<Awaited<ReturnType<typeof loadForSheet>>>;

/** Everything a term sheet is made of, with the indication locked until the transaction ends; null when there is none. */
export async function loadForSheet(tx: Db, indicationVersionId: string) {
  const [version] = await tx.select().from(indicationVersions).where(eq(indicationVersions.id, indicationVersionId));
  if (!version) return null;
  const [indication] = await tx
    .select()
    .from(indications)
    .where(eq(indications.id, version.indicationId))
    .for("update");
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, version.organisationId));
  const [signer] = await tx.select().from(users).where(eq(users.id, version.submittedBy));
  const [tranche] = await tx.select().from(tranches).where(eq(tranches.id, indication!.trancheId));
  const raise = await loadRaise(tx);
  const sites = (await publishedSites(tx)).filter(({ site }) => tranche!.siteSlugs.includes(site.slug));
  return {
    version,
    indication: indication!,
    organisation: organisation!,
    signer: signer!,
    tranche: tranche!,
    raise,
    sites,
  };
}
