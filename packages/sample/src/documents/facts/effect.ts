import type { Patch } from "@fabroom/finance";
import type { Context } from "./context.ts";
import { rerun } from "./rerun.ts";
import type { SiteCase } from "./site-case.ts";

/** What a shock does to the network: every site once more with changed assumptions. */
export type Effect = {
  /** Sums of the sites' project values at WACC, and of their equity values at the cost of equity; US dollars. */
  npvBefore: number;
  npvAfter: number;
  equityBefore: number;
  equityAfter: number;
  /** Sites whose equity IRR stays at or above their hurdle. */
  aboveHurdleBefore: number;
  aboveHurdleAfter: number;
  /** Sites whose lowest cover falls below lock-up (or that lose their debt). */
  lockup: number;
  /** The site hit hardest, by change of equity IRR, and its IRR before and after. */
  worst: { site: SiteCase; before: number; after: number | null } | null;
  /** Sites whose case the engine refuses under the shock. */
  refused: number;
};

const atHurdle = (irr: number | null, hurdle: number) => irr !== null && irr >= hurdle;

export function effectOf(c: Context, patch: (site: SiteCase) => Patch): Effect {
  const effect: Effect = {
    npvBefore: 0,
    npvAfter: 0,
    equityBefore: 0,
    equityAfter: 0,
    aboveHurdleBefore: 0,
    aboveHurdleAfter: 0,
    lockup: 0,
    worst: null,
    refused: 0,
  };
  let deepest = 0;
  for (const site of c.sites) {
    const run = rerun(site, patch(site));
    const { hurdle } = site.a.returns;
    effect.npvBefore += site.dollars(site.h.npv);
    effect.equityBefore += site.dollars(site.h.equityNpv);
    if (atHurdle(site.h.equityIrr, hurdle)) effect.aboveHurdleBefore++;
    if (!run) {
      effect.refused++;
      continue;
    }
    effect.npvAfter += site.dollars(run.npv);
    effect.equityAfter += site.dollars(run.equityNpv);
    if (atHurdle(run.equityIrr, hurdle)) effect.aboveHurdleAfter++;
    if (run.lockups > 0) effect.lockup++;
    const fall = (site.h.equityIrr ?? 0) - (run.equityIrr ?? -1);
    if (site.h.equityIrr !== null && fall > deepest) {
      deepest = fall;
      effect.worst = { site, before: site.h.equityIrr, after: run.equityIrr };
    }
  }
  return effect;
}
