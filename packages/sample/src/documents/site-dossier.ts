import { benchmarkTable } from "./blocks/benchmarks.ts";
import { siteCapex } from "./blocks/capex.ts";
import { siteChecksLine } from "./blocks/checks.ts";
import { bind } from "./blocks/cover.ts";
import { siteIncentives } from "./blocks/incentives.ts";
import { shortNotice } from "./blocks/notice.ts";
import { siteRamp, siteUnitEconomics } from "./blocks/operations.ts";
import { outputText } from "./blocks/output-text.ts";
import { siteProgramme } from "./blocks/programme.ts";
import { siteRegister } from "./blocks/register.ts";
import { cashTable, siteCash, siteDscr, siteScenarios } from "./blocks/returns.ts";
import { siteGrid, siteTornado } from "./blocks/sensitivity.ts";
import { siteSourcesUses } from "./blocks/sources-uses.ts";
import { siteStrip } from "./blocks/strips.ts";
import { Book, type TypstSource } from "./build/book.ts";
import type { Context } from "./facts/context.ts";
import type { SiteCase } from "./facts/site-case.ts";

/** The dossier of one site: its case, its programme, its money, its risks at the length of its merits, its register. */
export function siteDossier(c: Context, slug: string): TypstSource {
  const site = c.site(slug);
  const b = new Book(c.language);
  thesis(b, c, site);
  operations(b, c, site);
  money(b, c, site);
  returns(b, c, site);
  meritsAndRisks(b, c, site);
  b.section({ en: "Assumption register", fr: "Registre des hypothèses" });
  b.p({
    en: "The register says where each number of the case comes from and how firm it is. What is not listed keeps the engine's default and is described in the method of the model. A changed assumption makes a new version of the case; the earlier one stays readable.",
    fr: "Le registre indique l'origine et la solidité de chaque chiffre du dossier. Ce qui n'y figure pas conserve la valeur par défaut du moteur, décrite dans la note de méthode. Toute hypothèse modifiée crée une nouvelle version du dossier ; la précédente reste consultable.",
  });
  siteRegister(b, c, site);
  b.section({ en: "Comparison with public projects", fr: "Comparaison avec des projets publics" });
  benchmarkTable(b, c, site.seed.country);
  b.section({ en: "Checks of the model", fr: "Contrôles du modèle" });
  siteChecksLine(b, c, site);
  return bind(
    b,
    c,
    { en: `Site dossier: ${site.name}`, fr: `Dossier de site : ${site.name}` },
    { en: site.region, fr: site.region },
  );
}

function thesis(b: Book, c: Context, site: SiteCase): void {
  b.chapter({ en: "The case in brief", fr: "Le dossier en bref" });
  b.lead(c.fill(site.seed.content.thesis));
  shortNotice(b, c);
  siteStrip(b, c, site);
  b.table({
    title: { en: "The site at a glance", fr: "Fiche du site" },
    columns: [{ label: { en: "Item", fr: "Rubrique" } }, { label: { en: "State", fr: "État" } }],
    rows: [
      [{ en: "Location", fr: "Localisation" }, site.region],
      [{ en: "Stage", fr: "Avancement" }, site.phase],
      [{ en: "Technology", fr: "Technologie" }, site.node],
      [{ en: "Nameplate capacity", fr: "Capacité nominale" }, c.resolve(`site.${site.slug}.capacity`)],
      [
        { en: "Modules", fr: "Tranches" },
        c.v.list(site.a.capacity.modules.map((module) => c.v.percent(module.share, 0))),
      ],
      [{ en: "Financial close in the model", fr: "Clôture financière dans le modèle" }, site.when(0)],
      [{ en: "First wafer out", fr: "Première plaquette" }, site.when(site.milestones.firstWaferOut)],
      [{ en: "Full rate", fr: "Pleine cadence" }, site.when(site.milestones.rampEnd)],
      [{ en: "Permanent jobs", fr: "Emplois permanents" }, c.v.number(site.h.jobs, 0)],
      [{ en: "Power at maturity", fr: "Électricité à maturité" }, c.v.figure(site.h.energyTwh, "TWh")],
      [{ en: "Currency of the case", fr: "Devise du dossier" }, site.currency],
    ],
    note: c.engineNote,
  });
  b.rich(c.fill(site.seed.content.story), 2);
}

function operations(b: Book, c: Context, site: SiteCase): void {
  b.chapter({ en: "Programme, ramp and yield", fr: "Programme, montée en cadence et rendement" });
  b.p({
    en: `The programme runs from financial close in ${site.when(0)}. Permits and design take ${c.v.months(site.a.schedule.permitMonths)}, construction ${c.v.months(site.a.schedule.constructionMonths)}; tools begin to move in ${c.v.months(site.a.schedule.moveInLeadMonths)} before the shell is ready and take ${c.v.months(site.a.schedule.installMonths)} to install and qualify. One month's delay costs ${site.m(site.h.delayCostPerMonth)} of net present value.`,
    fr: `Le programme part de la clôture financière, en ${site.when(0)}. Permis et études prennent ${c.v.months(site.a.schedule.permitMonths)}, la construction ${c.v.months(site.a.schedule.constructionMonths)} ; les équipements arrivent ${c.v.months(site.a.schedule.moveInLeadMonths)} avant la livraison du bâtiment et demandent ${c.v.months(site.a.schedule.installMonths)} d'installation et de qualification. Un mois de retard coûte ${site.m(site.h.delayCostPerMonth)} de VAN.`,
  });
  siteProgramme(b, c, site);
  b.section({ en: "Ramp and yield", fr: "Cadence et rendement" });
  siteRamp(b, c, site);
  b.section({ en: "Price and cost", fr: "Prix et coûts" });
  b.p({
    en: `The case sells at ${site.unit(site.a.pricing.waferPrice)} a wafer and lets the price fall by ${c.v.percent(site.a.pricing.erosion)} a year; ${c.v.percent(site.a.lta.share, 0)} of output is assumed to be sold under agreements with a term. No agreement is signed unless the register says so.`,
    fr: `Le dossier vend la plaquette ${site.unit(site.a.pricing.waferPrice)} et fait baisser ce prix de ${c.v.percent(site.a.pricing.erosion)} par an ; ${c.v.percent(site.a.lta.share, 0)} de la production est supposée vendue sous contrat à terme. Aucun contrat n'est signé, sauf mention contraire au registre.`,
  });
  siteUnitEconomics(b, c, site);
}

