import type { Language } from "@fabroom/contracts";
import type { Db } from "@fabroom/db";
import { can, loadAccess } from "../access/load.ts";
import type { Ctx } from "../context.ts";
import { loadRates } from "../figure/resolve.ts";
import { wordsOf } from "../raise/words.ts";
import { assumptionsOf, caseHash, headlineOf, usdRateOf } from "../site/case.ts";
import { publishedSites } from "../site/load.ts";
import type { NetworkRow } from "./page/network.ts";

/** The network's sites as lists show them, each with the hash of its case under today's engine; null for whom may not read sites. */
export async function sitesAround(
  tx: Db,
  ctx: Ctx,
  language: Language,
): Promise<{ row: NetworkRow; sha256: string }[] | null> {
  if (!can(await loadAccess(tx, ctx), "site.read", { type: "content", published: true })) return null;
  const rates = await loadRates(tx);
  const { say } = await wordsOf(tx, language);
  return (await publishedSites(tx)).map(({ site, version }) => {
    const { currency, capacityWspm, capex, projectIrr, equityIrr, npv, firstWafer } = headlineOf(version);
    return {
      row: {
        slug: site.slug,
        name: say(site.name),
        version: version.number,
        currency,
        usdRate: usdRateOf(version, rates),
        capacityWspm,
        capex,
        projectIrr,
        equityIrr,
        npv,
        firstWafer,
      },
      sha256: caseHash(assumptionsOf(version)),
    };
  });
}
