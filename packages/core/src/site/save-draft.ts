import {
  LANGUAGES,
  type LanguageTag,
  type Localised,
  type ProductWords,
  type RegisterEntry,
  type SaveSiteDraft,
  type SiteContent,
} from "@fabroom/contracts";
import { ENGINE_VERSION } from "@fabroom/finance";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { record } from "../evidence/record.ts";
import { raiseLanguages } from "../raise/words.ts";
import { assertBase, keepDraft, standingOf } from "../versioned/shelf.ts";
import { assertComputable, assumptionsOf, caseHash } from "./case.ts";
import { lastVersion, lockSite, type SiteVersionRow } from "./load.ts";
import { changedFields, fieldAt, same, withFields } from "./patch.ts";

/**
 * Saves changed assumptions of a site as its draft. The engine must accept them: impossible values come back as
 * field errors, and nothing is kept. The register notes who changed what, and when. An empty patch changes nothing but
 * the engine: a case published with an older one is sealed again so.
 */
export function saveSiteDraft({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: SaveSiteDraft;
}): Promise<{ versionId: string; revision: number }> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "site.draft", { type: "content", published: false });
    const site = await lockSite(tx, input.slug);
    const standing = await standingOf(tx, "site", site.id);
    await assertBase(tx, "site", site.id, standing, input.base);
    const { draft, published } = standing;
    const languages = await raiseLanguages(tx);
    const base = draft ?? published ?? (await lastVersion(tx, site.id));
    const before = assumptionsOf(base);
    const assumptions = await assertComputable(withFields(before, input.patch), "patch");
    const now = ctx.ports.clock.now();
    const changed = changedFields(before, assumptions);
    const content: SiteContent = {
      ...base.content,
      assumptions,
      register: registered(base, published, changed, { note: input.changeNote, now, languages }),
    };
    const version = await keepDraft(tx, ctx, "site", site.id, standing, {
      content,
      caseSha256: caseHash(assumptions),
      engineVersion: ENGINE_VERSION,
      changeNote: input.changeNote,
    });
    await record(tx, ctx, {
      action: "site.draft",
      object: { type: "site", ...site, version: version.number, sha256: version.caseSha256 },
      payload: {
        revision: version.revision,
        changed,
        note: input.changeNote,
        engineVersion: version.engineVersion,
      },
    });
    return { versionId: version.id, revision: version.revision };
  });
}

/** In those of the raise's languages that the product has words in; in English where it has them in none. */
function setByIssuer(note: string, languages: readonly LanguageTag[]): Localised {
  const words: ProductWords = { en: `Set by the issuer: ${note}`, fr: `Fixé par l’émetteur\u00a0: ${note}` };
  const told = LANGUAGES.filter((language) => languages.includes(language));
  return Object.fromEntries((told.length ? told : (["en"] as const)).map((language) => [language, words[language]]));
}

/**
 * A changed field is the issuer's word from then on, so that readers see who set it, and why: a source speaks only of the
 * value it was named for. Back at what is published, the published entry holds again.
 */
function registered(
  base: SiteVersionRow,
  published: SiteVersionRow | null,
  changed: readonly { path: string; to: unknown }[],
  { note, now, languages }: { note: string; now: Date; languages: readonly LanguageTag[] },
): RegisterEntry[] {
  const source = setByIssuer(note, languages);
  const asOf = now.toISOString().slice(0, 10);
  const entries = new Map(base.content.register.map((entry) => [entry.path, entry]));
  const before = published && { case: assumptionsOf(published), register: published.content.register };
  for (const { path, to } of changed) {
    const known =
      before && same(fieldAt(before.case, path), to) ? before.register.find((entry) => entry.path === path) : null;
    if (known === undefined) entries.delete(path);
    else entries.set(path, known ?? { path, status: "assumption", source, asOf, confidence: "low" });
  }
  return [...entries.values()];
}
