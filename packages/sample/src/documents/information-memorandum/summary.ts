import { gapOf } from "../blocks/market.ts";
import { siteTable } from "../blocks/network.ts";
import { mapFigure } from "../blocks/world.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { standing } from "../facts/rerun.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { trancheTable } from "./tranches.ts";

const YEARS = { en: ["year", "years"], fr: ["année", "années"] } as const;

type Case = {
  h: { npv: number; equityIrr: number | null; minDscr: number | null; debt: number; equity: number } | null;
  site: SiteCase;
};

function caseStrip(b: Book, c: Context, cases: Case[]): void {
  const { v } = c;
  const npv = cases.reduce((sum, { h, site }) => sum + site.dollars(h?.npv ?? 0), 0);
  const reach = cases.filter(({ h, site }) => (h?.equityIrr ?? -1) >= site.a.returns.hurdle).length;
  const positive = cases.filter(({ h }) => (h?.npv ?? -1) >= 0).length;
  const covers = cases.flatMap(({ h }) => (h?.minDscr === null || h?.minDscr === undefined ? [] : [h.minDscr]));
  const debt = cases.reduce((sum, { h, site }) => sum + site.dollars(h?.debt ?? 0), 0);
  const equity = cases.reduce((sum, { h, site }) => sum + site.dollars(h?.equity ?? 0), 0);
  b.strip([
    { label: { en: "Sum of NPVs", fr: "Somme des VAN" }, value: v.usd(npv) },
    {
      label: { en: "Sites at the equity hurdle", fr: "Sites au seuil des fonds propres" },
      value: `${reach} / ${cases.length}`,
    },
    {
      label: { en: "Sites with NPV not below nil", fr: "Sites à VAN non négative" },
      value: `${positive} / ${cases.length}`,
    },
    {
      label: { en: "Lowest cover of any site", fr: "Couverture la plus basse" },
      value: covers.length > 0 ? v.multiple(Math.min(...covers)) : "–",
    },
    { label: { en: "Senior debt that can be carried", fr: "Dette senior supportable" }, value: v.usd(debt) },
    { label: { en: "Equity needed", fr: "Fonds propres nécessaires" }, value: v.usd(equity) },
  ]);
}

/** Base and downside in the same words at the same size. */
export function bothCases(b: Book, c: Context): void {
  b.section({ en: "Base case", fr: "Cas central" });
  caseStrip(
    b,
    c,
    c.sites.map((site) => ({ site, h: site.h })),
  );
  b.section({ en: "Downside case", fr: "Cas dégradé" });
  caseStrip(
    b,
    c,
    c.sites.map((site) => ({ site, h: standing(site).downside })),
  );
}

export function summary(b: Book, c: Context): void {
  const { v, network, raise } = c;
  const { years, short, lowShort, worst, worstShare } = gapOf(c);
  b.chapter({ en: "Executive summary", fr: "Synthèse" });
  b.lead({
    en: `${raise.issuer} proposes to build up to ${c.sites.length} fabs for ${v.usd(network.capex)}, one after another, each behind its own gate; it asks today for indications of interest that bind nobody, until ${v.date(raise.closesOn)}.`,
    fr: `${raise.issuer} propose de construire jusqu'à ${c.sites.length} usines pour ${v.usd(network.capex)}, l'une après l'autre, chacune derrière son propre jalon ; il sollicite aujourd'hui des indications d'intérêt qui n'engagent personne, jusqu'au ${v.date(raise.closesOn)}.`,
  });
  b.strip([
    {
      label: { en: "Capex if all sites are built", fr: "Investissement si tous les sites sont construits" },
      value: v.usd(network.capex),
      note: { en: "contingency included", fr: "provision pour aléas comprise" },
    },
    {
      label: { en: "Wafers a month", fr: "Plaquettes par mois" },
      value: v.number(network.capacity, 0),
      note: { en: "nameplate", fr: "capacité nominale" },
    },
    {
      label: { en: "Public support counted", fr: "Aides publiques comptées" },
      value: v.percent(network.incentives / network.totalUses, 0),
      note: { en: "of uses; none signed", fr: "des emplois ; aucune signée" },
    },
  ]);
  b.p(
    {
      en: `**Why.** On a rule that readers can change, demand for computing capacity exceeds what can be made in ${short.length} of ${years.length} years in the base case, and ${v.percent(worstShare, 0)} of it is not met in ${worst.year}; with low demand it does so in ${v.plural(lowShort.length, YEARS)}. What limits supply changes from year to year and is not always the wafer.`,
      fr: `**Pourquoi.** Selon une règle que chacun peut modifier, la demande de capacité de calcul dépasse la production possible ${short.length} années sur ${years.length} dans le cas central, et ${v.percent(worstShare, 0)} n'en sont pas servis en ${worst.year} ; avec une demande basse, ${v.plural(lowShort.length, YEARS)}. La contrainte change d'une année à l'autre et n'est pas toujours la plaquette.`,
    },
    {
      en: `**What.** Sites in several classes: the largest dies, the smaller ones around them, and assembly. The first wafer would come out in ${first(c).when(first(c).milestones.firstWaferOut)}.`,
      fr: `**Quoi.** Des sites de plusieurs classes : les plus grandes puces, celles qui les entourent, et l'assemblage. La première plaquette sortirait en ${first(c).when(first(c).milestones.firstWaferOut)}.`,
    },
    {
      en: "**With whom.** No licence, customer, supplier or lender is signed. No company named in the press is a partner. Each gate asks for the signatures that its site needs before its main capital is called.",
      fr: "**Avec qui.** Aucune licence, aucun client, aucun fournisseur, aucun prêteur n'est signé. Aucune société citée dans la presse n'est partenaire. Chaque jalon exige les signatures nécessaires au site avant l'appel de son capital principal.",
    },
    {
      en: `**What it returns.** Taken one by one the sites differ widely: some reach the equity return of ${v.percent(first(c).a.returns.hurdle)} that the Issuer asks for, most do not. The table below hides none of them.`,
      fr: `**Ce que cela rapporte.** Pris un à un, les sites diffèrent fortement : certains atteignent le TRI des fonds propres de ${v.percent(first(c).a.returns.hurdle)} que l'Émetteur exige, la plupart non. Le tableau ci-dessous n'en cache aucun.`,
    },
    {
      en: "**What can go wrong.** Price, filling, process, support, delay: alone and together. The downside stands beside the base case at the same size, here and in a chapter of its own.",
      fr: "**Ce qui peut mal tourner.** Prix, remplissage, procédé, aides, retard : isolément et ensemble. Le cas dégradé figure à côté du cas central, à la même taille, ici et dans un chapitre qui lui est propre.",
    },
  );
  bothCases(b, c);
  siteTable(b, c);
  mapFigure(b, c);
  b.section({ en: "What is asked", fr: "Ce qui est demandé" });
  b.p({
    en: "An indication states a tranche, an amount, conditions. It is read back in digits and words, may be changed or withdrawn at any time, and leads to a personalised indicative term sheet.",
    fr: "Une indication précise une tranche, un montant, des conditions. Elle est relue en chiffres et en lettres, peut être modifiée ou retirée à tout moment, et donne lieu à des termes et conditions indicatifs personnalisés.",
  });
  trancheTable(b, c);
}

/** The site whose first wafer comes earliest. */
function first(c: Context): SiteCase {
  const [site] = [...c.sites].sort((x, y) => x.time(x.milestones.firstWaferOut) - y.time(y.milestones.firstWaferOut));
  if (!site) throw new Error("a raise needs a site");
  return site;
}
