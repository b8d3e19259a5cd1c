import type { Language, OpenRequest, ProductWords, ScenarioPatch } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { differences, ENGINE_VERSION, scenarioSet, validateAssumptions } from "@fabroom/finance";
import { eq } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, signedIn } from "../context.ts";
import type { Located } from "../document/located.ts";
import { notFound } from "../errors.ts";
import { loadRaise } from "../raise/get.ts";
import { wordsIn } from "../raise/words.ts";
import { scenarioSeal } from "../scenario/compute.ts";
import { assertScenario, loadScenario } from "../scenario/load.ts";
import { patched } from "../scenario/patch.ts";
import { assumptionsOf, caseHash, refusal } from "../site/case.ts";
import { lastVersion, publishedSites, type SiteRow, type SiteVersionRow } from "../site/load.ts";
import { workbookMaker } from "./make/maker.ts";
import { sitesAround } from "./sites-around.ts";
import { DISCLAIMER, VARIANTS, versionWords } from "./words.ts";

type Published = { site: SiteRow; version: SiteVersionRow };
type Request<K extends OpenRequest["kind"]> = Extract<OpenRequest, { kind: K }>;

/** The workbook of a site's published case, or of one of its standing scenarios. */
export async function locateSiteWorkbook(
  tx: Db,
  ctx: Ctx,
  input: Request<"workbook">,
  begun = false,
): Promise<Located> {
  await assertAllowed(tx, ctx, "site.workbook", { type: "content", published: true });
  const published = (await publishedSites(tx)).find(({ site }) => site.slug === input.slug);
  // withdrawn while it was made: what was begun is given whole
  const found = published ?? (begun ? await lastOf(tx, input.slug) : undefined);
  if (!found) throw notFound();
  const { site, version } = found;
  const scenario = scenarioSet(assumptionsOf(version)).find(({ id }) => id === input.case);
  const patch = (scenario?.patch ?? {}) as ScenarioPatch;
  const wanted = { found, patch, variant: VARIANTS[input.case], language: input.language };
  const { file, caseSha256 } = await made(tx, ctx, wanted);
  return {
    ...file,
    fileName: `${site.slug}-v${version.number}${input.case === "base" ? "" : `-${input.case}`}-${input.language}.xlsx`,
    object: { type: "site", id: site.id, label: site.slug, version: version.number, sha256: version.caseSha256 },
    payload: { ...file.payload, caseSha256, case: input.case },
  };
}

async function lastOf(tx: Db, slug: string): Promise<Published | undefined> {
  const [site] = await tx.select().from(schema.sites).where(eq(schema.sites.slug, slug));
  return site && { site, version: await lastVersion(tx, site.id) };
}

/** The workbook of a saved scenario, for those who may read it. The evidence holds its seal, not its inputs. */
export async function locateScenarioWorkbook(tx: Db, ctx: Ctx, input: Request<"scenarioWorkbook">): Promise<Located> {
  const actor = signedIn(ctx);
  await assertAllowed(tx, ctx, "site.workbook", { type: "content", published: true });
  await assertScenario(tx, ctx, actor, "scenario.read");
  const { scenario, site, base } = await loadScenario(tx, actor, input.scenarioId);
  await assertScenario(tx, ctx, actor, "scenario.read", scenario);
  const { file, caseSha256 } = await made(tx, ctx, {
    found: { site, version: base },
    patch: scenario.patch,
    variant: { en: scenario.name, fr: scenario.name },
    language: input.language,
  });
  return {
    ...file,
    payload: { ...file.payload, seal: scenarioSeal(scenario.salt, caseSha256) },
    fileName: `${site.slug}-v${base.number}-${scenario.id.slice(-8)}-${input.language}.xlsx`,
    object: { type: "scenario", id: scenario.id, sha256: scenarioSeal(scenario.salt, scenario.caseSha256) },
  };
}

/** The file's case hash is of today's engine; the one stored with the case may be of an older one. */
type Made = { file: Omit<Located, "fileName" | "object">; caseSha256: string };
type Wanted = { found: Published; patch: ScenarioPatch; variant: ProductWords | null; language: Language };

/** Equal case, equal bytes: the copy's own marks come on top. @throws Invalid where the engine refuses the scenario */
async function made(tx: Db, ctx: Ctx, { found: { site, version }, patch, variant, language }: Wanted): Promise<Made> {
  const raise = await loadRaise(tx);
  const words = wordsIn(language, raise.languages);
  const base = assumptionsOf(version);
  const sites = await sitesAround(tx, ctx, language);
  const checked = validateAssumptions(patched(base, patch));
  if (!checked.ok) throw refusal(checked.issues, "patch");
  const { assumptions } = checked;
  const caseSha256 = caseHash(assumptions);
  const make = async (): Promise<Uint8Array> => {
    const name = words.say(site.name);
    return workbookMaker().make({
      assumptions,
      language,
      meta: {
        title: variant ? `${name} · ${variant[language]}` : name,
        version: versionWords(version.number, variant, language),
        caseSha256,
        createdAt: version.publishedAt!,
        publisher: raise.issuer,
        disclaimer: raise.illustrative ? DISCLAIMER.illustrative : DISCLAIMER.plain,
        register: version.content.register.map((entry) => ({
          ...entry,
          source: { [language]: words.say(entry.source) },
        })),
        changed: differences(base, assumptions),
      },
      network: sites
        ? {
            sites: sites.map(({ row }) => row),
            slug: site.slug,
            published: sites.some(({ row, sha256 }) => row.slug === site.slug && sha256 === caseSha256),
          }
        : undefined,
    });
  };
  return {
    caseSha256,
    file: {
      treatment: "workbook",
      from: { make },
      mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      page: 0,
      width: 0,
      action: "site.workbook",
      payload: {
        language,
        engineVersion: ENGINE_VERSION,
        ...(sites ? { network: Object.fromEntries(sites.map(({ row }) => [row.slug, row.version])) } : {}),
      },
      readNode: null,
    },
  };
}
