import { defaultDrivers } from "@fabroom/finance";
import { networkCapex, siteCapex } from "./blocks/capex.ts";
import { bind } from "./blocks/cover.ts";
import { delayFigure } from "./blocks/delay.ts";
import { figureTable } from "./blocks/market.ts";
import { importantNotice } from "./blocks/notice.ts";
import { networkProgramme, siteProgramme } from "./blocks/programme.ts";
import { Book, type TypstSource } from "./build/book.ts";
import type { Context } from "./facts/context.ts";

/** How and when the sites are built: sequence, durations against the record, contracts, gates, money by year. */
export function constructionProgramme(c: Context): TypstSource {
  const { v } = c;
  const b = new Book(c.language);
  const record = c.raise.figures.filter((figure) => /^(build|fab)\./.test(figure.id));
  importantNotice(b, c);
  b.chapter({ en: "The programme of the network", fr: "Le programme du réseau" });
  b.lead({
    en: `${c.sites.length} sites, ${v.usd(c.network.capex)} of capex, each site behind a gate of its own.`,
    fr: `${c.sites.length} sites, ${v.usd(c.network.capex)} d'investissement, chaque site derrière son propre jalon.`,
  });
  b.p(
    {
      en: "The programme is a plan, not a contract. Two things in it are known: how long comparable fabs have taken, and what the sites have in hand. The rest is judgement, stated month by month so that it can be contradicted.",
      fr: "Ce programme est un plan, non un contrat. Deux éléments en sont connus : la durée de chantiers comparables et ce que les sites ont déjà obtenu. Le reste est affaire de jugement, énoncé mois par mois afin de pouvoir être contredit.",
    },
    {
      en: "Each site follows the same five steps: permits and design; shell and clean room; move-in and hook-up of tools, which begins before the shell is finished; qualification of a module by its first customer; ramp. The second module is ordered only when the first is qualified, wherever the site has two.",
      fr: "Chaque site suit les mêmes cinq étapes : permis et études ; bâtiment et salle blanche ; arrivée et raccordement des équipements, qui commence avant la fin du bâtiment ; qualification d'une tranche par son premier client ; montée en cadence. Lorsque le site compte deux tranches, la seconde n'est commandée qu'après qualification de la première.",
    },
  );
  networkProgramme(b, c);
  b.section({ en: "Durations against the record", fr: "Durées comparées à l'expérience" });
  b.table({
    title: { en: "Durations of the cases", fr: "Durées retenues" },
    columns: [
      { label: { en: "Site", fr: "Site" } },
      { label: { en: "Permits and design", fr: "Permis et études" }, align: "right" },
      { label: { en: "Construction", fr: "Construction" }, align: "right" },
      { label: { en: "Move-in lead", fr: "Avance d'arrivée" }, align: "right" },
      { label: { en: "Install and qualify", fr: "Installation" }, align: "right" },
      { label: { en: "Ramp", fr: "Montée" }, align: "right" },
      { label: { en: "Close to first wafer", fr: "Clôture à 1re plaq." }, align: "right" },
    ],
    rows: c.sites.map((site) => [
      site.name,
      v.months(site.a.schedule.permitMonths),
      v.months(site.a.schedule.constructionMonths),
      v.months(site.a.schedule.moveInLeadMonths),
      v.months(site.a.schedule.installMonths),
      v.months(site.a.ramp.months),
      v.months(site.milestones.firstWaferOut),
    ]),
    small: true,
    note: c.engineNote,
  });
  figureTable(b, c, { en: "What published studies find", fr: "Ce que constatent les études publiées" }, record);
  const spread = delaySpread(c);
  b.p({
    en: `The published means hide the spread. The engine's distribution of delay is asymmetric, from ${spread.low} to ${spread.high}. The sensitivities of each dossier use its tenth and ninetieth percentile.`,
    fr: `Les moyennes publiées masquent la dispersion. La distribution du retard dans le moteur est asymétrique, de ${spread.low} à ${spread.high}. Les sensibilités de chaque dossier en utilisent les 10e et 90e centiles.`,
  });
  delayFigure(b, c);
  b.section({ en: "Contracts and control", fr: "Contrats et pilotage" });
  b.terms([
    {
      term: { en: "Shell and clean room", fr: "Bâtiment et salle blanche" },
      text: {
        en: "one main contractor a site, fixed price where the design is frozen, target price with shared gain and pain elsewhere; liquidated damages, performance bond, retention.",
        fr: "un contractant général par site, prix fixe lorsque la conception est figée, prix cible avec partage des écarts ailleurs ; pénalités, garantie de bonne fin, retenue.",
      },
    },
    {
      term: { en: "Tools", fr: "Équipements" },
      text: {
        en: "bought by the site company on framework terms; a deposit at order, most at delivery, the rest at acceptance. The engine pays them so, module by module.",
        fr: "achetés par la société de site aux conditions d'accords-cadres ; acompte à la commande, l'essentiel à la livraison, le solde à la réception. Le moteur les paie ainsi, tranche par tranche.",
      },
    },
    {
      term: { en: "Owner's engineer", fr: "Maîtrise d'œuvre de l'Émetteur" },
      text: {
        en: "design review, cost control, commissioning. To be appointed.",
        fr: "revue de conception, maîtrise des coûts, mise en service. À désigner.",
      },
    },
    {
      term: { en: "Lenders' engineer", fr: "Ingénieur des prêteurs" },
      text: {
        en: "certifies cost, progress and completion tests; no drawing without his certificate.",
        fr: "atteste coûts, avancement et essais d'achèvement ; aucun tirage sans son attestation.",
      },
    },
    {
      term: { en: "Completion", fr: "Achèvement" },
      text: {
        en: "mechanical, then operational (a module runs at rate and yield for a stated time), then financial. Lenders' recourse to sponsors, where any, ends at the last.",
        fr: "mécanique, puis opérationnel (une tranche tient cadence et rendement pendant une durée donnée), puis financier. Le recours des prêteurs sur les sponsors, s'il existe, cesse au dernier.",
      },
    },
    {
      term: { en: "Insurance", fr: "Assurances" },
      text: {
        en: "construction all risks, delay in start-up, marine transit of tools; terms not yet quoted.",
        fr: "tous risques chantier, pertes d'exploitation anticipées, transport des équipements ; conditions non cotées.",
      },
    },
  ]);
  b.section({ en: "Gates", fr: "Jalons" });
  b.table({
    title: { en: "Five gates before most of the money is spent", fr: "Cinq jalons avant l'essentiel de la dépense" },
    columns: [
      { label: { en: "Gate", fr: "Jalon" } },
      { label: { en: "Asked for", fr: "Conditions" } },
      { label: { en: "Opens", fr: "Ouvre" } },
    ],
    rows: [
      [
        { en: "1 Site", fr: "1 Site" },
        {
          en: "Land, grid and water agreements, baseline of the ground",
          fr: "Terrain, conventions d'électricité et d'eau, état initial du sol",
        },
        { en: "Design and permits", fr: "Études et permis" },
      ],
      [
        { en: "2 Technology", fr: "2 Technologie" },
        { en: "Signed licence or operator", fr: "Licence ou exploitant signé" },
        { en: "Early works", fr: "Travaux préparatoires" },
      ],
      [
        { en: "3 Close", fr: "3 Clôture" },
        {
          en: "Final permits, supply agreements, support decided, debt signed",
          fr: "Permis définitifs, contrats de vente, aides décidées, dette signée",
        },
        { en: "Shell and first tools", fr: "Bâtiment et premiers équipements" },
      ],
      [
        { en: "4 First module", fr: "4 Première tranche" },
        { en: "Qualified by a customer, yield at plan", fr: "Qualifiée par un client, rendement conforme" },
        { en: "Order of the second module", fr: "Commande de la seconde tranche" },
      ],
      [
        { en: "5 Next site", fr: "5 Site suivant" },
        {
          en: "Earlier site within time and budget limits",
          fr: "Site précédent dans les limites de délai et de budget",
        },
        { en: "Call of equity for the next", fr: "Appel de fonds propres du suivant" },
      ],
    ],
  });
  b.section({ en: "Money by year", fr: "Dépenses par année" });
  networkCapex(b, c);
  for (const site of c.sites) {
    b.chapter(site.name);
    siteProgramme(b, c, site);
    siteCapex(b, c, site);
  }
  b.dataChapter();
  return bind(
    b,
    c,
    { en: "Construction programme", fr: "Programme de construction" },
    { en: "Sequence, durations, contracts, gates", fr: "Séquence, durées, contrats, jalons" },
  );
}

/** Bounds of the engine's own distribution of delay, as text. */
function delaySpread(c: Context): { low: string; high: string } {
  const [site] = c.sites;
  const driver = site && defaultDrivers(site.a).find((candidate) => candidate.id === "delay");
  if (driver?.distribution.kind !== "pert") throw new Error("the engine states no range of delay");
  return { low: c.v.months(driver.distribution.low), high: c.v.months(driver.distribution.high) };
}
