import type { RaiseContent } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { ENGINE_VERSION } from "@fabroom/finance";
import { assertComputable, caseHash } from "../site/case.ts";

/** The raise itself, its tranches, figures, facts, benchmarks, pitch and sites, published as their first version. */
export async function seedContent(tx: Db, content: RaiseContent, illustrative: boolean, now: Date): Promise<void> {
  await tx.insert(schema.raises).values({
    name: content.name,
    languages: content.languages,
    issuer: content.issuer,
    currency: content.currency,
    phase: "open",
    closesOn: content.closesOn,
    illustrative,
    market: content.market,
    createdAt: now,
  });
  await tx.insert(schema.tranches).values(
    content.tranches.map((tranche, position) => ({
      key: tranche.key,
      position,
      name: tranche.name,
      instrument: tranche.instrument,
      currency: tranche.currency,
      target: BigInt(tranche.target),
      floor: BigInt(tranche.floor),
      cap: BigInt(tranche.cap),
      minimumTicket: BigInt(tranche.minimumTicket),
      siteSlugs: tranche.siteSlugs,
      terms: tranche.terms,
    })),
  );
  await tx.insert(schema.figures).values(content.figures.map((figure) => ({ id: figure.id, data: figure })));
  await tx
    .insert(schema.facts)
    .values(content.facts.map((fact, position) => ({ key: fact.key, position, data: fact })));
  await tx
    .insert(schema.benchmarks)
    .values(content.benchmarks.map((benchmark, position) => ({ key: benchmark.key, position, data: benchmark })));
  const { legend } = content;
  await tx.insert(schema.legends).values({
    id: legend.id,
    version: legend.version,
    text: legend.text,
    current: true,
    mustRead: legend.mustRead,
  });
  await seedSections(tx, content, now);
  await seedSites(tx, content, now);
}

async function seedSections(tx: Db, content: RaiseContent, now: Date) {
  const rows = await tx
    .insert(schema.sections)
    .values(content.sections.map(({ key }, position) => ({ key, position })))
    .returning();
  const idOf = new Map(rows.map((row) => [row.key, row.id]));
  await tx.insert(schema.sectionVersions).values(
    content.sections.map((section) => ({
      sectionId: idOf.get(section.key)!,
      number: 1,
      state: "published" as const,
      revision: 1,
      content: section.content,
      editedAt: now,
      publishedAt: now,
    })),
  );
}

async function seedSites(tx: Db, content: RaiseContent, now: Date) {
  const rows = await tx
    .insert(schema.sites)
    .values(
      content.sites.map((site, position) => ({
        slug: site.slug,
        position,
        name: site.name,
        region: site.region,
        country: site.country,
        latitude: site.latitude,
        longitude: site.longitude,
        phase: site.phase,
        node: site.node,
      })),
    )
    .returning();
  const idOf = new Map(rows.map((row) => [row.slug, row.id]));
  const versions = await Promise.all(
    content.sites.map(async (site) => {
      const assumptions = await assertComputable(site.content.assumptions, `sites.${site.slug}`);
      return {
        siteId: idOf.get(site.slug)!,
        number: 1,
        state: "published" as const,
        revision: 1,
        content: { ...site.content, assumptions },
        caseSha256: caseHash(assumptions),
        engineVersion: ENGINE_VERSION,
        changeNote: "",
        editedAt: now,
        publishedAt: now,
      };
    }),
  );
  await tx.insert(schema.siteVersions).values(versions);
}