function money(b: Book, c: Context, site: SiteCase): void {
  b.chapter({ en: "Investment, support and financing", fr: "Investissement, aides et financement" });
  siteCapex(b, c, site);
  siteSourcesUses(b, c, site);
  b.section({ en: "Public support", fr: "Aides publiques" });
  siteIncentives(b, c, site);
  b.section({ en: "Senior debt", fr: "Dette senior" });
  const { debt } = site.r;
  const limit = {
    gearing: { en: "the gearing cap", fr: "le plafond de levier" },
    dscr: { en: "the target cover ratio", fr: "le ratio de couverture cible" },
    userCap: { en: "the cap set by the issuer", fr: "le plafond fixé par l'émetteur" },
    none: { en: "no limit", fr: "aucune limite" },
  }[debt.binding];
  b.p({
    en: `Senior debt of ${site.m(debt.amount)} is bound by ${limit.en}. It is repaid over ${c.v.months(site.a.debt.tenorMonths)} from completion, ${c.v.months(site.a.debt.graceMonths)} of grace included, at ${c.v.percent(debt.rate)} all in. The reserve account holds ${c.v.months(site.a.dsra.months)} of debt service; distributions stop below a cover of ${c.v.multiple(site.a.debt.lockupDscr)}.`,
    fr: `La dette senior, de ${site.m(debt.amount)}, est limitée par ${limit.fr}. Elle s'amortit sur ${c.v.months(site.a.debt.tenorMonths)} à compter de l'achèvement, dont ${c.v.months(site.a.debt.graceMonths)} de différé, à ${c.v.percent(debt.rate)} tout compris. Le compte de réserve contient ${c.v.months(site.a.dsra.months)} de service de la dette ; les distributions s'arrêtent sous une couverture de ${c.v.multiple(site.a.debt.lockupDscr)}.`,
  });
  siteDscr(b, c, site);
}

function returns(b: Book, c: Context, site: SiteCase): void {
  b.chapter({ en: "Returns and sensitivities", fr: "Rentabilité et sensibilités" });
  const short = (site.h.equityIrr ?? Number.NEGATIVE_INFINITY) < site.a.returns.hurdle;
  b.lead({
    en: `Equity IRR ${c.v.percent(site.h.equityIrr)}, ${short ? "below" : "at or above"} the hurdle of ${c.v.percent(site.a.returns.hurdle)} that the Issuer sets itself.`,
    fr: `TRI des fonds propres de ${c.v.percent(site.h.equityIrr)}, ${short ? "inférieur" : "égal ou supérieur"} au seuil de ${c.v.percent(site.a.returns.hurdle)} que l'Émetteur s'impose.`,
  });
  const names = [
    "projectIrr",
    "projectIrrPreTax",
    "equityIrr",
    "npv",
    "equityNpv",
    "moic",
    "paybackYears",
    "discountedPaybackYears",
    "equityPaybackYears",
    "peakFunding",
    "minDscr",
    "averageDscr",
    "llcr",
    "plcr",
    "lcow",
    "subsidyShare",
    "subsidyNpv",
    "delayCostPerMonth",
  ] as const;
  b.table({
    title: { en: "Returns of the base case", fr: "Rentabilité du cas central" },
    columns: [{ label: { en: "Measure", fr: "Indicateur" } }, { label: { en: "Value", fr: "Valeur" }, align: "right" }],
    rows: names.map((name) => [outputText.label(name), outputText.value(c, site, site.h, name)]),
    note: c.engineNote,
  });
  siteCash(b, c, site);
  b.table(cashTable(c, site));
  b.section({ en: "Scenarios", fr: "Scénarios" });
  siteScenarios(b, c, site);
  b.section({ en: "Sensitivities", fr: "Sensibilités" });
  siteTornado(b, c, site);
  siteGrid(b, c, site);
}

function meritsAndRisks(b: Book, c: Context, site: SiteCase): void {
  const { merits, risks } = site.seed.content;
  b.chapter({ en: "Merits, risks and assumptions", fr: "Atouts, risques et hypothèses" });
  b.section({ en: "Merits", fr: "Atouts" });
  for (const merit of merits) {
    b.part(c.t(merit.title));
    b.rich(c.fill(merit.text));
  }
  b.section({ en: "Risks", fr: "Risques" });
  for (const risk of risks)
    b.risk(c.t(risk.title), c.fill(risk.text), [
      { label: { en: "What is done about it.", fr: "Ce qui est fait." }, text: c.fill(risk.mitigation) },
    ]);
}
