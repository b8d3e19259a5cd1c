import { fundingStackFigure, networkCashFigure } from "../blocks/network.ts";
import { networkTornado } from "../blocks/network-risk.ts";
import { outputText } from "../blocks/output-text.ts";
import { networkSourcesUses } from "../blocks/sources-uses.ts";
import { supportFigure } from "../blocks/support.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { pitch } from "./pitch.ts";
import { trancheTable, trancheTerms } from "./tranches.ts";

export function support(b: Book, c: Context): void {
  const { v, network } = c;
  b.chapter({ en: "Public support", fr: "Aides publiques" });
  b.lead({
    en: `${v.usd(network.incentives)} of public money stands in the sources of the cases: ${v.percent(network.incentives / network.totalUses, 0)} of uses, and none of it signed.`,
    fr: `${v.usd(network.incentives)} d'argent public figurent dans les ressources des dossiers : ${v.percent(network.incentives / network.totalUses, 0)} des emplois, et rien n'en est signé.`,
  });
  b.p(
    {
      en: "Support comes along the way as grants, or afterwards as tax credits that equity and debt must carry until they are paid. One rule needs no selection, the federal credit of the United States for works begun in time; all other support needs a decision that has not been taken. The memorandum on public incentives gives each rule with its source and the condition under which it falls away.",
      fr: "L'aide arrive au fil de l'eau, sous forme de subventions, ou après coup, sous forme de crédits d'impôt que fonds propres et dette doivent porter jusqu'à leur versement. Une seule règle ne suppose pas de sélection, le crédit fédéral américain pour les travaux commencés à temps ; toutes les autres aides supposent une décision qui n'est pas prise. La note sur les aides publiques donne chaque règle avec sa source et la condition qui la fait tomber.",
    },
    {
      en: "States ask for something: capacity kept, jobs, priority in a crisis, limits on expansion elsewhere, part of the gain if things go better than planned, repayment if promises are broken. An investor inherits these duties with his shares.",
      fr: "Les États demandent une contrepartie : maintien de la capacité, emplois, priorité en cas de crise, limites à l'expansion ailleurs, partage du gain si tout va mieux que prévu, remboursement si les promesses sont rompues. L'investisseur hérite de ces obligations avec ses titres.",
    },
  );
  supportFigure(b, c);
}

export function sourcesAndUses(b: Book, c: Context): void {
  b.chapter({ en: "Sources and uses of the network", fr: "Emplois et ressources du réseau" });
  b.p({
    en: "The tables take the shape that applicants to the public chip programme of the United States must use: uses by kind with the share that qualifies for the investment credit, sources by origin. They add the sites up in US dollars at fixed rates. Cash at completion is what a site holds when its last module is complete: it comes from sales of the first module and from support received by then.",
    fr: "Les tableaux reprennent la présentation exigée des candidats au programme public américain : emplois par nature avec la part éligible au crédit d'impôt, ressources par origine. Ils additionnent les sites en dollars à cours fixes. La trésorerie à l'achèvement est celle que détient un site lorsque sa dernière tranche est achevée : elle vient des ventes de la première tranche et des aides déjà reçues.",
  });
  networkSourcesUses(b, c);
  fundingStackFigure(b, c);
}

export function returns(b: Book, c: Context): void {
  const { v, network } = c;
  const positive = c.sites.filter((site) => site.h.npv >= 0).length;
  b.chapter({ en: "Returns and sensitivities", fr: "Rentabilité et sensibilités" });
  b.lead({
    en: `Sites with a net present value that is not negative: ${positive} of ${c.sites.length}. The sum over all sites is ${v.usd(network.npv)}.`,
    fr: `Sites dont la VAN n'est pas négative : ${positive} sur ${c.sites.length}. La somme de tous les sites est de ${v.usd(network.npv)}.`,
  });
  b.p({
    en: "Returns are those of each site by itself, before any cost of the holding company. They are not averaged: a mean of good and bad sites describes neither. Only sites that pass their gate are built, so the sum is what one would have if every gate opened, which the Issuer does not expect.",
    fr: "La rentabilité est celle de chaque site pris isolément, avant tout coût de la société de tête. Elle n'est pas moyennée : la moyenne de bons et de mauvais sites ne décrit ni les uns ni les autres. Seuls les sites qui franchissent leur jalon sont construits ; la somme suppose donc que tous s'ouvrent, ce que l'Émetteur n'attend pas.",
  });
  const names = [
    "projectIrr",
    "equityIrr",
    "npv",
    "moic",
    "paybackYears",
    "discountedPaybackYears",
    "peakFunding",
    "minDscr",
    "llcr",
    "lcow",
    "breakEvenPrice",
    "breakEvenUtilisation",
    "delayCostPerMonth",
  ] as const;
  const half = Math.ceil(c.sites.length / 2);
  for (const sites of [c.sites.slice(0, half), c.sites.slice(half)])
    b.table({
      title: {
        en: `Base case: ${v.list(sites.map((site) => site.name))}`,
        fr: `Cas central : ${v.list(sites.map((site) => site.name))}`,
      },
      columns: [
        { label: { en: "Measure", fr: "Indicateur" } },
        ...sites.map((site) => ({ label: site.name, align: "right" as const })),
      ],
      rows: names.map((name) => [
        outputText.label(name),
        ...sites.map((site) => outputText.value(c, site, site.h, name)),
      ]),
      small: true,
      note: c.engineNote,
    });
  networkCashFigure(b, c);
  networkTornado(b, c);
}

export function financing(b: Book, c: Context): void {
  const { v } = c;
  b.chapter({ en: "Financing plan and tranches", fr: "Plan de financement et tranches" });
  pitch(b, c, "who-funds-what");
  trancheTable(b, c);
  b.table({
    title: { en: "Senior debt of the cases and what limits it", fr: "Dette senior des dossiers et ce qui la limite" },
    columns: [
      { label: { en: "Site", fr: "Site" } },
      { label: { en: "Debt", fr: "Dette" }, align: "right" },
      { label: { en: "Gearing", fr: "Levier" }, align: "right" },
      { label: { en: "Limit", fr: "Limite" } },
      { label: { en: "Rate", fr: "Taux" }, align: "right" },
      { label: { en: "Tenor", fr: "Durée" }, align: "right" },
      { label: { en: "Min. DSCR", fr: "DSCR min." }, align: "right" },
      { label: { en: "LLCR", fr: "LLCR" }, align: "right" },
    ],
    rows: c.sites.map((site) => [
      site.name,
      site.m(site.h.debt),
      v.percent(site.h.gearing, 0),
      {
        gearing: { en: "gearing cap", fr: "plafond de levier" },
        dscr: { en: "cover ratio", fr: "ratio de couverture" },
        userCap: { en: "set cap", fr: "plafond fixé" },
        none: { en: "none", fr: "aucune" },
      }[site.r.debt.binding],
      v.percent(site.r.debt.rate),
      v.months(site.a.debt.tenorMonths),
      v.multiple(site.h.minDscr),
      v.multiple(site.h.llcr),
    ]),
    small: true,
    note: c.engineNote,
  });
  b.section({ en: "Indicative terms", fr: "Conditions indicatives" });
  b.p({
    en: "Only the terms marked as binding bind, and only once an investor accepts a term sheet. All others describe what the Issuer would propose.",
    fr: "Seules les clauses signalées comme liantes lient, et seulement lorsqu'un investisseur accepte des termes et conditions. Toutes les autres décrivent ce que l'Émetteur proposerait.",
  });
  trancheTerms(b, c);
}
