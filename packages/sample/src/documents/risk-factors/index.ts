import { bind } from "../blocks/cover.ts";
import { importantNotice } from "../blocks/notice.ts";
import { Book, type TypstSource } from "../build/book.ts";
import { rankedBars } from "../chart/bar-chart.ts";
import { SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import { type Effect, effectOf } from "../facts/effect.ts";
import { constructionRisks } from "./construction-risks.ts";
import { marketRisks } from "./market-risks.ts";
import { operationRisks } from "./operation-risks.ts";
import type { Risk, RiskGroup } from "./risk.ts";
import { structureRisks } from "./structure-risks.ts";
import { financeRisks, supportRisks } from "./support-finance-risks.ts";
import { technologyRisks } from "./technology-risks.ts";

export const RISK_GROUPS: RiskGroup[] = [
  marketRisks,
  technologyRisks,
  constructionRisks,
  operationRisks,
  supportRisks,
  financeRisks,
  structureRisks,
];

export type Ranked = { risk: Risk; effect: Effect; change: number };

/** The risks that can be run through the engine, the dearest first. */
export function rankedRisks(c: Context): Ranked[] {
  return RISK_GROUPS.flatMap((group) => group.risks)
    .flatMap((risk): Ranked[] => {
      if (!risk.shock) return [];
      const effect = effectOf(c, risk.shock.patch);
      return [{ risk, effect, change: effect.npvAfter - effect.npvBefore }];
    })
    .sort((a, b) => a.change - b.change);
}

/** The effect of a shock in words, the same sentence for every risk. */
function effectText(c: Context, risk: Risk, effect: Effect) {
  const { v } = c;
  const total = c.sites.length;
  const words = risk.shock?.words(v) ?? { en: "", fr: "" };
  const refused = {
    en: effect.refused > 0 ? ` Cases that the engine refuses under it: ${effect.refused} of ${total}.` : "",
    fr: effect.refused > 0 ? ` Dossiers que le moteur refuse alors : ${effect.refused} sur ${total}.` : "",
  };
  const worst = effect.worst;
  const hit = {
    en: worst
      ? ` Hit hardest: ${worst.site.name}, equity IRR from ${v.percent(worst.before)} to ${v.percent(worst.after)}.`
      : "",
    fr: worst
      ? ` Le plus touché : ${worst.site.name}, TRI des fonds propres de ${v.percent(worst.before)} à ${v.percent(worst.after)}.`
      : "",
  };
  return {
    en: `Shock: ${words.en}. Net present value of the sites from ${v.usd(effect.npvBefore)} to ${v.usd(effect.npvAfter)}, value of equity at its cost from ${v.usd(effect.equityBefore)} to ${v.usd(effect.equityAfter)}; sites at their hurdle: ${effect.aboveHurdleAfter} of ${total} (${effect.aboveHurdleBefore} in the base case); sites with distributions blocked at some date: ${effect.lockup}.${hit.en}${refused.en}`,
    fr: `Choc : ${words.fr}. VAN cumulée des sites de ${v.usd(effect.npvBefore)} à ${v.usd(effect.npvAfter)}, valeur des fonds propres à leur coût de ${v.usd(effect.equityBefore)} à ${v.usd(effect.equityAfter)} ; sites à leur seuil : ${effect.aboveHurdleAfter} sur ${total} (${effect.aboveHurdleBefore} dans le cas central) ; sites aux distributions bloquées à une échéance au moins : ${effect.lockup}.${hit.fr}${refused.fr}`,
  };
}

/** Ranking of the risks that can be computed. */
export function rankingFigure(b: Book, c: Context, all: Ranked[]): void {
  const { v } = c;
  // financing moves the value of equity, not that of the project: such risks have no bar
  const ranked = all.filter(({ change }) => change < 0);
  const first = ranked[0];
  if (!first) return;
  b.figure({
    svg: rankedBars({
      rows: ranked.map(({ risk, change }) => ({ label: c.t(risk.title), parts: [-change], text: v.usd(change) })),
      colour: SERIES[1],
    }),
    title: {
      en: `Dearest single risk: ${c.t(first.risk.title).toLowerCase()}, ${v.usd(first.change)}`,
      fr: `Risque isolé le plus coûteux : ${c.t(first.risk.title).toLowerCase()}, ${v.usd(first.change)}`,
    },
    subtitle: {
      en: "Change of the sites' net present value, each shock alone on every site, debt sized again",
      fr: "Variation de la VAN cumulée des sites, chaque choc isolément sur tous les sites, dette redimensionnée",
    },
    alt: {
      en: `Bar chart of ${ranked.length} risks by loss of net present value, from ${v.usd(first.change)} to ${v.usd(ranked.at(-1)?.change)}.`,
      fr: `Barres de ${ranked.length} risques par perte de VAN, de ${v.usd(first.change)} à ${v.usd(ranked.at(-1)?.change)}.`,
    },
    note: c.engineNote,
    twin: {
      title: { en: "Effect of each shock on the network", fr: "Effet de chaque choc sur le réseau" },
      columns: [
        { label: { en: "Shock", fr: "Choc" } },
        { label: { en: "Change of NPV", fr: "Variation de VAN" }, align: "right" },
        { label: { en: "NPV after", fr: "VAN après" }, align: "right" },
        { label: { en: "Change of equity value", fr: "Variation f.p." }, align: "right" },
        { label: { en: "Sites at hurdle", fr: "Sites au seuil" }, align: "right" },
        { label: { en: "Sites in lock-up", fr: "Sites bloqués" }, align: "right" },
      ],
      rows: all.map(({ risk, effect, change }) => [
        risk.shock?.words(v) ?? "",
        v.usd(change),
        v.usd(effect.npvAfter),
        v.usd(effect.equityAfter - effect.equityBefore),
        v.number(effect.aboveHurdleAfter, 0),
        v.number(effect.lockup, 0),
      ]),
      note: c.engineNote,
    },
  });
}

/** The risk factors in full: as long as the merits, each with its effect where the engine can compute it. */
export function riskFactors(c: Context): TypstSource {
  const b = new Book(c.language);
  const ranked = rankedRisks(c);
  const count = RISK_GROUPS.flatMap((group) => group.risks).length;
  importantNotice(b, c);
  b.chapter({ en: "How to read this document", fr: "Comment lire ce document" });
  b.lead({
    en: `${count} risks in ${RISK_GROUPS.length} groups, then those of each site. An investor can lose all that he puts in.`,
    fr: `${count} risques en ${RISK_GROUPS.length} groupes, puis ceux de chaque site. Un investisseur peut perdre la totalité de sa mise.`,
  });
  b.p(
    {
      en: `${ranked.length} of the risks can be put as a change of an assumption. For these the engine has been run again on all ${c.sites.length} sites, with debt sized again, and the result stands under the risk. The shock is a magnitude chosen to be readable, the same for every site; it is not a forecast and carries no probability. The others cannot be put in a number honestly, and none is given.`,
      fr: `${ranked.length} de ces risques peuvent s'exprimer par une hypothèse modifiée. Pour ceux-là, le moteur a été relancé sur les ${c.sites.length} sites, dette redimensionnée, et le résultat figure sous le risque. L'ampleur du choc est choisie pour être lisible, identique sur tous les sites ; ce n'est ni une prévision ni une probabilité. Les autres ne se chiffrent pas honnêtement, et ne sont pas chiffrés.`,
    },
    {
      en: "Risks come together. Delay, overrun and weak prices have one cause when a sector overbuilds, and their joint effect is more than their sum when it takes a site below the cover its lenders ask for. The downside case of the memorandum combines several.",
      fr: "Les risques se cumulent. Retard, surcoût et prix faibles ont une même cause lorsqu'un secteur surinvestit, et leur effet conjoint dépasse leur somme s'il fait passer un site sous la couverture exigée par ses prêteurs. Le cas dégradé du mémorandum en combine plusieurs.",
    },
    {
      en: "The order within a group is no order of importance. A risk that is not listed may be the one that matters.",
      fr: "L'ordre, dans un groupe, n'est pas un ordre d'importance. Le risque décisif peut être un risque non cité.",
    },
  );
  rankingFigure(b, c, ranked);
  b.chapter({ en: "Risks of the network", fr: "Risques du réseau" });
  for (const group of RISK_GROUPS) {
    b.section(group.title).p(group.intro);
    for (const risk of group.risks) {
      const known = ranked.find((candidate) => candidate.risk === risk);
      b.risk(risk.title, risk.text, [
        {
          label: { en: "Effect on the case.", fr: "Effet sur le dossier." },
          text: known ? effectText(c, risk, known.effect) : { en: "Not put in a number.", fr: "Non chiffré." },
        },
        { label: { en: "What is done about it.", fr: "Ce qui est fait." }, text: risk.mitigation },
      ]);
    }
  }
  b.chapter({ en: "Risks of each site", fr: "Risques propres à chaque site" });
  for (const site of c.sites) {
    b.section(site.name);
    for (const risk of site.seed.content.risks)
      b.risk(c.t(risk.title), c.fill(risk.text), [
        { label: { en: "What is done about it.", fr: "Ce qui est fait." }, text: c.fill(risk.mitigation) },
      ]);
  }
  b.dataChapter();
  return bind(
    b,
    c,
    { en: "Risk factors", fr: "Facteurs de risque" },
    { en: "What can go wrong, and what it would cost", fr: "Ce qui peut mal tourner, et ce qu'il en coûterait" },
  );
}
